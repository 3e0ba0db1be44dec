import { join, resolve } from 'node:path'

export type FolderFacts = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
  /** What the user asked for with `--data`. */
  asked: string | null
}

/**
 * Where rounds, teams and settings lie: what was asked for, else `PLUMBLINE_DATA`, else the system's place for an app's
 * data, which is also Electron's.
 */
export const dataFolderOf = ({ platform, env, home, asked }: FolderFacts): string => {
  const wanted = asked || env.PLUMBLINE_DATA
  return wanted ? resolve(wanted) : join(appDataOf(platform, env, home), 'Plumbline')
}

const appDataOf = (platform: NodeJS.Platform, env: FolderFacts['env'], home: string): string => {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support')
    case 'win32':
      return env.APPDATA || join(home, 'AppData', 'Roaming')
    default:
      return env.XDG_CONFIG_HOME || join(home, '.config')
  }
}
