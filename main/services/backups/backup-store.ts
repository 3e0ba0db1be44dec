import { join } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import type { Backup } from '../../../core/backups/backup.ts'
import { type BackupReason, fromBackupName, toBackupName } from '../../../core/backups/backup-name.ts'
import { backupsToKeep } from '../../../core/backups/backups-to-keep.ts'
import type { DurableFiles } from '../storage/durable-file.ts'
import { ensureFolder, errorCode, statOrNull } from '../storage/file-system.ts'
import { createKeyedLock } from '../storage/keyed-lock.ts'
import { unchangedOnError } from '../storage/storage-errors.ts'
import { decodeBackup, encodeBackup } from './backup-file.ts'
import { packFiles, type UnpackedLimits, unpackedLimits, unpackFiles } from './pack-files.ts'
import { listWorkspaceFiles, type Place, readWorkspaceFiles, stateOf } from './workspace-files.ts'

type BackupStoreOptions = Place & {
  files: DurableFiles
  clock: () => Date
  /** Of this Plumbline. */
  version: string
}

/** A whole workspace as it once was. */
export type Snapshot = { created: string; files: Map<string, Buffer> }

/** The backups of a data folder: one compressed file each, kept by age. */
export class BackupStore {
  readonly #options: BackupStoreOptions
  readonly #folder: string
  readonly #locked = createKeyedLock()

  constructor(options: BackupStoreOptions) {
    this.#options = options
    this.#folder = join(options.folder, 'backups')
  }

  /** Newest first. */
  async list(): Promise<Backup[]> {
    const backups: Backup[] = []
    for (const name of await this.#names()) {
      const told = fromBackupName(name)
      const stat = told && (await statOrNull(this.#options.fileSystem, join(this.#folder, name)))
      if (told && stat)
        backups.push({ name, created: told.created.toISOString(), reason: told.reason, size: stat.size })
    }
    return backups.sort((a, b) => (a.created < b.created ? 1 : -1))
  }

  /**
   * Keeps the workspace as it is on the disk, durably, and lets go of backups beyond their age. `isNew` is false where
   * a backup of this very content is there already; null where there is nothing to keep.
   */
  make(reason: BackupReason): Promise<{ name: string; isNew: boolean } | null> {
    return this.#locked('make', async () => {
      const paths = await listWorkspaceFiles(this.#options)
      if (paths.length === 0) return null
      const state = await stateOf(this.#options, paths)
      const same = await this.#wholeOf(state)
      if (same !== null) return { name: same, isNew: false }
      const { created, name } = await this.#newName(reason, state)
      await this.#write(name, await this.pack(null, created, paths))
      await this.#letGo(created, name)
      return { name, isNew: true }
    }).catch(unchangedOnError)
  }

  /** The workspace as it is on the disk, in the bytes of one file. */
  async pack(passphrase: string | null, created = this.#options.clock(), known?: string[]): Promise<Buffer> {
    const paths = known ?? (await listWorkspaceFiles(this.#options))
    const { packed, count } = await packFiles(readWorkspaceFiles(this.#options, paths))
    const facts = { created: created.toISOString(), app: this.#options.version, files: count }
    return encodeBackup({ ...facts, packed }, passphrase)
  }

  async read(name: string): Promise<Snapshot> {
    if (!fromBackupName(name)) throw new AppError('not-found', 'backupNotFound')
    return snapshotIn(await this.#bytesOf(name), null, unpackedLimits.own)
  }

  async #bytesOf(name: string): Promise<Buffer> {
    try {
      return await this.#options.fileSystem.readFile(join(this.#folder, name))
    } catch (error) {
      const reason = errorCode(error)
      if (reason === 'ENOENT') throw new AppError('not-found', 'backupNotFound')
      if (reason === '') throw error
      throw new AppError('storage', 'fileNotReadable', { file: join(this.#folder, name), reason })
    }
  }

  /** What has this name already, which tells seconds, is damaged and stays what it is. */
  async #newName(reason: BackupReason, state: string): Promise<{ created: Date; name: string }> {
    const taken = new Set(await this.#names())
    for (let time = this.#options.clock().getTime(); ; time += 1000) {
      const created = new Date(time)
      const name = toBackupName({ created, reason, state })
      if (!taken.has(name)) return { created, name }
    }
  }

  /** A backup of this very state that can be restored: one that has been damaged since is none. */
  async #wholeOf(state: string): Promise<string | null> {
    for (const name of await this.#names()) {
      if (fromBackupName(name)?.state !== state) continue
      const isWhole = await this.#bytesOf(name)
        .then(bytes => decodeBackup(bytes, null))
        .catch(nullIfRefused)
      if (isWhole) return name
    }
    return null
  }

  async #names(): Promise<string[]> {
    try {
      return await this.#options.fileSystem.readdir(this.#folder)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return []
      throw error
    }
  }

  async #write(name: string, bytes: Buffer): Promise<void> {
    const { files, fileSystem } = this.#options
    await ensureFolder(fileSystem, this.#folder)
    await files.cleanLeftovers(this.#folder, await this.#names())
    await files.write(join(this.#folder, name), bytes, { keepPrevious: false })
  }

  async #letGo(now: Date, made: string): Promise<void> {
    const dated = (await this.list()).map(({ name, created }) => ({ name, created: Date.parse(created) }))
    const kept = backupsToKeep(dated, now.getTime())
    const old = dated.filter(({ name }) => name !== made && !kept.has(name))
    // What cannot be removed now is removed with the next one.
    await this.#options.files.remove(old.map(({ name }) => join(this.#folder, name))).catch(() => undefined)
  }
}

/** The workspace in the bytes of a file. Fails as reading a backup and unpacking it do. */
export const snapshotIn = async (
  bytes: Buffer,
  passphrase: string | null,
  limits?: UnpackedLimits,
): Promise<Snapshot> => {
  const { created, packed } = await decodeBackup(bytes, passphrase)
  return { created, files: await unpackFiles(packed, limits) }
}

const nullIfRefused = (error: unknown): null => {
  if (error instanceof AppError) return null
  throw error
}
