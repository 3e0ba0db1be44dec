import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Where to look: injected so that the places of every system can be tested on any. */
export type Surroundings = {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  isProgram: (path: string) => Promise<boolean>
}

const programNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
]

const isProgram = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/**
 * The path of a Chrome, Chromium or Edge on this machine, or null. `PLUMBLINE_CHROME` decides alone where it is set:
 * a mistyped path must not silently become another browser.
 */
export const findChromium = async (
  { platform, env, isProgram: exists }: Surroundings = { platform: process.platform, env: process.env, isProgram },
): Promise<string | null> => {
  const chosen = env.PLUMBLINE_CHROME
  const candidates = chosen ? [chosen] : placesOn(platform, env)
  for (const candidate of candidates) if (await exists(candidate)) return candidate
  return null
}

const placesOn = (platform: NodeJS.Platform, env: Surroundings['env']): string[] => {
  if (platform === 'darwin') return macPlaces(env)
  if (platform === 'win32') return windowsPlaces(env)
  return linuxPlaces(env)
}

const macPlaces = (env: Surroundings['env']): string[] => {
  const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  const roots = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])]
  return roots.flatMap(root => applications.map(name => `${root}/${name}.app/Contents/MacOS/${name}`))
}

const windowsPlaces = (env: Surroundings['env']): string[] => {
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
  return programs.flatMap(program => roots.map(root => `${root}\\${program}`))
}

const linuxPlaces = (env: Surroundings['env']): string[] => {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean)
  const named = programNames.flatMap(name => folders.map(folder => join(folder, name)))
  return [...named, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium']
}
