import { describe, expect, it } from 'vitest'
import { findOpenings } from './find-openings.ts'
import { guardedNames, lockDownCalls } from './names.ts'

const shutIn = 'sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true'
const preload = (body: string) => `import { contextBridge, ipcRenderer } from 'electron'\n${body}`

describe('findOpenings', () => {
  it.each([
    ['main/electron/a.ts', 'new BrowserWindow()', 'without webPreferences'],
    ['main/electron/a.ts', 'new BrowserWindow(options)', 'without webPreferences'],
    ['main/electron/a.ts', 'const f = options => new BrowserWindow({ ...options })', 'without webPreferences'],
    ['main/electron/a.ts', `new WebContentsView({ webPreferences })`, 'does not write its webPreferences out'],
    ['main/electron/a.ts', `open({ webPreferences: { ${shutIn}, ...more } })`, 'has ...'],
    ['main/electron/a.ts', `open({ webPreferences: { ${shutIn}, ['a']: 1 } })`, 'has ...'],
    ['main/electron/a.ts', `open({ webPreferences: { ${shutIn}, plugins: true } })`, 'has plugins'],
    [
      'main/electron/a.ts',
      `open({ webPreferences: { ${shutIn.replace('sandbox: true, ', '')} } })`,
      'say sandbox: true',
    ],
    [
      'main/electron/a.ts',
      `open({ webPreferences: { ${shutIn.replace('false', 'true')} } })`,
      'nodeIntegration: false',
    ],
    [
      'main/electron/a.ts',
      `open({ 'webPreferences': { ${shutIn.replace('true', 'isSafe')} } })`,
      'must say sandbox: true',
    ],
    ['main/electron/a.ts', 'options.webPreferences.sandbox = false', 'changes webPreferences'],
    ['main/electron/a.ts', `load('http://example.com/')`, '(item 1 and 18)'],
    ['main/electron/a.ts', `load('file:///etc/hosts')`, '(item 1 and 18)'],
    ['main/preload.ts', preload(`contextBridge.exposeInMainWorld('plumbline', { call, onEvent, read })`), '(item 20)'],
    ['main/preload.ts', preload(`contextBridge.exposeInMainWorld('plumbline', { ...ipcRenderer })`), '(item 20)'],
    ['main/preload.ts', preload(`contextBridge.exposeInMainWorld('electron', { call, onEvent })`), '(item 20)'],
    ['main/preload.ts', preload('const call = ipcRenderer.invoke'), '(item 20)'],
    ['main/preload.ts', preload(`ipcRenderer.sendSync(callChannel, 1)`), '(item 20)'],
    ['main/preload.ts', preload('const call = channel => ipcRenderer.invoke(channel)'), '(item 20)'],
    ['core/a.ts', 'eval(text)', 'makes code of text'],
    ['core/a.ts', 'new Function(text)', 'makes code of text'],
    ['core/a.ts', `setTimeout('go()', 1)`, 'makes code of text'],
    ['core/a.ts', 'await import(name)', 'imports what a text says'],
    ['main/a.ts', `import { runInNewContext } from 'node:vm'`, 'runs text as code'],
    ['renderer/a.ts', 'document.write(text)', 'writes text into the page'],
    ['renderer/a.tsx', `const a = <a href="javascript:go()">x</a>`, 'has code in an address'],
    ['renderer/a.tsx', 'const a = <iframe title="x" />', 'not shut in'],
    ['renderer/a.tsx', 'const a = <iframe sandbox="" src={address} />', 'not shut in'],
    ['renderer/a.html', '<p><webview src="a.html"></webview>', 'has a <webview>'],
    ['renderer/a.html', '<script src="https://example.com/a.js"></script>', 'foreign address'],
    ['renderer/a.html', '<script type="module">go()</script>', 'script of its own'],
    ['renderer/a.html', '<body onload="go()">', 'script in an attribute'],
    ['core/a.ts', 'const = 1', 'cannot be read'],
  ])('finds in %s: %s', (path, text, fault) => {
    const faults = findOpenings(path, text)
    expect(faults.join('\n')).toContain(fault)
    expect(faults.every(each => each.startsWith(path))).toBe(true)
  })

  it.each(guardedNames)('finds $name in every form', ({ name, item, files = [] }) => {
    const forms = [
      `it[${JSON.stringify(name)}]()`,
      `it[\`${name}\`]()`,
      ...(name.includes('-') ? [] : [`it?.${name}()`]),
    ]
    for (const text of forms) {
      expect(findOpenings('renderer/a.ts', `\n${text}`).join()).toContain(`renderer/a.ts:2 names ${name}`)
      expect(findOpenings('renderer/a.ts', text).join()).toContain(`(item ${item})`)
      for (const path of files) expect(findOpenings(path, text).join()).not.toContain(`names ${name}`)
    }
  })

  it('finds elements and attributes of React by name', () => {
    expect(findOpenings('renderer/a.tsx', 'const a = <webview allowpopups="" />')).toHaveLength(2)
    expect(findOpenings('renderer/a.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html }} />')).toHaveLength(1)
  })

  it('misses each call that keeps windows in', () => {
    const calls = lockDownCalls.map(name => `${name}(session)`)
    expect(findOpenings('main/electron.ts', calls.join('\n'))).toEqual([])
    for (const [at, name] of lockDownCalls.entries()) {
      expect(findOpenings('main/electron.ts', calls.toSpliced(at, 1).join('\n'))).toEqual([
        `main/electron.ts does not call ${name}.`,
      ])
    }
  })

  it.each([
    ['main/electron/a.ts', `open({ title, webPreferences: { preload: place, ${shutIn}, javascript: false } })`],
    ['main/electron/a.ts', 'const create = options => new BrowserWindow(options)'],
    ['main/electron/a.ts', 'import type { BrowserWindow } from "electron"; type A = Pick<BrowserWindow, "close">'],
    [
      'main/preload.ts',
      preload(`
        const call = (name, input) => ipcRenderer.invoke(callChannel, { name, input })
        const onEvent = listener => ipcRenderer.on(eventChannel, listener)
        contextBridge.exposeInMainWorld('plumbline', { call, onEvent })`),
    ],
    ['renderer/a.tsx', 'const a = <iframe sandbox="allow-modals" title={title} />'],
    ['renderer/a.html', '<script type="module" src="./main.tsx"></script>'],
  ])('lets %s be: %s', (path, text) => {
    expect(findOpenings(path, text)).toEqual([])
  })
})
