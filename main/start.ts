import { join, resolve } from 'node:path'
import { createMessages } from '../core/messages/messages.ts'
import { build, isBuildStale } from './start/build.ts'
import { chooseHost, type Reason, reasonOfEnd, sayReason } from './start/choose-host.ts'
import {
  downloadElectron,
  findElectron,
  forgetDownloadFailure,
  readDownloadFailure,
  rememberDownloadFailure,
} from './start/electron-binary.ts'
import { runChild, tryChild } from './start/run-child.ts'
import { electronArguments, readStartOptions, type StartOptions, serveArguments } from './start/start-options.ts'

const root = resolve(import.meta.dirname, '..')
const downloadPatience = 90_000
/** Electron that fails within this time never opened a window. */
const startPatience = 8_000
const { t } = createMessages()

const main = async (): Promise<number> => {
  const request = readStartOptions(process.argv.slice(2), t)
  if (request.kind === 'help') {
    console.log(t('start:usage'))
    return 0
  }
  if (request.kind === 'wrong-usage') {
    console.error(request.sentence)
    return 2
  }
  // npm runs scripts from the project's folder, wherever it was called.
  const { data } = request.options
  const options = { ...request.options, data: data && resolve(process.env.INIT_CWD ?? process.cwd(), data) }
  if (options.dev) return await openWatching(options)
  return (await buildIfStale()) ? await open(options) : 1
}

const openWatching = async (options: StartOptions): Promise<number> => {
  const { watchSources } = await import('./start/watch.ts')
  process.stdout.write(t('start:building'))
  const began = performance.now()
  const watching = await watchSources(root, part =>
    console.log(t(part === 'main' || part === 'preload' ? 'start:rebuiltBehind' : 'start:rebuilt')),
  )
  console.log(t('start:built', { seconds: secondsSince(began) }))
  console.log(t('start:watching'))
  return await open(options).finally(watching.close)
}

const open = (options: StartOptions): Promise<number> =>
  options.browser ? openInBrowser(options) : openInElectron(options)

const buildIfStale = async (): Promise<boolean> => {
  if (!(await isBuildStale(root))) return true
  process.stdout.write(t('start:building'))
  const began = performance.now()
  const outcome = await build(root)
  if (outcome.ok) console.log(t('start:built', { seconds: secondsSince(began) }))
  else console.error(`\n${t('start:buildFailed')}\n${outcome.output}`)
  return outcome.ok
}

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 1000)

const openInElectron = async (options: StartOptions): Promise<number> => {
  const found = await electronOrReason()
  if (typeof found !== 'string') return await openInstead(options, found)
  const outcome = await tryChild(found, [root, ...electronArguments(options)], root, startPatience)
  return outcome.kind === 'ran' ? outcome.code : await openInstead(options, reasonOfEnd(outcome.end))
}

/** The path of Electron's program, downloaded if need be, or why there is none to run. */
const electronOrReason = async (): Promise<string | Reason> => {
  const program = await findElectron(root)
  const choice = chooseHost({
    platform: process.platform,
    env: process.env,
    installed: program !== null,
    downloadFailedAt: await readDownloadFailure(root),
    now: Date.now(),
  })
  if (choice.kind === 'browser') return choice.reason
  if (program !== null) return program
  console.log(t('start:downloading', { seconds: downloadPatience / 1000 }))
  const downloaded = (await downloadElectron(root, downloadPatience)) ? await findElectron(root) : null
  if (downloaded === null) {
    await rememberDownloadFailure(root, new Date())
    return { kind: 'downloadFailed' }
  }
  await forgetDownloadFailure(root)
  return downloaded
}

const openInstead = (options: StartOptions, reason: Reason): Promise<number> => {
  console.log(t('start:inBrowser', { reason: sayReason(reason, t) }))
  return openInBrowser(options)
}

const openInBrowser = (options: StartOptions): Promise<number> =>
  runChild(process.execPath, [join(root, 'out/main/cli.js'), ...serveArguments(options)], root).ended

process.exitCode = await main()
