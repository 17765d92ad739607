// Draws docs/hinh: builds thidua, runs its commands on the demo's workbooks, and pictures the results as an office sees them.
// Needs LibreOffice (soffice) and poppler (pdftoppm, pdftotext), and fonts with Vietnamese letters as wide as those of Times New Roman:
//   apt-get install --no-install-recommends libreoffice-calc libreoffice-writer poppler-utils fonts-liberation2 xvfb xdotool x11-apps
// Without the last three the picture of an open list stays as it is.
// THIDUA_LO_PROFILE names LibreOffice's profile folder; by default one in the system's temp folder, removed at the end.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { palettePng } from './pictures/png.mjs'
import { hasScreen, openList } from './pictures/screen.mjs'
import { terminalSvg } from './pictures/terminal.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const pictures = join(root, 'docs/hinh')
const temp = mkdtempSync(join(tmpdir(), 'thidua-pictures-'))
const profile = process.env.THIDUA_LO_PROFILE ?? join(temp, 'profile')
const returned = ['fixtures/da-nhan', '--as-of', '2022-03-02']

/** Runs thidua in the root of the repository, so that all paths shown are relative. */
function thidua(words, env = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/thidua.js', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status > 1) throw new Error(stderr)
  return stdout
}

/** Numbers and days as on a Vietnamese computer: 1.234.567, whatever the language of this one. */
function speakVietnamese() {
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(
    join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi</value></prop></item>
</oor:items>
`,
  )
}

/** The pages of a workbook or document as LibreOffice prints them: the PDF, and the text of each page. */
function printed(workbook) {
  const pdf = workbook.replace(/\.(xlsx|docx)$/, '.pdf')
  const options = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    temp,
    workbook,
  ]
  execFileSync('soffice', options, { stdio: 'ignore' })
  const texts = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f')
  return { pdf, texts }
}

/** Pictures the first page whose text matches. */
function page({ pdf, texts }, words, name, { dpi = 112, maxHeight } = {}) {
  const at = texts.findIndex((text) => words.test(text.normalize('NFC'))) + 1
  if (at === 0) throw new Error(`No page of ${pdf} has ${words}`)
  const only = ['-f', String(at), '-l', String(at), '-r', String(dpi)]
  const ppm = execFileSync('pdftoppm', [...only, pdf], { maxBuffer: 100_000_000 })
  save(`${name}.png`, palettePng(ppm, 12, maxHeight))
}

/** Pictures the lines of an output from the one that matches `from` to the one before `to`. */
function terminal(output, from, to, name) {
  const lines = output.split('\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour code
  const plain = lines.map((line) => line.replace(/\u001b\[[\d;]*m/g, ''))
  const start = plain.findIndex((line) => from.test(line))
  let end = plain.findIndex((line, at) => at > start && to.test(line))
  if (start < 0 || end < 0) throw new Error(`The output has no part from ${from} to ${to}`)
  while (plain[end - 1] === '') end--
  save(`${name}.svg`, terminalSvg(lines.slice(start, end), 100))
}

function save(name, bytes) {
  writeFileSync(join(pictures, name), bytes)
  console.log(`docs/hinh/${name}: ${Math.ceil(bytes.length / 1024)} KB`)
}

mkdirSync(pictures, { recursive: true })
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root })
try {
  speakVietnamese()
  thidua(['bieu-mau', 'EKA', '-o', temp])
  const form = printed(join(temp, '09_EKA_Dang-ky.xlsx'))
  page(form, /Kính gửi:/, 'mau-thong-tin')
  const list = { sheets: 2, click: { x: 345, y: 310 } }
  if (hasScreen())
    save('mau-trang-b.png', palettePng(await openList(join(temp, '09_EKA_Dang-ky.xlsx'), profile, list), 0))
  copyFileSync(join(root, 'fixtures/da-nhan/Dang ky Krong Pak.xlsx'), join(temp, 'filled.xlsx'))
  const filled = printed(join(temp, 'filled.xlsx'))
  page(filled, /Tên hoạt động\/phần việc/, 'trang-b-da-ghi', { maxHeight: 520 })

  const output = thidua(['kiem-tra', ...returned], { FORCE_COLOR: '1', NO_COLOR: '' })
  terminal(output, /^Kiểm tra /, /^KBO /, 'kiem-tra')
  terminal(output, /^Chưa gửi/, /^\d+ lỗi/, 'bang-don-vi')

  thidua(['tra-loi', ...returned, '--unit', 'EKA', '-o', temp])
  const correction = printed(join(temp, '09_EKA_Can-bo-sung.xlsx'))
  page(correction, /NỘI DUNG ĐỀ NGHỊ BỔ SUNG/, 'tra-loi', { maxHeight: 330 })
  page(correction, /Tên hoạt động\/phần việc/, 'tra-loi-trang-b', { maxHeight: 520 })

  const words = join(temp, 'bao-cao.docx')
  thidua(['tong-hop', ...returned, '-o', join(temp, 'tong-hop.xlsx'), '--docx', words])
  const report = printed(join(temp, 'tong-hop.xlsx'))
  page(report, /BIỂU TỔNG HỢP/, 'tong-hop')
  page(report, /SỐ LIỆU CHÍNH VÀ BIỂU ĐỒ/, 'bieu-do')
  page(report, /CẦN BỔ SUNG, XEM LẠI/, 'can-bo-sung')
  page(report, /SHA-256/, 'nguon-so-lieu')
  page(printed(words), /BÁO CÁO/, 'bao-cao', { dpi: 84 })

  thidua(['tong-hop', ...returned, '--edition', 'tw', '-o', join(temp, 'gui-tw.xlsx')])
  page(printed(join(temp, 'gui-tw.xlsx')), /B\. Hoạt động\/phần việc/, 'ban-gui-tw', { maxHeight: 430 })

  thidua(['don-doc', ...returned, '-o', join(temp, 'don-doc')])
  const letter = join(temp, 'cong-van.docx')
  copyFileSync(join(temp, 'don-doc/00_Cong-van.docx'), letter)
  page(printed(letter), /Kính gửi/, 'cong-van', { dpi: 84 })
} finally {
  rmSync(temp, { recursive: true, force: true })
}
