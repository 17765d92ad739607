import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { run } from './run.ts'

const cwd = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const both = ['da-nhan/TX Buon Ho.xlsx', 'da-nhan/TX Buon Ho (da sua).xlsx']

it('--diff shows what changed from one version of a unit to the one that is used', async () => {
  const { stdout } = await run(['kiem-tra', ...both, '--diff'], { cwd })
  expect(stdout).toContain(
    [
      'So sánh các bản của một đơn vị',
      'BHO  Hội LHPN thị xã Buôn Hồ: «TX Buon Ho.xlsx» → «TX Buon Ho (da sua).xlsx»',
      '     B. Hỗ trợ sinh kế',
      '     Thêm  dòng 10  «Lớp dạy nghề đan mây tre»',
    ].join('\n'),
  )
  const english = await run(['validate', ...both, '--diff', '--lang', 'en'], { cwd })
  expect(english.stdout).toContain('     Added  row 10  «Lớp dạy nghề đan mây tre»')
})

it('and as data; without it nothing is said of it', async () => {
  const { stdout } = await run(['kiem-tra', ...both, '--diff', '--json'], { cwd })
  expect(JSON.parse(stdout).changes).toEqual([
    {
      unit: { id: 'BHO', name: 'Hội LHPN thị xã Buôn Hồ' },
      from: both[0],
      to: both[1],
      forms: [
        {
          form: 'livelihood',
          added: [{ sheet: 'B. Hỗ trợ sinh kế', row: 10, name: 'Lớp dạy nghề đan mây tre' }],
          removed: [],
          changed: [],
        },
      ],
    },
  ])
  expect(JSON.parse((await run(['kiem-tra', ...both, '--json'], { cwd })).stdout)).not.toHaveProperty(
    'changes',
  )
})

it('a unit that sent one version has nothing to compare', async () => {
  const { stdout } = await run(['kiem-tra', both[0] ?? '', '--diff'], { cwd })
  expect(stdout).toContain('Không có đơn vị nào gửi nhiều bản để so sánh.')
})
