import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { summarizeRound } from '../../../../../core/round-summary.ts'
import { decodeStored } from '../../../../../main/services/storage/stored-form.ts'
import type { Workspace } from '../../../../../main/services/workspace.ts'

const namesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })

const isClaim = (name: string): boolean => /^\.?lock-/.test(name)

/** Files that do not read although they have the name of something saved. To be asked before the app starts again. */
export const halfWrittenIn = (folder: string): string[] =>
  namesIn(folder)
    .filter(name => /\.(json|key|previous)$/.test(name) && !isClaim(name))
    .filter(name => !isWhole(basename(name), readFileSync(join(folder, name))))

/** Settings are written by another hand, as plain JSON. */
const isWhole = (name: string, bytes: Buffer): boolean =>
  name.startsWith('settings.json') ? bytes.toString().endsWith('}') : decodeStored(bytes).ok

/** What an interrupted step has left. To be asked while the app runs, which has a lock of its own. */
export const leftOverIn = (folder: string): string[] => {
  const names = namesIn(folder)
  return [...names.filter(name => /\.(tmp|draft)$|\.tmp-\d+[0-9a-f]{6}$/.test(name)), ...names.filter(isClaim).slice(1)]
}

/** Where the list of rounds, once compared with the files, tells something else than they do. */
export const wrongInIndex = async (workspace: Workspace): Promise<string[]> => {
  const wrong: string[] = []
  let listed = 0
  for (const { id } of await workspace.teams.list()) {
    for (const summary of await workspace.rounds.list({ teamId: id })) {
      listed += 1
      if (!isDeepStrictEqual(summarizeRound(await workspace.rounds.read(summary.id)), summary)) wrong.push(summary.id)
    }
  }
  const files = readdirSync(join(workspace.folder, 'rounds')).filter(name => name.endsWith('.json')).length
  return files === listed ? wrong : [...wrong, `${listed} of ${files} rounds are listed`]
}
