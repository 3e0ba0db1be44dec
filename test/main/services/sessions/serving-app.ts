import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CallReply } from '../../../../core/contract/shapes.ts'
import { projectRoot, spawnCli } from '../../cli/cli-process.ts'
import { type Reply, succeedingCall } from '../../contract/call.ts'

export const requireBuild = (): void => {
  for (const page of ['renderer', 'participant'])
    if (!existsSync(join(projectRoot, 'out', page, 'index.html'))) throw new Error('Run "npm run build" first.')
}

/** `plumbline serve` in a process of its own, used as its window would. Nothing that it prints is lost. */
export const serveApp = async (dataFolder: string) => {
  const child = spawnCli(['serve', '--data', dataFolder, '--no-open'])
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      output += text
    })
  const ended = once(child, 'close')
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended
  }
  onTestFinished(() => end('SIGKILL'))
  const reply = await signIn(await startLinkIn(() => output))
  return {
    reply,
    call: succeedingCall(reply),
    output: () => output,
    /** As a crash or a power cut ends it. */
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

const startLinkIn = async (output: () => string): Promise<string> => {
  for (let tries = 0; tries < 600; tries += 1) {
    const [link] = output().match(/http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+(?=\n)/) ?? []
    if (link !== undefined) return link
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`The app did not start: ${output()}`)
}

const signIn = async (link: string): Promise<Reply> => {
  const { origin } = new URL(link)
  const { headers } = await fetch(link, { redirect: 'manual' })
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (name, input) => {
    const answer = await fetch(`${origin}/api/call`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: JSON.stringify({ name, input }),
    })
    return (await answer.json()) as CallReply
  }
}
