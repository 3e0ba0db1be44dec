import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { classesIn, classesUsedBy } from './used-classes.ts'

const packages = 'node_modules'
const mantine = join(packages, '@mantine/core')
const imported = [...readFileSync('renderer/theme/mantine.css', 'utf8').matchAll(/^@import "([^"]+)";$/gm)].map(
  found => found[1] ?? '',
)
const sheet = (path: string) => readFileSync(join(packages, path), 'utf8')

it('has the styles of every component that is used, also within others', () => {
  const all = new Set(classesIn(sheet('@mantine/core/styles.layer.css')))
  const ours = new Set(imported.flatMap(path => classesIn(sheet(path))))
  const used = new Map([
    ...classesUsedBy('renderer', mantine),
    ...classesUsedBy(join(packages, '@mantine/notifications/esm'), mantine),
  ])
  expect([...used.keys()]).toContain('components/Button/Button.module.mjs')
  // A class without any style of its own is only a name to refer to.
  const unstyled = [...used].filter(([, classes]) => classes.some(name => all.has(name) && !ours.has(name)))
  expect(
    unstyled.map(([path]) => path),
    'import the styles of these components in renderer/theme/mantine.css',
  ).toEqual([])
})

it('keeps the order of the whole sheet, in which later ones refine earlier ones', () => {
  const whole = sheet('@mantine/core/styles.layer.css')
  const places = imported
    .filter(path => path.startsWith('@mantine/core/'))
    .map(path => classesIn(sheet(path))[0])
    .filter(name => name !== undefined)
    .map(name => whole.indexOf(`.${name}`))
  expect(places.length).toBeGreaterThan(30)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})
