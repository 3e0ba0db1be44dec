import { AppError } from '../../../../core/app-error.ts'
import { lockFolder } from '../../../../main/services/storage/folder-lock.ts'

/** Locks the folder given as its argument, says how that went on one line, and lives until it is told to end. */
const [folder = '', program = ''] = process.argv.slice(2)

const outcome = await lockFolder(folder, program, () => new Date()).catch((error: unknown) => error)
if (outcome instanceof AppError) console.log(JSON.stringify({ key: outcome.key, params: outcome.params }))
else if (outcome instanceof Error) throw outcome
else console.log(JSON.stringify({ locked: process.pid }))
process.stdin.resume()
process.stdin.once('data', () => process.exit(0))
