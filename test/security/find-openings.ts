import { type ESTree, parseSync, Visitor } from 'vite'
import { watchBridge } from './bridge-rule.ts'
import { watchCodeFromText } from './code-rule.ts'
import { guardedNames, lockDownCalls } from './names.ts'
import type { Report, Rule } from './rule.ts'
import { watchWindows } from './window-rule.ts'

/** One sentence for each door that a file of the product opens. */
export const findOpenings = (path: string, text: string): string[] =>
  path.endsWith('.html') ? openingsInPage(path, text) : openingsInCode(path, text)

const openingsInCode = (path: string, text: string): string[] => {
  const { program, errors } = parseSync(path, text)
  const faults = errors.map(({ message }) => `${path} cannot be read: ${message}`)
  const report: Report = ({ start }, item, fault) => {
    faults.push(`${path}:${text.slice(0, start).split('\n').length} ${fault} (item ${item}).`)
  }
  for (const rule of [watchNames, watchWindows, watchBridge, watchCodeFromText]) {
    new Visitor(rule(path, report)).visit(program)
  }
  if (path === 'main/electron.ts') faults.push(...missingCalls(program).map(name => `${path} does not call ${name}.`))
  return faults
}

const watchNames: Rule = (path, report) => {
  const guarded = new Map(guardedNames.filter(({ files }) => !files?.includes(path)).map(each => [each.name, each]))
  const look = (node: ESTree.Node, name: unknown): void => {
    const found = typeof name === 'string' ? guarded.get(name) : undefined
    if (!found) return
    report(
      node,
      found.item,
      `names ${found.name}${found.files ? `, which is for ${found.files.join(' and ')} alone` : ''}`,
    )
  }
  return {
    Identifier: node => look(node, node.name),
    JSXIdentifier: node => look(node, node.name),
    Literal: node => look(node, node.value),
    TemplateElement: node => look(node, node.value.cooked),
  }
}

const missingCalls = (program: ESTree.Program): string[] => {
  const called = new Set<string>()
  new Visitor({
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier') called.add(callee.name)
    },
  }).visit(program)
  return lockDownCalls.filter(name => !called.has(name))
}

const pageFaults: readonly (readonly [RegExp, string])[] = [
  [/<webview\b/i, 'has a <webview> (item 11)'],
  [
    /<(script|link|img|iframe|form|base)\b[^>]*["']?(https?|file|data|javascript):/i,
    'names a foreign address (item 1)',
  ],
  [/<script\b(?![^>]*\bsrc=)/i, 'has a script of its own (item 7)'],
  [/\son[a-z]+\s*=/i, 'has a script in an attribute (item 7)'],
]

const openingsInPage = (path: string, text: string): string[] =>
  pageFaults.flatMap(([pattern, fault]) => (pattern.test(text) ? [`${path} ${fault}.`] : []))
