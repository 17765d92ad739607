import type { UnitFinding } from './unit-findings.ts'

/** What a unit is asked to do with its workbook: «bổ sung nội dung còn thiếu, ghi lại các ô tô đỏ, xem lại các ô tô cam». */
export function todoWords(findings: readonly UnitFinding[]): string {
  const has = (severity: string, isMarked: boolean) =>
    findings.some(({ finding, marks }) => finding.severity === severity && marks.length > 0 === isMarked)
  const todo = [
    ...(has('error', false) ? ['bổ sung, trả lời các nội dung cần sửa'] : []),
    ...(has('error', true) ? ['ghi lại các ô tô đỏ'] : []),
    ...(has('warning', true) ? ['xem lại các ô tô cam'] : []),
    ...(has('warning', false) ? ['xem lại các nội dung được nêu'] : []),
  ]
  return todo.join(', ')
}
