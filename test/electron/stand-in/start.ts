import { registerHooks } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type { Control, FromApp, Rectangle, ToApp } from './control.ts'
import { createStandIn } from './electron-module.ts'

/** Runs the built app of a folder: `node start.ts <settings as JSON> [words of the app...]`, with a message channel. */
type Settings = { appFolder: string; appData: string; endpoint: string; displays: Rectangle[] }

const send = (message: FromApp): void => {
  process.send?.(message)
}

let watch = (): void => {}
const watched = new Promise<void>(resolve => {
  watch = resolve
})
const control: Control = {
  windowsComing: async () => {
    send({ kind: 'windows-coming' })
    await watched
  },
  fault: reason => send({ kind: 'fault', reason }),
  errorBox: (title, content) => send({ kind: 'error-box', title, content }),
}

const settings = JSON.parse(process.argv[2] ?? '') as Settings
const { electron, commands } = createStandIn({ ...settings, control })

/** The module `electron` for the app and for electron-store: all of the stand-in, by name and as default. */
const moduleAddress = 'stand-in:electron'
const moduleSource = [
  `const electron = globalThis[Symbol.for('${moduleAddress}')]`,
  'export default electron',
  ...Object.keys(electron).map(name => `export const ${name} = electron.${name}`),
].join('\n')
Object.defineProperty(globalThis, Symbol.for(moduleAddress), { value: electron })
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: moduleAddress, format: 'module', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === moduleAddress ? { format: 'module', source: moduleSource, shortCircuit: true } : next(url, context),
})

const run = async ({ id, name, args }: Extract<ToApp, { kind: 'command' }>): Promise<void> => {
  try {
    const command = commands[name] as (...args: unknown[]) => unknown
    send({ kind: 'done', id, value: await command(...args) })
  } catch (error) {
    send({ kind: 'failed', id, reason: String(error) })
  }
}

process.on('message', (message: ToApp) => {
  if (message.kind === 'watching') watch()
  else void run(message)
})
// A test that died must not leave its app behind.
process.on('disconnect', () => process.exit(1))
process.on('unhandledRejection', error => control.fault(`Unhandled rejection: ${String(error)}`))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => electron.app.quit())

process.argv.splice(1, 2, settings.appFolder)
const { main } = electron.app.manifest
await import(pathToFileURL(join(settings.appFolder, main)).href)
electron.app.becomeReady()
