import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../../core/app-error.ts'
import type { Round } from '../../../core/round.ts'
import { summarizeRound } from '../../../core/round-summary.ts'
import type { DurableFiles } from './durable-file.ts'
import type { FileStat } from './file-system.ts'
import { roundFileName } from './round-file-name.ts'
import type { RoundFiles } from './round-files.ts'
import type { RoundIndex } from './round-index.ts'
import { createSaveQueue, type SaveQueue } from './save-queue.ts'
import { encodeStored } from './stored-form.ts'

type OpenRound = { queue: SaveQueue<Round>; bytes: number }

type OpenRoundsOptions = {
  folder: string
  files: DurableFiles
  roundFiles: RoundFiles
  index: RoundIndex
  /** Told when a change that could not be saved at first has been saved. */
  onSavedLate: () => void
  /** Bytes of round files held in memory. */
  memoryLimit: number
  retryAfterMs: number
}

/**
 * The rounds held in memory, each with the queue of its saves: those with unsaved changes always, of the others those
 * used last, as many as fit. Calls for one id are to be made one after the other.
 */
export class OpenRounds {
  readonly #options: OpenRoundsOptions
  readonly #rounds = new Map<string, OpenRound>()

  constructor(options: OpenRoundsOptions) {
    this.#options = options
  }

  has(id: string): boolean {
    return this.#rounds.has(id)
  }

  /**
   * Hands over a round's queue, read from its file if need be. `work` runs at once and waits for nothing, so that a
   * round it changes cannot be let go of in between.
   */
  async use<T>(id: string, work: (queue: SaveQueue<Round>) => T): Promise<T> {
    const held = this.#rounds.get(id) ?? (await this.#read(id))
    this.#keep(id, held)
    return work(held.queue)
  }

  /** Takes in a round whose file has just been written. */
  take(round: Round, stat: FileStat): void {
    this.#keep(round.id, this.#opened(round, stat))
  }

  release(id: string): void {
    this.#rounds.get(id)?.queue.stop()
    this.#rounds.delete(id)
  }

  async save(round: Round): Promise<FileStat> {
    const { files, folder, index, roundFiles } = this.#options
    const name = roundFileName(round.id)
    await roundFiles.clearWay(name, index.entry(name))
    const stat = await files.write(join(folder, name), encodeStored(round))
    index.set(name, stat, summarizeRound(round))
    return stat
  }

  /** Corrects the index by what was read from a round's file. */
  note(round: Round, { size, mtimeMs }: FileStat): void {
    const { index } = this.#options
    const name = roundFileName(round.id)
    const entry = { size, mtimeMs, summary: summarizeRound(round) }
    if (!isDeepStrictEqual(index.entry(name), entry)) index.set(name, entry, entry.summary)
  }

  async flush(): Promise<void> {
    const flushes = await Promise.allSettled([...this.#rounds.values()].map(({ queue }) => queue.flush()))
    for (const flush of flushes) if (flush.status === 'rejected') throw flush.reason
  }

  stop(): void {
    for (const { queue } of this.#rounds.values()) queue.stop()
  }

  async #read(id: string): Promise<OpenRound> {
    const { index, roundFiles } = this.#options
    const name = roundFileName(id)
    const found = await roundFiles.read(name)
    if (found.kind === 'round') {
      this.note(found.round, found.stat)
      return this.#opened(found.round, found.stat)
    }
    const title = index.entry(name)?.summary.title ?? null
    index.delete(name)
    if (found.kind === 'missing') throw new AppError('not-found', 'roundNotFound')
    await roundFiles.report(name, { ...found.damage, title: title ?? found.damage.title })
    throw new AppError('storage', found.damage.reason === 'newer-version' ? 'roundNewer' : 'roundDamaged')
  }

  #opened(round: Round, { size }: FileStat): OpenRound {
    const held: OpenRound = {
      bytes: size,
      queue: createSaveQueue({
        value: round,
        write: async next => {
          held.bytes = (await this.save(next)).size
        },
        onSavedLate: this.#options.onSavedLate,
        retryAfterMs: this.#options.retryAfterMs,
      }),
    }
    return held
  }

  /** Puts a round where what is used last is: a Map keeps the order of insertion. Lets go of the oldest beyond the limit. */
  #keep(id: string, round: OpenRound): void {
    this.#rounds.delete(id)
    this.#rounds.set(id, round)
    let total = 0
    for (const { bytes } of this.#rounds.values()) total += bytes
    for (const [other, { queue, bytes }] of this.#rounds) {
      if (total <= this.#options.memoryLimit) break
      if (other === id || !queue.isSaved()) continue
      this.#rounds.delete(other)
      total -= bytes
    }
  }
}
