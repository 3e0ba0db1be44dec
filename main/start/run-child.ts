import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { EarlyEnd } from './choose-host.ts'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Lets the child end when we are told to. A terminal sends Ctrl-C to both of us: a second one from here could cut the
 * child's clean shutdown short.
 */
const passSignals = (child: ChildProcess, onSignal: () => void = () => {}): (() => void) => {
  const handlers = passedOn.map(signal => {
    const handler = () => {
      onSignal()
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    process.on(signal, handler)
    return { signal, handler }
  })
  return () => {
    for (const { signal, handler } of handlers) process.off(signal, handler)
  }
}

const exitCode = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? 128 + (signal ? constants.signals[signal] : 1)

export type Running = { child: ChildProcess; ended: Promise<number> }

/** Runs a program in our terminal; `ended` is its exit code, 128 + n after signal n. */
export const runChild = (program: string, words: string[], cwd: string): Running => {
  const child = spawn(program, words, { cwd, stdio: 'inherit' })
  const release = passSignals(child)
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(exitCode(code, signal)))
  }).finally(release)
  return { child, ended }
}

export type TriedEnd = { kind: 'ran'; code: number } | { kind: 'failed-early'; end: EarlyEnd }

/**
 * Runs a program that may be unable to start: one that fails within the given time is reported with its last words,
 * which are printed only once it has lived longer than that.
 */
export const tryChild = (program: string, words: string[], cwd: string, milliseconds: number): Promise<TriedEnd> =>
  new Promise(resolve => {
    const child = spawn(program, words, { cwd, stdio: ['inherit', 'inherit', 'pipe'] })
    let lastWords = ''
    let settled = false
    const settle = () => {
      settled = true
      process.stderr.write(lastWords)
      lastWords = ''
    }
    const release = passSignals(child, settle)
    const timer = setTimeout(settle, milliseconds)
    child.stderr.on('data', (chunk: Buffer) => {
      if (settled) process.stderr.write(chunk)
      else lastWords += chunk.toString()
    })
    const finish = (end: EarlyEnd, code: number) => {
      clearTimeout(timer)
      release()
      if (!settled && code !== 0) return resolve({ kind: 'failed-early', end })
      settle()
      resolve({ kind: 'ran', code })
    }
    child.once('error', (error: NodeJS.ErrnoException) =>
      finish({ code: null, signal: null, errorCode: error.code ?? error.name, errorText: error.message }, 1),
    )
    child.once('close', (code, signal) =>
      finish({ code, signal, errorText: lastWords }, exitCode(code, signal as NodeJS.Signals | null)),
    )
  })
