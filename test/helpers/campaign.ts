import { fileURLToPath } from 'node:url'
import { loadCampaign } from '../../src/campaign/load.ts'

export const templatesDir = fileURLToPath(new URL('../../templates', import.meta.url))

/** The built-in campaign. */
export const campaign = await loadCampaign('59-kh-btv-2021', templatesDir, templatesDir)
