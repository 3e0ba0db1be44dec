import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { stampOf } from './build.ts'
import { participantConfig } from './participant-page.ts'

const parts = ['main', 'preload', 'renderer', 'participant'] as const
export type Part = (typeof parts)[number]

/** Builds everything, waits for it, and builds a part again whenever its sources change. */
export const watchSources = async (
  root: string,
  onRebuilt: (part: Part) => void,
): Promise<{ close: () => Promise<void> }> => {
  const [{ resolveConfig }, { build, mergeConfig }] = await Promise.all([import('electron-vite'), import('vite')])
  const configFile = join(root, 'electron.vite.config.ts')
  const { config } = await resolveConfig({ root, configFile, logLevel: 'warn' }, 'build', 'production')
  // Watching can be cut off in the middle of a build: the next start must not trust what lies in `out/`.
  await rm(stampOf(root), { force: true })
  const started = parts.map(part => {
    const { plugin, first } = announce(() => onRebuilt(part))
    const watch = { configFile: false, build: { watch: {}, reportCompressedSize: false }, plugins: [plugin] }
    const own = part === 'participant' ? participantConfig(root) : (config?.[part] ?? {})
    return { watcher: build(mergeConfig(own, watch)), first }
  })
  const watchers = await Promise.all(started.map(({ watcher }) => watcher))
  await Promise.all(started.map(({ first }) => first))
  return {
    close: async () => {
      await Promise.all(watchers.map(watcher => ('close' in watcher ? watcher.close() : undefined)))
    },
  }
}

/** `first` is settled by the first build; every later one calls back. */
const announce = (onRebuilt: () => void): { plugin: Plugin; first: Promise<void> } => {
  let afterBuild = onRebuilt
  const first = new Promise<void>(resolve => {
    afterBuild = () => {
      afterBuild = onRebuilt
      resolve()
    }
  })
  return { plugin: { name: 'plumbline:announce', closeBundle: () => afterBuild() }, first }
}
