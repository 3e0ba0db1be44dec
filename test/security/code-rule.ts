import type { Rule } from './rule.ts'

const runners = new Set([
  'node:vm',
  'vm',
  'node:repl',
  'node:inspector',
  'node:wasi',
  '@electron/remote',
  'electron/remote',
])
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate'])

/** No text becomes code, no address outside is loaded by the desktop part, and no frame is left open. */
export const watchCodeFromText: Rule = (path, report) => ({
  CallExpression: ({ callee, arguments: [first] }) => {
    if (callee.type === 'Identifier') {
      if (callee.name === 'eval' || callee.name === 'Function') report(callee, '7', 'makes code of text')
      const isText = first?.type === 'TemplateLiteral' || (first?.type === 'Literal' && typeof first.value === 'string')
      if (timers.has(callee.name) && isText) report(callee, '7', 'makes code of text')
    }
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
    const isDocument = callee.object.type === 'Identifier' && callee.object.name === 'document'
    if (isDocument && /^write(ln)?$/.test(callee.property.name))
      report(callee, '7', 'writes text into the page as HTML')
  },
  NewExpression: ({ callee }) => {
    if (callee.type === 'Identifier' && callee.name === 'Function') report(callee, '7', 'makes code of text')
  },
  ImportDeclaration: ({ source }) => {
    if (runners.has(source.value)) report(source, '7', `imports ${source.value}, which runs text as code`)
  },
  ImportExpression: ({ source }) => {
    if (source.type !== 'Literal') report(source, '7', 'imports what a text says')
  },
  Literal: node => {
    if (typeof node.value !== 'string') return
    if (/^javascript:/i.test(node.value)) report(node, '7', 'has code in an address')
    if (/^main\/(electron|preload)/.test(path) && /^(http|ws|file):/i.test(node.value)) {
      report(node, '1 and 18', `names ${node.value}`)
    }
  },
  JSXOpeningElement: ({ name, attributes }) => {
    if (name.type !== 'JSXIdentifier' || name.name !== 'iframe') return
    const names = attributes.map(each => (each.type === 'JSXAttribute' ? each.name.name : '...'))
    if (!names.includes('sandbox') || names.includes('src')) report(name, '7', 'has a frame that is not shut in')
  },
})
