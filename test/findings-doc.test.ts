import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findingsDoc } from '../scripts/findings-doc.ts'

it('docs/findings.md says what explain says (npm run docs:findings writes it)', () => {
  expect(readFileSync(new URL('../docs/findings.md', import.meta.url), 'utf8')).toBe(findingsDoc())
})
