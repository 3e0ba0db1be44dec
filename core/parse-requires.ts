import type { PathStep } from './fault.ts'
import type { FaultList } from './parse-fault-list.ts'
import { fieldOf, listOf, quoted, textOf } from './parse-loosely.ts'

type Link = { to: string; path: PathStep[] }

/** Requirements that lead nowhere, to themselves or round in a circle; each circle is told once. */
export const checkRequires = (items: readonly unknown[], path: PathStep[], list: FaultList): void => {
  const links = linksOf(items, path)
  for (const [from, found] of links) {
    for (const { to, path: place } of found) {
      if (!links.has(to)) list.add({ path: place, key: 'unknownRequires', params: { id: quoted(to) } })
      if (to === from) list.add({ path: place, key: 'requiresItself' })
    }
  }
  checkCycles(links, list)
}

const linksOf = (items: readonly unknown[], path: PathStep[]): Map<string, Link[]> => {
  const links = new Map<string, Link[]>()
  items.forEach((item, index) => {
    const id = textOf(fieldOf(item, 'id'))
    if (id === undefined) return
    const found = links.get(id) ?? []
    listOf(fieldOf(item, 'requires')).forEach((required, position) => {
      const to = textOf(required)
      if (to !== undefined) found.push({ to, path: [...path, index, 'requires', position] })
    })
    links.set(id, found)
  })
  return links
}

const checkCycles = (links: Map<string, Link[]>, list: FaultList): void => {
  const finished = new Set<string>()
  const trail: string[] = []
  const follow = (id: string): void => {
    trail.push(id)
    for (const { to, path } of links.get(id) ?? []) {
      if (to === id || finished.has(to)) continue
      const start = trail.indexOf(to)
      if (start >= 0) list.add({ path, key: 'requiresCycle', params: { cycle: circle(trail.slice(start), to) } })
      else follow(to)
    }
    trail.pop()
    finished.add(id)
  }
  for (const id of links.keys()) if (!finished.has(id)) follow(id)
}

const circle = (ids: string[], back: string): string =>
  [...(ids.length > 8 ? [...ids.slice(0, 7), '…'] : ids), back].join(' → ')
