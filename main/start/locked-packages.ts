/** What is read of `package-lock.json`. */
export type Lock = { packages: Record<string, LockedPackage> }
type LockedPackage = {
  name?: string
  version?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

const below = 'node_modules/'

/** The name of the package that lies in a folder of the lockfile. */
export const packageNameOf = (folder: string): string => folder.slice(folder.lastIndexOf(below) + below.length)

/**
 * Folders of everything that the app's own `dependencies` need when it runs, as npm laid them out. What a package can do
 * without is left out where it is not there.
 */
export const productionFolders = ({ packages }: Lock): string[] => {
  const found = new Set<string>()
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const [name, isNeeded] of neededBy(packages[folder] ?? {})) {
      const place = resolveFrom(packages, folder, name)
      if (place === null && isNeeded) throw new Error(`The lockfile has no ${name}, which ${folder || 'the app'} needs`)
      if (place === null || found.has(place)) continue
      found.add(place)
      waiting.push(place)
    }
  }
  return [...found].sort()
}

const neededBy = (entry: LockedPackage): [name: string, isNeeded: boolean][] => {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = entry
  const peers = Object.keys(peerDependencies).filter(name => !peerDependenciesMeta[name]?.optional)
  return [
    ...[...Object.keys(dependencies), ...peers].map((name): [string, boolean] => [name, true]),
    ...Object.keys(optionalDependencies).map((name): [string, boolean] => [name, false]),
  ]
}

/** The nearest folder upwards, as Node looks for it. */
const resolveFrom = (packages: Lock['packages'], from: string, name: string): string | null => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(`/${below}`)))) {
    const place = folder === '' ? below + name : `${folder}/${below}${name}`
    if (Object.hasOwn(packages, place)) return place
    if (folder === '') return null
  }
}

/** Where one version of a package lies. */
export const folderOf = ({ packages }: Lock, name: string, version: string): string => {
  const [folder] = Object.entries(packages).find(
    ([path, entry]) => path !== '' && entry.version === version && (entry.name ?? packageNameOf(path)) === name,
  ) ?? ['']
  if (folder === '') throw new Error(`The lockfile has no ${name} ${version}`)
  return folder
}
