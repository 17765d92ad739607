import type { Filled } from '../../submission/submission.ts'

/** The ethnic groups a cell came to: none, one, or several. */
export function groupsOf({ value }: Filled): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' && 'names' in value ? value.names : []
}
