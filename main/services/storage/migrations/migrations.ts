import { indexCollecting } from './index-collecting.ts'
import type { Migration } from './migration.ts'

/**
 * Every change of a stored format since the first version, oldest first. Append only: a folder may come from any of
 * them. A new one takes the next number, raises the version in the schema of its format, and keeps a file of the version
 * before under `test/fixtures/stored`.
 */
export const migrations: readonly Migration[] = [indexCollecting]
