import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ShippedPackages } from '../../core/shipped-packages.ts'
import { folderOf, type Lock, packageNameOf, productionFolders } from './locked-packages.ts'
import { standardLicences } from './standard-licences.ts'

const parts = ['main', 'preload', 'renderer', 'participant']
const partFile = (root: string, part: string): string => join(root, 'out', part, 'bundled-packages.json')

/** Every package that is part of a build, with the words of its licence; to be read by people and by `npm run dist`. */
export const licencesFile = (root: string): string => join(root, 'out', 'renderer', 'licences.json')

/**
 * Puts together of which packages the bundles are made, which Vite has noted beside each, and which ones they import when
 * they run. Rejects when a package does not say its licence.
 */
export const gatherLicences = async (root: string): Promise<void> => {
  const lock: Lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  const bundled = (await Promise.all(parts.map(part => readPart(root, part)))).flat()
  const folders = new Set([...productionFolders(lock), ...bundled.map(each => folderOf(lock, each.name, each.version))])
  const packages = await Promise.all([...folders].map(folder => readPackage(root, folder)))
  await writeFile(licencesFile(root), JSON.stringify(shareTexts(packages)))
  for (const part of parts) await rm(partFile(root, part))
}

type Bundled = { name: string; version: string }

const readPart = async (root: string, part: string): Promise<Bundled[]> =>
  JSON.parse(await readFile(partFile(root, part), 'utf8'))

type LicensedPackage = { name: string; version: string; licence: string; text: string }

const readPackage = async (root: string, folder: string): Promise<LicensedPackage> => {
  const { version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
  const name = packageNameOf(folder)
  if (typeof license !== 'string') throw new Error(`${name} ${version} does not say its licence`)
  const text = (await readTexts(join(root, folder))) || standardLicences[license]?.(name)
  if (!text) throw new Error(`${name} ${version} does not have the words of its licence, ${license}`)
  return { name, version, licence: license.replace(/^\((.*)\)$/, '$1'), text }
}

/** The licence, and what else must go with it. */
const readTexts = async (folder: string): Promise<string> => {
  const names = (await readdir(folder)).filter(name => /^(licen[sc]e|copying|unlicen[sc]e|notice)/i.test(name))
  const sorted = names.sort((a, b) => compare(a.toLowerCase(), b.toLowerCase()))
  const texts = await Promise.all(sorted.map(name => readFile(join(folder, name), 'utf8')))
  return texts.map(text => text.replaceAll('\r\n', '\n').trim()).join('\n\n')
}

const shareTexts = (licensed: LicensedPackage[]): ShippedPackages => {
  const sorted = licensed.toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
  const distinct = sorted.filter(
    (each, at) => each.name !== sorted[at - 1]?.name || each.version !== sorted[at - 1]?.version,
  )
  const texts = [...new Set(distinct.map(({ text }) => text))]
  return { packages: distinct.map(({ text, ...rest }) => ({ ...rest, text: texts.indexOf(text) })), texts }
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)
