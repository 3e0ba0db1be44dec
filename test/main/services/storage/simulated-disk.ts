import { posix } from 'node:path'
import type { FileStat, FileSystem, OpenFile } from '../../../../main/services/storage/file-system.ts'
import {
  type Change,
  type FileNode,
  type FolderNode,
  type Image,
  imageNow,
  imagesAfterPowerCut,
  type Node,
  type Step,
  setEntry,
} from './disk-images.ts'

export type SimulatedDisk = {
  fileSystem: FileSystem
  /** What programs see. */
  image: () => Image
  /** Every image that may be found after a power cut now, each once; `seen` holds the names of those not wanted again. */
  afterPowerCut: (seen?: Set<string>) => Image[]
}

const failure = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code })

/**
 * A disk in memory that does what POSIX promises and not more. Bytes last when their file was synced; of what was not,
 * the length may be there with all, half, none or zeros of it. A name lasts when its folder was synced; until then each
 * call in it may have happened or not, whatever came of the others, but a rename always as a whole.
 */
export const createSimulatedDisk = (content: Image = new Map([['/data', null]])): SimulatedDisk => {
  let ids = 0
  let clock = Date.parse('2026-01-01T00:00:00Z')
  let pending: Step[] = []

  const newFolder = (): FolderNode => {
    ids += 1
    return { kind: 'folder', id: ids, entries: new Map(), durable: new Map() }
  }
  const newFile = (bytes: Buffer, isSynced: boolean): FileNode => {
    ids += 1
    clock += 1
    return { kind: 'file', id: ids, bytes, isSynced, mtimeMs: clock }
  }
  const root = newFolder()

  const find = (path: string): Node => {
    let node: Node = root
    for (const name of onDisk(path).split('/').filter(Boolean)) {
      if (node.kind !== 'folder') throw failure('ENOTDIR', path)
      const next = node.entries.get(name)
      if (!next) throw failure('ENOENT', path)
      node = next
    }
    return node
  }
  const findFile = (path: string): FileNode => {
    const node = find(path)
    if (node.kind === 'folder') throw failure('EISDIR', path)
    return node
  }
  const findOrNull = (path: string): Node | null => {
    try {
      return find(path)
    } catch {
      return null
    }
  }
  const folderOf = (path: string): FolderNode => {
    const node = find(posix.dirname(onDisk(path)))
    if (node.kind !== 'folder') throw failure('ENOTDIR', path)
    return node
  }
  const changeIn = (path: string, node: Node | null): Change => ({
    folder: folderOf(path),
    name: posix.basename(onDisk(path)),
    node,
  })

  const take = (step: Step): void => {
    for (const { folder, name, node } of step) setEntry(folder.entries, name, node)
    pending.push(step)
  }
  const putNew = (path: string, node: Node): void => {
    if (findOrNull(path)) throw failure('EEXIST', path)
    take([changeIn(path, node)])
  }
  const syncFolder = (folder: FolderNode): void => {
    for (const step of pending)
      for (const change of step) if (change.folder === folder) setEntry(folder.durable, change.name, change.node)
    pending = pending.map(step => step.filter(change => change.folder !== folder)).filter(step => step.length > 0)
  }

  for (const [path, bytes] of content) putNew(path, bytes === null ? newFolder() : newFile(Buffer.from(bytes), true))
  const settle = (folder: FolderNode): void => {
    syncFolder(folder)
    for (const node of folder.entries.values()) if (node.kind === 'folder') settle(node)
  }
  settle(root)

  const openFile = (node: Node): OpenFile => {
    let place = 0
    return {
      write: async (bytes, offset, length) => {
        if (node.kind === 'folder') throw failure('EBADF', 'folder')
        const added = Buffer.from(bytes.subarray(offset, offset + length))
        node.bytes = Buffer.concat([node.bytes.subarray(0, place), added, node.bytes.subarray(place + length)])
        place += length
        clock += 1
        Object.assign(node, { isSynced: false, mtimeMs: clock })
        return { bytesWritten: length }
      },
      utimes: async (_, modified) => {
        if (node.kind === 'file') node.mtimeMs = modified.getTime()
      },
      sync: async () => {
        if (node.kind === 'folder') syncFolder(node)
        else node.isSynced = true
      },
      stat: async () => statOf(node),
      close: async () => undefined,
    }
  }

  const openNode = (path: string, flags: string): Node => {
    if (flags !== 'wx') return find(path)
    const file = newFile(Buffer.alloc(0), false)
    putNew(path, file)
    return file
  }

  const readSync = (path: string): Buffer => Buffer.from(findFile(path).bytes)
  const fileSystem: FileSystem = {
    open: async (path, flags) => openFile(openNode(path, flags)),
    link: async (existing, path) => putNew(path, findFile(existing)),
    copyFile: async (from, to) => {
      const bytes = readSync(from)
      if (findOrNull(to)) Object.assign(findFile(to), { bytes, isSynced: false })
      else putNew(to, newFile(bytes, false))
    },
    rename: async (from, to) => {
      const node = find(from)
      // Two names of one file: POSIX has it do nothing.
      if (findOrNull(to) !== node) take([changeIn(from, null), changeIn(to, node)])
    },
    unlink: async path => {
      findFile(path)
      take([changeIn(path, null)])
    },
    mkdir: async path => putNew(path, newFolder()),
    readdir: async path => {
      const node = find(path)
      if (node.kind === 'file') throw failure('ENOTDIR', path)
      return [...node.entries.keys()].sort()
    },
    stat: async path => {
      const node = find(path)
      return { ...statOf(node), isDirectory: () => node.kind === 'folder' }
    },
    readFile: async path => readSync(path),
    statSync: path => statOf(find(path)),
    readSync,
  }

  return {
    fileSystem,
    image: () => imageNow(root),
    afterPowerCut: (seen = new Set()) => imagesAfterPowerCut(root, pending, seen),
  }
}

const statOf = (node: Node): FileStat =>
  node.kind === 'file' ? { size: node.bytes.length, mtimeMs: node.mtimeMs } : { size: 0, mtimeMs: 0 }

/** The path as this disk has it: Windows joins with backslashes. */
const onDisk = (path: string): string => posix.normalize(path.replaceAll('\\', '/'))
