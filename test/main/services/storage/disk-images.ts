/** A file or a folder of a simulated disk. `durable` holds the names that a sync of the folder has made last. */
export type FileNode = { kind: 'file'; id: number; bytes: Buffer; isSynced: boolean; mtimeMs: number }
export type FolderNode = { kind: 'folder'; id: number; entries: Map<string, Node>; durable: Map<string, Node> }
export type Node = FileNode | FolderNode

/** What one call changes in one folder: the name means this node from now on, or nothing. */
export type Change = { folder: FolderNode; name: string; node: Node | null }
/** Changes of one call that no sync has made last yet: all of them happen, or none. */
export type Step = Change[]

/** Paths and bytes of everything that lies on a disk; null for a folder. */
export type Image = ReadonlyMap<string, Buffer | null>

export const setEntry = (entries: Map<string, Node>, name: string, node: Node | null): void => {
  if (node) entries.set(name, node)
  else entries.delete(name)
}

/** What programs see. */
export const imageNow = (root: FolderNode): Image =>
  new Map([...treeOf(root, '', folder => folder.entries)].map(([path, node]) => [path, bytesOf(node)]))

/** Every image that may be found after a power cut, each once; `seen` holds the names of those not wanted again. */
export const imagesAfterPowerCut = (root: FolderNode, pending: readonly Step[], seen: Set<string>): Image[] => {
  const images: Image[] = []
  for (const happened of subsetsOf(pending)) {
    for (const { name, image } of bytesAfter(treeOf(root, '', entriesAfter(happened)))) {
      if (seen.has(name)) continue
      seen.add(name)
      images.push(image)
    }
  }
  return images
}

const bytesOf = (node: Node): Buffer | null => (node.kind === 'file' ? node.bytes : null)

const subsetsOf = (steps: readonly Step[]): Step[][] =>
  steps.reduce<Step[][]>((subsets, step) => subsets.flatMap(subset => [subset, [...subset, step]]), [[]])

type EntriesOf = (folder: FolderNode) => ReadonlyMap<string, Node>
type Tree = ReadonlyMap<string, Node>

/** The names on the disk when only these steps, and those made last, have happened. */
const entriesAfter =
  (happened: readonly Step[]): EntriesOf =>
  folder => {
    const entries = new Map(folder.durable)
    for (const change of happened.flat()) if (change.folder === folder) setEntry(entries, change.name, change.node)
    return entries
  }

const treeOf = (folder: FolderNode, path: string, entriesOf: EntriesOf): Tree => {
  const tree = new Map<string, Node>()
  for (const [name, node] of [...entriesOf(folder)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    tree.set(`${path}/${name}`, node)
    if (node.kind === 'folder')
      for (const [below, inner] of treeOf(node, `${path}/${name}`, entriesOf)) tree.set(below, inner)
  }
  return tree
}

/** What may be left of bytes that no sync has made last. */
const remains: readonly ((bytes: Buffer) => Buffer)[] = [
  bytes => bytes,
  bytes => bytes.subarray(0, bytes.length >> 1),
  bytes => Buffer.alloc(bytes.length),
  () => Buffer.alloc(0),
]

/** The images of a tree, one for each thing that may be left of its files, with a name that tells them apart. */
const bytesAfter = (tree: Tree): { name: string; image: Image }[] => {
  const unsynced = [...new Set(tree.values())].filter(node => node.kind === 'file').filter(({ isSynced }) => !isSynced)
  let fates: Map<FileNode, number>[] = [new Map()]
  for (const file of unsynced)
    fates = fates.flatMap(fate => remains.map((_, index) => new Map([...fate, [file, index] as const])))
  return fates.map(fate => {
    const left = (file: FileNode): Buffer => remains[fate.get(file) ?? 0]?.(file.bytes) ?? file.bytes
    const fateOf = (node: Node): string => (node.kind === 'file' ? `${node.bytes.length}.${fate.get(node) ?? 0}` : '')
    return {
      name: [...tree].map(([path, node]) => `${path} ${node.id} ${fateOf(node)}`).join('\n'),
      image: new Map([...tree].map(([path, node]) => [path, node.kind === 'file' ? left(node) : null])),
    }
  })
}
