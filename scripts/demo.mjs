// The demo: builds thidua, then runs its commands on fixtures/da-nhan as an office would, on 02/03/2022. Everything goes to out/.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cwd = fileURLToPath(new URL('..', import.meta.url))

/** Runs a script of this project and ends the demo unless its exit code is one of those expected. */
function run(expected, ...words) {
  const shown = words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ')
  console.log(`\n$ node ${shown}\n`)
  const { status } = spawnSync(process.execPath, words, { cwd, stdio: 'inherit' })
  if (expected.includes(status)) return
  console.error(`\nThe demo stops: exit code ${status} where ${expected.join(' or ')} was expected.`)
  process.exit(1)
}

const thidua = 'bin/thidua.js'
const returned = ['fixtures/da-nhan', '--as-of', '2022-03-02', '--force']
/** The set has short, late and broken workbooks: 1 says that they were found. */
const found = [1]

run([0], 'scripts/build.mjs')
run([0], thidua, 'template', '-o', 'out/bieu-mau', '--force')
run(found, thidua, 'validate', ...returned, '--out', 'out/ket-qua.json')
run(found, thidua, 'reply', ...returned, '-o', 'out/tra-loi')
run(found, thidua, 'merge', ...returned, '-o', 'out/tong-hop.xlsx')
run(found, thidua, 'merge', ...returned, '-o', 'out/tong-hop-gui-TW.xlsx', '--edition', 'central')

console.log(`
out/bieu-mau/        20 blank registration workbooks, one for each unit
out/ket-qua.json     what validate found, for programs
out/tra-loi/         a correction workbook and a message for each unit that has something to mend
out/tong-hop.xlsx    the report of the province; it names persons (here: invented ones)
out/tong-hop-gui-TW.xlsx  the report for the central Union, without personal data
The returned workbooks are in fixtures/da-nhan; npm run fixtures writes them anew.`)
