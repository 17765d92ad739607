// The screen of a person who opens a drop-down: LibreOffice in a display of its own (Xvfb), moved by xdotool, pictured by xwd.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const DISPLAY = ':87'
const SIZE = { width: 1300, height: 760 }
/** The cells, without LibreOffice's own menus and bars. */
const CELLS = { left: 0, top: 107, width: 1238, height: 330 }

/** True when the three programs are installed. */
export function hasScreen() {
  return ['Xvfb', 'xdotool', 'xwd'].every((name) => spawnSync('which', [name]).status === 0)
}

/**
 * Opens a workbook, goes `sheets` sheets on, clicks at a place of the screen and opens the list of that cell. Returns the cells as PPM.
 * Everything that was started is ended.
 */
export async function openList(workbook, profile, { sheets, click }) {
  const env = { ...process.env, DISPLAY }
  const options = { env, stdio: 'ignore', detached: true }
  const xdotool = (...words) => execFileSync('xdotool', words, { env, encoding: 'utf8', timeout: 120_000 })
  const started = [spawn('Xvfb', [DISPLAY, '-screen', '0', `${SIZE.width}x${SIZE.height}x24`], options)]
  try {
    await wait(3000)
    const user = `-env:UserInstallation=${pathToFileURL(profile).href}`
    started.unshift(spawn('soffice', [user, '--norestore', '--nologo', '--calc', workbook], options))
    const [window] = xdotool('search', '--sync', '--onlyvisible', '--name', 'LibreOffice Calc').split('\n')
    await wait(8000)
    xdotool('windowsize', '--sync', window, String(SIZE.width), String(SIZE.height))
    xdotool('windowfocus', window)
    for (let at = 0; at < sheets; at++) {
      xdotool('key', 'ctrl+Next')
      await wait(2000)
    }
    xdotool('mousemove', String(click.x), String(click.y), 'click', '1')
    await wait(3000)
    xdotool('key', 'alt+Down')
    await wait(4000)
    return ppm(execFileSync('xwd', ['-root', '-silent'], { env, maxBuffer: 100_000_000 }), CELLS)
  } finally {
    for (const { pid } of started) process.kill(-pid)
  }
}

/** Part of an X window dump of 32 bits a pixel (XWDFile.h: 25 numbers, the window's name, the colours, the pixels) as PPM. */
function ppm(dump, { left, top, width, height }) {
  const number = (at) => dump.readUInt32BE(at * 4)
  const start = number(0) + number(19) * 12
  const bytesPerLine = number(12)
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const pixel = dump.readUInt32LE(start + (top + y) * bytesPerLine + (left + x) * 4)
      pixels.writeUIntBE(pixel & 0xffffff, (y * width + x) * 3, 3)
    }
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`, 'latin1'), pixels])
}
