import type { ChildProcess } from 'node:child_process'

/** Resolves with the exit code once the process is gone, null after a signal; however late it is asked for. */
export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', code => resolve(code))
  })

/** Everything that a process prints, as it comes. */
export const collectOutput = (child: ChildProcess): (() => string) => {
  let output = ''
  const collect = (chunk: Buffer): void => {
    output += chunk.toString()
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  return () => output
}
