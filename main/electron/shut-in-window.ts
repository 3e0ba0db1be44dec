import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** What every window must say of the page in it: no Node.js, a world and a process of its own, the rules of the web. */
type ShutIn = { sandbox: true; contextIsolation: true; nodeIntegration: false; webSecurity: true }

/** How a window of ours is opened; one that is not shut in does not compile. */
export type ShutInWindow = BrowserWindowConstructorOptions & { webPreferences: WebPreferences & ShutIn }
