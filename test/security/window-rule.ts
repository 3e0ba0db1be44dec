import type { ESTree } from 'vite'
import { neededPreferences, windowPreferences } from './names.ts'
import type { Report, Rule } from './rule.ts'

const windowClasses = new Set(['BrowserWindow', 'BaseWindow', 'BrowserView', 'WebContentsView'])

/** Every window is shut in by words that can be read where it is opened. */
export const watchWindows: Rule = (_path, report) => {
  const passedOn = new Set<ESTree.Node>()
  return {
    // `options => new BrowserWindow(options)`, handed to whoever writes the options.
    ArrowFunctionExpression: ({ params: [only, ...others], body }) => {
      if (body.type !== 'NewExpression' || only?.type !== 'Identifier' || others.length > 0) return
      const [given] = body.arguments
      if (given?.type === 'Identifier' && given.name === only.name) passedOn.add(body)
    },
    NewExpression: node => {
      if (node.callee.type !== 'Identifier' || !windowClasses.has(node.callee.name) || passedOn.has(node)) return
      const [options] = node.arguments
      const names = options?.type === 'ObjectExpression' ? options.properties.map(nameOf) : []
      if (!names.includes('webPreferences')) report(node, '2', 'opens a window without webPreferences')
    },
    Property: node => {
      if (nameOf(node) === 'webPreferences') checkPreferences(node.value, report)
    },
    MemberExpression: ({ property }) => {
      if (nameOfKey(property) === 'webPreferences')
        report(property, '2', 'changes webPreferences after they were given')
    },
  }
}

const checkPreferences = (value: ESTree.Node, report: Report): void => {
  if (value.type !== 'ObjectExpression') {
    report(value, '2', 'does not write its webPreferences out')
    return
  }
  const names = value.properties.map(nameOf)
  for (const needed of neededPreferences) {
    if (!names.includes(needed)) report(value, '2 to 6', `does not say ${needed}: ${windowPreferences[needed]}`)
  }
  for (const property of value.properties) {
    const name = nameOf(property) ?? '...'
    const allowed = Object.hasOwn(windowPreferences, name) ? windowPreferences[name] : undefined
    const said = property.type === 'Property' && property.value.type === 'Literal' ? property.value.value : null
    if (allowed === undefined) report(property, '2 to 10', `has ${name} in its webPreferences`)
    else if (allowed !== 'any' && said !== allowed) report(property, '2 to 6', `must say ${name}: ${allowed}`)
  }
}

/** The name of a property that is written out; null for what is computed or spread. */
export const nameOf = (property: ESTree.Node): string | null =>
  property.type === 'Property' && !property.computed ? nameOfKey(property.key) : null

const nameOfKey = (key: ESTree.Node): string | null => {
  if (key.type === 'Identifier') return key.name
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : null
}
