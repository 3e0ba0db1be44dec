import { chmod, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hasDesktop, openBrowser, openCommand } from '../../../main/cli/open-browser.ts'
import { temporaryFolder } from './cli-process.ts'

const address = 'http://127.0.0.1:1/start?token=a-b_c'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('hasDesktop', () => {
  it('needs a display on Linux and none elsewhere, and never opens anything on a build machine', () => {
    expect(hasDesktop({ platform: 'linux', env: {} })).toBe(false)
    expect(hasDesktop({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
    expect(hasDesktop({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDesktop({ platform: 'win32', env: {} })).toBe(true)
    expect(hasDesktop({ platform: 'darwin', env: { CI: 'true' } })).toBe(false)
  })
})

describe('openBrowser', () => {
  it('asks each system in its own way', () => {
    expect(openCommand('linux', address)).toEqual(['xdg-open', [address]])
    expect(openCommand('darwin', address)).toEqual(['open', [address]])
    expect(openCommand('win32', address)).toEqual(['cmd', ['/c', 'start', '', address]])
  })

  it('hands the address to the program of the system', async ({ skip }) => {
    skip(process.platform === 'win32', 'a stand-in for the browser is a shell script')
    const folder = await temporaryFolder()
    const heard = join(folder.path, 'heard')
    const program = await folder.write('xdg-open', `#!/bin/sh\nprintf %s "$1" > "${heard}"\n`)
    await chmod(program, 0o755)
    vi.stubEnv('PATH', `${folder.path}${delimiter}${process.env.PATH}`)
    expect(await openBrowser('linux', address)).toBe(true)
    await expect.poll(() => readFile(heard, 'utf8').catch(() => '')).toBe(address)
    await folder.remove()
  })

  it('says so when there is no such program', async () => {
    vi.stubEnv('PATH', '')
    expect(await openBrowser('linux', address)).toBe(false)
  })
})
