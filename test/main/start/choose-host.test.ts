import { describe, expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { chooseHost, type HostFacts, reasonOfEnd, sayReason } from '../../../main/start/choose-host.ts'

const { t } = createMessages()
const hour = 60 * 60 * 1000
const now = Date.parse('2026-11-22T12:00:00Z')
const facts = (overrides: Partial<HostFacts>): HostFacts => ({
  platform: 'linux',
  env: { DISPLAY: ':0' },
  installed: true,
  downloadFailedAt: null,
  now,
  ...overrides,
})

describe('chooseHost', () => {
  it('takes Electron where it is installed and can be seen', () => {
    expect(chooseHost(facts({}))).toEqual({ kind: 'electron' })
    expect(chooseHost(facts({ env: { WAYLAND_DISPLAY: 'wayland-0' } }))).toEqual({ kind: 'electron' })
    expect(chooseHost(facts({ platform: 'darwin', env: {} }))).toEqual({ kind: 'electron' })
  })

  it('downloads nothing for a machine without a display', () => {
    expect(chooseHost(facts({ env: {}, installed: false }))).toEqual({ kind: 'browser', reason: { kind: 'noDisplay' } })
  })

  it('downloads a missing Electron unless that is switched off', () => {
    expect(chooseHost(facts({ installed: false }))).toEqual({ kind: 'download' })
    const off = { DISPLAY: ':0', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }
    expect(chooseHost(facts({ installed: false, env: off }))).toMatchObject({ reason: { kind: 'downloadOff' } })
  })

  it('leaves a failed download alone for a day, unless the clock was wrong', () => {
    const failed = (downloadFailedAt: number) => chooseHost(facts({ installed: false, downloadFailedAt }))
    expect(failed(now - 23 * hour)).toMatchObject({ kind: 'browser', reason: { kind: 'downloadFailed' } })
    expect(failed(now - 25 * hour)).toEqual({ kind: 'download' })
    expect(failed(now + hour)).toEqual({ kind: 'download' })
  })
})

describe('reasonOfEnd', () => {
  const end = (errorText: string, code: number | null = 1, signal: string | null = null) =>
    reasonOfEnd({ code, signal, errorText })

  it.each([
    ['electron: error while loading shared libraries: libnss3.so: cannot open shared object file', 'libnss3.so'],
    ['[1:ERROR:x.cc(12)] Running as root without --no-sandbox is not supported.', 'root'],
    ['The SUID sandbox helper binary was found, but is not configured correctly.', 'sandbox'],
    ['[9:ERROR:ozone_platform_x11.cc(250)] Missing X server or $DISPLAY', 'display'],
  ])('finds the cause in its last words: %s', (words, part) => {
    expect(sayReason(end(words), t)).toContain(part)
  })

  it('says how it ended when the words tell nothing', () => {
    expect(sayReason(end('', 3), t)).toContain('exit code 3')
    expect(sayReason(end('', null, 'SIGTRAP'), t)).toContain('SIGTRAP')
    expect(sayReason(reasonOfEnd({ code: null, signal: null, errorCode: 'EACCES', errorText: '' }), t)).toContain(
      'EACCES',
    )
  })
})
