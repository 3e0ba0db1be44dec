import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../core/app-error.ts'
import { ballotFormSchema } from '../../../core/ballot/ballot.ts'
import type { CastingTerms } from '../../../core/ballot/ballot-form.ts'
import { fromBase64, toBase64 } from '../../../core/ballot/base64.ts'
import type { RandomBytes } from '../../../core/ballot/seal-ballot.ts'
import { boxSeedLength, type KeyPair, keyPairOf } from '../../../core/ballot/sealed-box.ts'
import { idSchema } from '../../../core/named.ts'
import type { KeyGuard } from '../host.ts'
import type { DurableFiles } from '../storage/durable-file.ts'
import { errorCode, type FileSystem } from '../storage/file-system.ts'
import { roundFileName } from '../storage/round-file-name.ts'
import { decodeStored, encodeStored } from '../storage/stored-form.ts'

const keySchema = z.strictObject({
  format: z.literal('plumbline/ballot-key'),
  version: z.literal(1),
  round: idSchema,
  /** What was promised when the key was made; the key serves no round that promises something else. */
  terms: ballotFormSchema.shape.terms,
  publicKey: z.base64(),
  /** `system`: the secret key can be read only through the system's key store; `file`: whoever reads the file has it. */
  guard: z.enum(['system', 'file']),
  secretKey: z.base64(),
})
export type BallotKey = z.infer<typeof keySchema>

type KeyStoreOptions = {
  /** Where the keys lie; it is there. */
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  guard: KeyGuard | undefined
  randomBytes: RandomBytes
}

const ending = '.key'

/** The keys that open the ballots of rounds, one owner-only file each, made with the round and deleted with its box. */
export class KeyStore {
  readonly #options: KeyStoreOptions
  readonly #pairs = new Map<string, KeyPair>()

  constructor(options: KeyStoreOptions) {
    this.#options = options
  }

  async create(roundId: string, terms: CastingTerms): Promise<void> {
    const { files, guard, randomBytes } = this.#options
    const { publicKey, secretKey } = keyPairOf(randomBytes(boxSeedLength))
    const kept = (await guard?.protect(secretKey)) ?? null
    const key: BallotKey = {
      format: 'plumbline/ballot-key',
      version: 1,
      round: roundId,
      terms,
      publicKey: toBase64(publicKey),
      guard: kept ? 'system' : 'file',
      secretKey: toBase64(kept ?? secretKey),
    }
    await files.write(this.#pathOf(roundId), encodeStored(key), { keepPrevious: false, timeless: true })
  }

  /** Null where there is none. */
  async find(roundId: string): Promise<BallotKey | null> {
    const bytes = await this.#read(roundId)
    if (bytes === null) return null
    const key = keyIn(bytes)
    if (key?.round !== roundId) throw new AppError('storage', 'ballotKeyDamaged')
    return key
  }

  /** Both keys themselves; they stay in memory for the ballots that follow. */
  async pair(key: BallotKey): Promise<KeyPair> {
    const known = this.#pairs.get(key.publicKey)
    if (known) return known
    const kept = fromBase64(key.secretKey)
    const secret = kept && key.guard === 'system' ? await this.#reveal(kept) : kept
    if (secret?.length !== boxSeedLength) throw new AppError('storage', 'ballotKeyDamaged')
    const pair = keyPairOf(secret)
    if (toBase64(pair.publicKey) !== key.publicKey) throw new AppError('storage', 'ballotKeyDamaged')
    this.#pairs.set(key.publicKey, pair)
    return pair
  }

  async remove(roundId: string): Promise<void> {
    this.#pairs.clear()
    await this.#options.files.remove([this.#pathOf(roundId)])
  }

  /** The rounds that have a key; of one that does not read nobody knows. */
  async roundIds(): Promise<string[]> {
    const { fileSystem, folder } = this.#options
    const names = (await fileSystem.readdir(folder)).filter(name => name.endsWith(ending))
    const reading = names.map(async name => keyIn(await fileSystem.readFile(join(folder, name))))
    const keys = await Promise.allSettled(reading)
    return keys.flatMap(key => (key.status === 'fulfilled' && key.value ? [key.value.round] : []))
  }

  async #reveal(kept: Uint8Array): Promise<Uint8Array> {
    const { guard } = this.#options
    if (!guard) throw new AppError('unavailable', 'ballotKeyElsewhere')
    try {
      return await guard.reveal(kept)
    } catch {
      throw new AppError('unavailable', 'ballotKeyLocked')
    }
  }

  async #read(roundId: string): Promise<Buffer | null> {
    try {
      return await this.#options.fileSystem.readFile(this.#pathOf(roundId))
    } catch (error) {
      const reason = errorCode(error)
      if (reason === 'ENOENT') return null
      if (reason === '') throw error
      throw new AppError('storage', 'fileNotReadable', { file: this.#pathOf(roundId), reason })
    }
  }

  #pathOf(roundId: string): string {
    return join(this.#options.folder, roundFileName(roundId).replace(/\.json$/, ending))
  }
}

const keyIn = (bytes: Buffer): BallotKey | null => {
  const stored = decodeStored(bytes)
  const parsed = keySchema.safeParse(stored.ok ? stored.value : null)
  return parsed.success ? parsed.data : null
}
