#!/usr/bin/env node
import { homedir } from 'node:os'
import { createMessages } from '../core/messages/messages.ts'
import { findAppFolders } from './app-folders.ts'
import { runCli } from './cli/run-cli.ts'
import { createTerminal } from './cli/terminal.ts'
import { dataFolderOf } from './data-folder.ts'

// Whoever reads the output may stop reading ("| head"): that is no failure of ours.
const ignoreClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
process.stdout.on('error', ignoreClosedPipe)
process.stderr.on('error', ignoreClosedPipe)

// npm runs a script in the project's folder; files are meant from where it was called.
const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env
if (script === 'plumbline' && calledFrom) process.chdir(calledFrom)

const context = {
  messages: createMessages(),
  terminal: createTerminal(process.stdout, process.stderr),
  folders: findAppFolders(import.meta.dirname),
}

const dataFolder = (asked: string | undefined): string =>
  dataFolderOf({ platform: process.platform, env: process.env, home: homedir(), asked: asked ?? null })

process.exitCode = await runCli(context, process.argv.slice(2), {
  serve: async (_, options) => {
    const [{ serve }, { startServer }] = await Promise.all([import('./cli/serve.ts'), import('./server.ts')])
    return serve({ ...context, dataFolder: dataFolder(options.data), startServer, process }, options)
  },
  workspace: async (_, request) => {
    const [{ workspace }, { createAsk }] = await Promise.all([import('./cli/workspace.ts'), import('./cli/ask.ts')])
    const ask = createAsk(process)
    return workspace({ ...context, dataFolder: dataFolder(request.options.data), ask }, request)
  },
})
