import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Locked = { version?: string; link?: boolean; integrity?: string; resolved?: string; hasInstallScript?: boolean }

const text = readFileSync('package-lock.json', 'utf8')
const { packages }: { packages: Record<string, Locked> } = JSON.parse(text)
const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(readFileSync('package.json', 'utf8'))
const locked = Object.entries(packages).filter(([folder]) => folder !== '')
const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)

it('locks every package to its checksum, and none to the address it came from', () => {
  expect(locked.length).toBeGreaterThan(100)
  const loose = locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
  expect(loose).toEqual([])
  expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link)).toEqual([])
  expect(text).not.toMatch(/"(?:resolved|version)": "(?:https?|git|file|ssh)/)
})

it('says of each package with a script whether that may run at installation, and of no other', () => {
  const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => nameOf(folder))
  expect([...new Set(withScript)].sort()).toEqual(Object.keys(allowScripts).sort())
  expect(Object.values(allowScripts).every(allowed => typeof allowed === 'boolean')).toBe(true)
})
