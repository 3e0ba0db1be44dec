import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

export type Child = {
  pid: number
  /** The next line that the child prints, as JSON; null when it has ended. */
  nextLine: () => Promise<unknown>
  /** Ends it as a crash does: nothing of it runs any more. */
  kill: () => Promise<void>
  /** Asks it to end by itself. */
  end: () => Promise<void>
}

/** Runs a script in a process of its own, which does not outlive the test. */
export const spawnChild = (script: string, ...args: string[]): Child => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return {
    pid: pidOf(child),
    nextLine: async () => {
      const { value, done } = await lines.next()
      return done ? null : JSON.parse(value)
    },
    kill,
    end: async () => {
      child.stdin.write('end\n')
      await ended
    },
  }
}

const pidOf = ({ pid }: ChildProcess): number => {
  if (pid === undefined) throw new Error('The child process did not start')
  return pid
}
