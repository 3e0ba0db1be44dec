import { describe, expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import {
  electronArguments,
  readStartOptions,
  type StartOptions,
  serveArguments,
} from '../../../main/start/start-options.ts'

const { t } = createMessages()
const read = (...words: string[]) => readStartOptions(words, t)

const options = (...words: string[]): StartOptions => {
  const request = read(...words)
  if (request.kind !== 'start') throw new Error(`not a start: ${JSON.stringify(request)}`)
  return request.options
}

describe('readStartOptions', () => {
  it('tries the desktop with the own workspace when nothing is asked', () => {
    expect(options()).toEqual({ demo: false, data: null, port: null, open: true, dev: false, browser: false })
  })

  it('takes the browser host where an option only makes sense there', () => {
    expect(options('--port', '8080').browser).toBe(true)
    expect(options('--port=0').port).toBe(0)
    expect(options('--no-open').browser).toBe(true)
    expect(options('--browser').browser).toBe(true)
    expect(options('--demo', '--data', 'here', '--dev').browser).toBe(false)
  })

  it.each(['70000', '-1', '80.5', 'http', ''])('refuses the port %j by name', port => {
    const request = read(`--port=${port}`)
    expect(request).toEqual({ kind: 'wrong-usage', sentence: t('start:badPort', { found: port }) })
  })

  it.each([['--bogus'], ['extra'], ['--data']])('refuses %s and names the way out', word => {
    const request = read(word)
    expect(request).toMatchObject({ kind: 'wrong-usage', sentence: expect.stringContaining('--help') })
    expect(request).toMatchObject({ sentence: expect.stringContaining(word) })
  })

  it('shows help rather than starting', () => {
    expect(read('--demo', '--help')).toEqual({ kind: 'help' })
  })
})

describe('what is passed on', () => {
  it('tells the desktop program about data and demo, which is all it takes', () => {
    expect(electronArguments(options('--demo', '--data', '/a b'))).toEqual(['--demo', '--data=/a b'])
    expect(electronArguments(options('--dev'))).toEqual([])
  })

  it('tells the browser host everything', () => {
    expect(serveArguments(options('--demo', '--data', '/a b', '--port', '0', '--no-open'))).toEqual([
      'serve',
      '--demo',
      '--data',
      '/a b',
      '--port',
      '0',
      '--no-open',
    ])
    expect(serveArguments(options())).toEqual(['serve'])
  })
})
