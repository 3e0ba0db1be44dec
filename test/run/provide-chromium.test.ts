import { afterEach, describe, expect, it, vi } from 'vitest'
import { provideChromium } from './provide-chromium.ts'

afterEach(() => vi.unstubAllEnvs())

describe('provideChromium', () => {
  it('takes the program that PLUMBLINE_CHROME names', async () => {
    vi.stubEnv('PLUMBLINE_CHROME', process.execPath)
    expect(await provideChromium(process.cwd())).toEqual({ path: process.execPath, how: 'found' })
  })

  it('installs nothing where PLUMBLINE_CHROME is mistyped, and says so', async () => {
    vi.stubEnv('PLUMBLINE_CHROME', '/no/such/chrome')
    const outcome = await provideChromium(process.cwd())
    expect(outcome).toMatchObject({ path: null, remedy: expect.stringContaining('PLUMBLINE_CHROME names no program') })
  })
})
