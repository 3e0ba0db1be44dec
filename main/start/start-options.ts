import { parseArgs } from 'node:util'
import type { Translate } from '../../core/messages/messages.ts'

export type StartOptions = {
  demo: boolean
  data: string | null
  port: number | null
  open: boolean
  dev: boolean
  /** True where an option only makes sense there, or `--browser` asks for it. */
  browser: boolean
}

export type StartRequest =
  | { kind: 'start'; options: StartOptions }
  | { kind: 'help' }
  | { kind: 'wrong-usage'; sentence: string }

const known = {
  demo: { type: 'boolean' },
  data: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  browser: { type: 'boolean' },
  dev: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads what stands after `npm start --`. */
export const readStartOptions = (words: string[], t: Translate): StartRequest => {
  const parsed = parse(words)
  if (typeof parsed === 'string') return wrong(t('start:badOption', { reason: parsed }))
  if (parsed.help) return { kind: 'help' }
  const port = parsed.port === undefined ? null : portNumber(parsed.port)
  if (port === undefined) return wrong(t('start:badPort', { found: parsed.port ?? '' }))
  const open = !parsed['no-open']
  return {
    kind: 'start',
    options: {
      demo: parsed.demo ?? false,
      data: parsed.data ?? null,
      port,
      open,
      dev: parsed.dev ?? false,
      browser: (parsed.browser ?? false) || port !== null || !open,
    },
  }
}

const parse = (words: string[]) => {
  try {
    return parseArgs({ args: words, options: known, strict: true, allowPositionals: false }).values
  } catch (error) {
    return firstSentence(error instanceof Error ? error.message : String(error))
  }
}

const firstSentence = (message: string): string => `${message.split('. ')[0]?.replace(/\.$/, '')}.`

const wrong = (sentence: string): StartRequest => ({ kind: 'wrong-usage', sentence })

const portNumber = (word: string): number | undefined => {
  const port = Number(word)
  return /^\d+$/.test(word) && port <= 65_535 ? port : undefined
}

/** The same wishes as options of the desktop program. */
export const electronArguments = ({ demo, data }: StartOptions): string[] => [
  ...(demo ? ['--demo'] : []),
  ...(data === null ? [] : [`--data=${data}`]),
]

/** The same wishes as words after `plumbline`. */
export const serveArguments = ({ demo, data, port, open }: StartOptions): string[] => [
  'serve',
  ...(demo ? ['--demo'] : []),
  ...(data === null ? [] : ['--data', data]),
  ...(port === null ? [] : ['--port', String(port)]),
  ...(open ? [] : ['--no-open']),
]
