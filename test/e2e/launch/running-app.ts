import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { CommandName, Commands, Rectangle } from '../../electron/stand-in/control.ts'

export const targetNames = ['electron', 'stand-in', 'browser'] as const
export type TargetName = (typeof targetNames)[number]

export type LaunchOptions = {
  dataFolder: string
  /** Words after the program's name, such as `--demo`. */
  args?: string[]
  /** Work areas of the displays that the machine has, where the target lets a test say so. */
  displays?: Rectangle[]
  /** The folder with package.json and what was built from it; this project's own unless said otherwise. */
  appFolder?: string
}

/** How a started program ended: its exit code and what it told the user outside of any window. */
export type Ended = { exitCode: number | null; told: string }

/** The app as a user has it in front of them, whichever target runs it. */
export type RunningApp = {
  target: TargetName
  page: Page
  /** Ends the app as a user does and waits until its process is gone. */
  quit: () => Promise<Ended>
  /** Ends the process as a power cut would. */
  kill: () => Promise<void>
  /** Does what asks for a file, and chooses this one. */
  chooseFile: (path: string, ask: () => Promise<void>) => Promise<void>
  /** Does what offers a file, keeps it in the folder, and returns its path. */
  keepFile: (folder: string, ask: () => Promise<void>) => Promise<string>
}

/** What a test of the desktop alone may do outside the page. */
export type Desktop = <N extends CommandName>(
  name: N,
  ...args: Parameters<Commands[N]>
) => Promise<Awaited<ReturnType<Commands[N]>>>

export type DesktopApp = RunningApp & { desktop: Desktop }

/** Either a running app, or how it ended before it had a window. */
export type Started<App extends RunningApp = RunningApp> =
  | { kind: 'running'; app: App }
  | { kind: 'ended'; ended: Ended }

/** Told of everything that goes wrong in a page or process while no assertion looks: it fails the test. */
export type ReportFault = (fault: string) => void

export type Start<App extends RunningApp = RunningApp> = (
  options: LaunchOptions,
  reportFault: ReportFault,
) => Promise<Started<App>>

/** This project's folder, whose `out/` has been built. */
export const projectFolder = resolve(import.meta.dirname, '../../..')
