import { spawn } from 'node:child_process'

type Surroundings = { platform: NodeJS.Platform; env: Readonly<Record<string, string | undefined>> }

/** Whether there is a desktop on which a browser could open. */
export const hasDesktop = ({ platform, env }: Surroundings): boolean => {
  if (env.CI) return false
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** The system's own way to open an address. */
export const openCommand = (platform: NodeJS.Platform, address: string): [program: string, args: string[]] => {
  switch (platform) {
    case 'darwin':
      return ['open', [address]]
    case 'win32':
      // The empty text is the title of the window that "start" would otherwise take from the address.
      return ['cmd', ['/c', 'start', '', address]]
    default:
      return ['xdg-open', [address]]
  }
}

/** Opens an address in the default browser and does not wait for it; false where none could be started. */
export const openBrowser = (platform: NodeJS.Platform, address: string): Promise<boolean> =>
  new Promise(resolve => {
    const [program, args] = openCommand(platform, address)
    const child = spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
