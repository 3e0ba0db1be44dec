import { describe, expect, it } from 'vitest'
import { findChromium, type Surroundings } from '../../../../main/services/reports/find-chromium.ts'

const on = (platform: NodeJS.Platform, env: Surroundings['env'], programs: string[]) =>
  findChromium({ platform, env, isProgram: async path => programs.includes(path) })

describe('finding a browser', () => {
  it('takes what PLUMBLINE_CHROME names', async () => {
    const env = { PLUMBLINE_CHROME: '/opt/mine', PATH: '/usr/bin' }
    expect(await on('linux', env, ['/opt/mine', '/usr/bin/chromium'])).toBe('/opt/mine')
  })

  it('finds nothing when PLUMBLINE_CHROME is mistyped, rather than another browser', async () => {
    expect(await on('linux', { PLUMBLINE_CHROME: '/opt/mien', PATH: '/usr/bin' }, ['/usr/bin/chromium'])).toBeNull()
  })

  it.each([
    ['linux', { PATH: '/home/me/bin:/usr/bin' }, '/home/me/bin/google-chrome'],
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', {}, '/snap/bin/chromium'],
    ['linux', {}, '/usr/bin/microsoft-edge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/me' }, '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { LOCALAPPDATA: 'C:\\me' }, 'C:\\me\\Chromium\\Application\\chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\x86' }, 'C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('knows the usual places on %s with %j', async (platform, env, path) => {
    expect(await on(platform, env, [path])).toBe(path)
  })

  it('prefers Chrome to Chromium to Edge', async () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/google-chrome']
    expect(await on('linux', { PATH: '/usr/bin' }, all)).toBe('/usr/bin/google-chrome')
    expect(await on('linux', { PATH: '/usr/bin' }, all.slice(0, 2))).toBe('/usr/bin/chromium')
  })

  it('says null where there is none', async () => {
    expect(await on('linux', { PATH: '/usr/bin' }, [])).toBeNull()
  })
})
