import type { ESTree } from 'vite'
import { bridge, bridgeUses } from './names.ts'
import type { Rule } from './rule.ts'
import { nameOf } from './window-rule.ts'

/** The preload gives pages two functions, and of Electron nothing but what these need. */
export const watchBridge: Rule = (path, report) => {
  if (path !== 'main/preload.ts') return {}
  const seen = new Set<ESTree.Node>()
  return {
    ImportSpecifier: ({ imported, local }) => void seen.add(imported).add(local),
    CallExpression: ({ callee, arguments: [first, second] }) => {
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.computed) return
      const [owner, method] = [callee.object.name, callee.property.type === 'Identifier' ? callee.property.name : '']
      if (owner === 'ipcRenderer' && first?.type === 'Identifier' && bridgeUses[method] === first.name) {
        seen.add(callee.object)
      }
      if (owner === 'contextBridge' && method === 'exposeInMainWorld' && exposesOnlyOurs(first, second)) {
        seen.add(callee.object)
      }
    },
    Identifier: node => {
      if ((node.name === 'ipcRenderer' || node.name === 'contextBridge') && !seen.has(node)) {
        report(node, '20', `gives pages more than ${bridge.members.join(' and ')}, or on another channel`)
      }
    },
  }
}

const exposesOnlyOurs = (key: ESTree.Node | undefined, given: ESTree.Node | undefined): boolean =>
  key?.type === 'Literal' &&
  key.value === bridge.key &&
  given?.type === 'ObjectExpression' &&
  given.properties.map(nameOf).join() === bridge.members.join()
