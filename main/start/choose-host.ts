import type { Translate } from '../../core/messages/messages.ts'

/** Why Electron is not what opens. */
export type Reason =
  | { kind: 'noDisplay' }
  | { kind: 'downloadOff' }
  | { kind: 'downloadFailed' }
  | { kind: 'library'; library: string }
  | { kind: 'root' }
  | { kind: 'sandbox' }
  | { kind: 'cannotRun'; code: string }
  | { kind: 'stopped'; code: string }

export type HostFacts = {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  /** Whether Electron's program lies where it should. */
  installed: boolean
  /** When a download last failed, in milliseconds since 1970; null when none did. */
  downloadFailedAt: number | null
  now: number
}

export type HostChoice = { kind: 'electron' } | { kind: 'download' } | { kind: 'browser'; reason: Reason }

const day = 24 * 60 * 60 * 1000

/** Electron wherever it can be had; a machine without a display is not even asked to download it. */
export const chooseHost = ({ platform, env, installed, downloadFailedAt, now }: HostFacts): HostChoice => {
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return inBrowser({ kind: 'noDisplay' })
  if (installed) return { kind: 'electron' }
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD) return inBrowser({ kind: 'downloadOff' })
  const failedLately = downloadFailedAt !== null && now - downloadFailedAt < day && downloadFailedAt <= now
  return failedLately ? inBrowser({ kind: 'downloadFailed' }) : { kind: 'download' }
}

export const sayReason = (reason: Reason, t: Translate): string => {
  switch (reason.kind) {
    case 'library':
      return t('start:reason_library', { library: reason.library })
    case 'cannotRun':
      return t('start:reason_cannotRun', { code: reason.code })
    case 'stopped':
      return t('start:reason_stopped', { code: reason.code })
    default:
      return t(`start:reason_${reason.kind}`)
  }
}

const inBrowser = (reason: Reason): HostChoice => ({ kind: 'browser', reason })

export type EarlyEnd = { code: number | null; signal: string | null; errorCode?: string; errorText: string }

/** Reads from its last words why Electron ended before it opened anything. */
export const reasonOfEnd = ({ code, signal, errorCode, errorText }: EarlyEnd): Reason => {
  if (errorCode) return { kind: 'cannotRun', code: errorCode }
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(errorText)?.[1]
  if (library) return { kind: 'library', library }
  if (/Running as root without --no-sandbox/.test(errorText)) return { kind: 'root' }
  if (/SUID sandbox helper|No usable sandbox|setuid_sandbox_host/.test(errorText)) return { kind: 'sandbox' }
  if (/Missing X server|cannot open display|Failed to connect to Wayland/i.test(errorText)) return { kind: 'noDisplay' }
  return { kind: 'stopped', code: signal ?? `exit code ${code}` }
}
