import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks whoever sits at the terminal. Null where nobody does, or they end the input. */
export type Ask = {
  /** What is typed is not shown. */
  secret: (question: string) => Promise<string | null>
  line: (question: string) => Promise<string | null>
}

type Streams = { stdin: NodeJS.ReadStream; stderr: NodeJS.WriteStream }

/** Questions go where messages go, so that results can be piped on. */
export const createAsk = ({ stdin, stderr }: Streams): Ask => {
  const ask = (question: string, isSecret: boolean): Promise<string | null> => {
    if (!stdin.isTTY) return Promise.resolve(null)
    stderr.write(`${question} `)
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
    const lines = createInterface({ input: stdin, output: isSecret ? silent : stderr, terminal: true })
    return new Promise(resolve => {
      lines.once('line', line => {
        lines.removeAllListeners('close')
        lines.close()
        if (isSecret) stderr.write('\n')
        resolve(line)
      })
      lines.once('close', () => resolve(null))
    })
  }
  return { secret: question => ask(question, true), line: question => ask(question, false) }
}
