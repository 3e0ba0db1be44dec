import { createHash } from 'node:crypto'

const plainId = /^[a-z0-9][a-z0-9-]*$/
/** Names that Windows keeps for devices, whatever their ending, and the one that the file of teams has. */
const reservedName = /^(con|prn|aux|nul|com\d|lpt\d|teams)$/

/** Matches every name that `roundFileName` can give, and nothing else that may lie in the folder. */
export const roundFilePattern = /^([a-z0-9][a-z0-9-]*|_[0-9a-f]{40})\.json$/

/**
 * The file of a round. Ids may have capitals and dots, which some file systems do not tell apart or do not like: those
 * get a name made from their hash, which no plain id can have.
 */
export const roundFileName = (id: string): string => {
  const isPlain = plainId.test(id) && !reservedName.test(id)
  return `${isPlain ? id : `_${createHash('sha256').update(id).digest('hex').slice(0, 40)}`}.json`
}
