import { AppError } from '../../../core/app-error.ts'
import type { Backup, FinishedRestore, Restored, RestorePlan } from '../../../core/backups/backup.ts'
import type { BackupReason } from '../../../core/backups/backup-name.ts'
import type { Ballots } from '../ballots/ballots.ts'
import { causeOf, type Log } from '../log/log-event.ts'
import { applyRestore } from './apply-restore.ts'
import type { BackupStore, Snapshot } from './backup-store.ts'
import { snapshotIn } from './backup-store.ts'
import { type Plan, planRestore, type RestoreMode } from './plan-restore.ts'
import type { StageOptions } from './stage-restore.ts'

type Progress = { done: number; total: number }

type BackupsOptions = StageOptions & {
  store: BackupStore
  /** What the start made of a restore that had been cut off. */
  finished: FinishedRestore | null
  ballots: Pick<Ballots, 'promised'>
  /** Saves what is unsaved: backups are made of what is on the disk. */
  flush: () => Promise<void>
  clock: () => Date
  newId: () => string
  onProgress: () => void
  log: Log
}

const importPause = 10 * 60_000

/** Backups of a workspace, and the workspace in one file: what can be done with them. */
export class Backups {
  readonly #options: BackupsOptions
  #progress: Progress | null = null
  #staged: { id: string; snapshot: Snapshot } | null = null
  #restoring: Promise<unknown> = Promise.resolve()
  #finished: FinishedRestore | null

  constructor(options: BackupsOptions) {
    this.#options = options
    this.#finished = options.finished
    if (this.#finished) options.log({ event: 'restore-finished', outcome: this.#finished.outcome })
  }

  list(): Promise<Backup[]> {
    return this.#options.store.list()
  }

  progress(): Progress | null {
    return this.#progress
  }

  /** What the start made of a restore that had been cut off, until somebody has taken note of it. */
  finished(): FinishedRestore | null {
    return this.#finished
  }

  noteFinished(): void {
    this.#finished = null
  }

  /** The new backup; null where the last one holds the same, or there is nothing to keep. */
  async make(reason: BackupReason): Promise<Backup | null> {
    const { flush, log, store } = this.#options
    const since = performance.now()
    try {
      await flush()
      const made = await store.make(reason)
      if (!made?.isNew) return null
      const backup = (await this.list()).find(({ name }) => name === made.name) ?? null
      const kilobytes = Math.ceil((backup?.size ?? 0) / 1024)
      log({ event: 'backup-made', milliseconds: Math.round(performance.now() - since), kilobytes })
      return backup
    } catch (error) {
      log({ event: 'backup-failed', ...causeOf(error) })
      throw error
    }
  }

  /** One a day, if anything has changed. */
  async makeDaily(): Promise<Backup | null> {
    const today = this.#options.clock().toISOString().slice(0, 10)
    const isMade = (await this.list()).some(({ created, reason }) => reason === 'daily' && created.startsWith(today))
    return isMade ? null : this.make('daily')
  }

  /** Before a file replaces something. Many files that come one after the other share a backup. */
  async makeBeforeImport(): Promise<void> {
    const now = this.#options.clock().getTime()
    const isRecent = ({ created }: Backup) => Math.abs(now - Date.parse(created)) < importPause
    if (!(await this.list()).some(isRecent)) await this.make('before-import')
  }

  async preview(name: string): Promise<RestorePlan> {
    return this.#told(await this.#options.store.read(name), 'restore')
  }

  /** Makes everything as it was in a backup. The present is kept as a backup first, or nothing is changed. */
  restore(name: string): Promise<Restored> {
    return this.#alone(async () => {
      const snapshot = await this.#options.store.read(name)
      return this.#apply(await this.#plan(snapshot, 'restore'), snapshot.created, 'restore')
    })
  }

  /** The whole workspace in the bytes of one file. */
  async export(passphrase: string | null): Promise<Uint8Array> {
    await this.#options.flush()
    return this.#options.store.pack(passphrase)
  }

  /** Reads such a file and tells what taking it in would change. It is kept until it is taken in or another is read. */
  async readFile(bytes: Buffer, passphrase: string | null): Promise<{ id: string; plan: RestorePlan }> {
    const snapshot = await snapshotIn(bytes, passphrase)
    this.#staged = { id: this.#options.newId(), snapshot }
    return { id: this.#staged.id, plan: await this.#told(snapshot, 'merge') }
  }

  /** Takes in what was read. Without `replace` only what is missing here is added. */
  import(id: string, replace: boolean): Promise<Restored> {
    return this.#alone(async () => {
      if (this.#staged?.id !== id) throw new AppError('not-found', 'backupReadAgain')
      const { snapshot } = this.#staged
      const plan = await this.#plan(snapshot, 'merge')
      const steps = plan.steps.filter(({ change }) => replace || change === 'added')
      const restored = await this.#apply({ ...plan, steps }, snapshot.created, 'merge')
      this.#staged = null
      return restored
    })
  }

  async #told(snapshot: Snapshot, mode: RestoreMode): Promise<RestorePlan> {
    const { changes, kept } = await this.#plan(snapshot, mode)
    return { created: snapshot.created, changes, kept }
  }

  async #plan({ files }: Snapshot, mode: RestoreMode): Promise<Plan> {
    const { ballots, fileSystem, flush, folder } = this.#options
    await flush()
    return planRestore({ fileSystem, folder, mode, promised: id => ballots.promised(id) }, files)
  }

  async #apply({ steps }: Plan, created: string, mode: RestoreMode): Promise<Restored> {
    const { onProgress, store } = this.#options
    if (steps.length === 0) return { changes: 0, undo: null }
    const before = await store.make(mode === 'restore' ? 'before-restore' : 'before-import')
    const restored = { changes: steps.length, undo: before?.name ?? null }
    // Each file is written once and then given its place.
    this.#progress = { done: 0, total: 2 * steps.length }
    try {
      await applyRestore(this.#options, steps, { mode, created, ...restored }, () => this.#advance())
    } finally {
      this.#progress = null
      onProgress()
    }
    return restored
  }

  #advance(): void {
    if (this.#progress) this.#progress = { ...this.#progress, done: this.#progress.done + 1 }
    this.#options.onProgress()
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#restoring.then(work, work)
    this.#restoring = result.catch(() => undefined)
    return result
  }
}
