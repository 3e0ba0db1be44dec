/** What `npm start` says in the terminal before the app itself speaks. */
export const start = {
  usage:
    'Usage: npm start -- [options]\n\n' +
    '  --demo       look around in a demo workspace, kept apart from your own data\n' +
    '  --data DIR   keep the data in DIR\n' +
    '  --browser    open in your browser, without trying Electron\n' +
    '  --port N     port of the browser host (implies --browser)\n' +
    '  --no-open    only print the address (implies --browser)\n' +
    '  --dev        rebuild what changes while you work on the source\n' +
    '  --help       show this',
  badOption: '{{reason}} Run "npm start -- --help" to see the options.',
  badPort: '--port needs a number from 0 to 65535, found "{{found}}".',
  building: 'Building Plumbline ... ',
  built: 'done in {{seconds}} s.',
  buildFailed: 'The build failed. What it said:',
  watching: 'Watching the sources. Reload the window to see a change; Ctrl-C ends.',
  rebuilt: 'Rebuilt. Reload the window to see it.',
  rebuiltBehind: 'Rebuilt what runs behind the window. Start again to see it.',
  downloading: 'Downloading Electron, once (at most {{seconds}} s) ...',
  inBrowser: 'Opening in the browser instead of Electron: {{reason}}.',
  reason_noDisplay: 'this machine has no display',
  reason_downloadOff: 'its download is switched off on this machine (ELECTRON_SKIP_BINARY_DOWNLOAD)',
  reason_downloadFailed: 'it could not be downloaded (tried again in a day, or by "npx install-electron")',
  reason_library: 'the system library {{library}} is missing',
  reason_root: 'it does not run as root',
  reason_sandbox: 'the system does not allow its sandbox',
  reason_cannotRun: 'its program cannot be run ({{code}})',
  reason_stopped: 'it stopped at once ({{code}})',
} as const
