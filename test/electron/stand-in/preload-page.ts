import { readFileSync } from 'node:fs'

/** Names under which a page reaches the process that stands in for the main process. */
export const invokeBinding = '__standInInvoke'
export const deliverFunction = '__standInDeliver'

/**
 * The built preload wrapped for a page: `require` gives what a sandboxed preload may have of `electron` and refuses all
 * else, and only the top frame runs it. What it exposes is a frozen copy, as behind the real bridge.
 */
export const preloadScript = (path: string): string => `
(() => {
  if (window.top !== window) return
  const listeners = new Map()
  const ipcRenderer = {
    invoke: (channel, ...args) => window.${invokeBinding}({ channel, args: structuredClone(args) }).then(reply => {
      if (reply.failed) throw new Error("Error invoking remote method '" + channel + "': " + reply.failed)
      return reply.value
    }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? []).filter(other => other !== listener))
      return ipcRenderer
    },
  }
  Object.defineProperty(window, '${deliverFunction}', {
    value: (channel, args) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...args) },
  })
  const contextBridge = {
    exposeInMainWorld: (key, api) => {
      Object.defineProperty(window, key, { value: Object.freeze({ ...api }), enumerable: true })
    },
  }
  const require = name => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error('module not found: ' + name)
  }
  const module = { exports: {} }
  ;(function (require, module, exports) {
${readFileSync(path, 'utf8')}
  })(require, module, module.exports)
})()
`
