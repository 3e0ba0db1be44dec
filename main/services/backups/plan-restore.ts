import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { KeptAsItIs, PlannedChange } from '../../../core/backups/backup.ts'
import { recordIn } from '../records/open-records.ts'
import { createBreather } from '../storage/breather.ts'
import { isIn, teamFolders, teamsFile } from '../storage/damaged-name.ts'
import type { Stored } from '../storage/stored-form.ts'
import { questionnaireFromStored } from '../storage/stored-questionnaire.ts'
import { type StoredTeam, teamsFromStored } from '../storage/team-store.ts'
import { type Ground, planRound } from './plan-round.ts'
import { planTeams } from './plan-teams.ts'
import type { Step } from './restore-step.ts'
import { listWorkspaceFiles, type Place } from './workspace-files.ts'

/** `restore`: everything becomes as it was. `merge`: what is missing here is added, and nothing removed. */
export type RestoreMode = 'restore' | 'merge'

/** What is to be done, in the order in which it is safe, and what stays although it differs. */
export type Plan = { steps: Step[]; changes: PlannedChange[]; kept: KeptAsItIs[] }

type PlanOptions = Place & Pick<Ground, 'promised'> & { mode: RestoreMode }

/** Compares a workspace on the disk, which is to be flushed, with another version of it. Changes nothing. */
export const planRestore = async (options: PlanOptions, files: ReadonlyMap<string, Buffer>): Promise<Plan> => {
  const { mode, fileSystem, folder, promised } = options
  const here = await listWorkspaceFiles(options)
  const readHere = (path: string): Promise<Buffer | null> => fileSystem.readFile(join(folder, path)).catch(() => null)
  const paths = [...new Set([...files.keys(), ...(mode === 'restore' ? here : [])])].sort()
  const plan: Plan = { steps: [], changes: [], kept: [] }
  const teams = { here: teamsOf(await readHere(teamsFile)), there: teamsOf(files.get(teamsFile) ?? null) }
  const staying = new Set<string>()
  const ground: Ground = { promised, plan, staying }
  const nameOf = nameOfTeam(teams.here, teams.there)
  const breathe = createBreather()
  for (const path of paths) {
    await breathe()
    const [before, after] = [await readHere(path), files.get(path) ?? null]
    if (path === teamsFile || (before && after?.equals(before))) continue
    if (isIn('rounds', path)) await planRound(ground, path, before, after)
    else if (isIn('questionnaires', path)) planQuestionnaire(plan, path, before, after)
    else planRecord(plan, path, before, after, nameOf)
  }
  planTeams(plan, teams, { mode, staying })
  return plan
}

const planQuestionnaire = (plan: Plan, path: string, before: Buffer | null, after: Buffer | null): void => {
  const name = path.replace('questionnaires/', '')
  const [present, incoming] = [valueIn(before, name), valueIn(after, name)]
  if (after && !incoming?.ok) return void plan.kept.push({ kind: 'questionnaire', title: name, why: whyKept(incoming) })
  if (isNewer(present)) return void plan.kept.push({ kind: 'questionnaire', title: name, why: 'newer' })
  const own = present?.ok ? present.value : null
  const other = incoming?.ok ? incoming.value : null
  if (isDeepStrictEqual(own, other)) return
  const shown = other ?? own
  if (!shown) return
  const change = other ? (own ? 'replaced' : 'added') : 'removed'
  plan.steps.push(
    other
      ? { kind: 'questionnaire', change: own ? 'replaced' : 'added', questionnaire: other }
      : { kind: 'questionnaire', change: 'removed', id: shown.id },
  )
  plan.changes.push({ kind: 'questionnaire', change, title: shown.title, about: shown.revision })
}

const valueIn = (bytes: Buffer | null, name: string) => bytes && questionnaireFromStored(bytes, name)

const planRecord = (
  plan: Plan,
  path: string,
  before: Buffer | null,
  after: Buffer | null,
  nameOf: (team: string) => string,
): void => {
  const folder = teamFolders.find(one => isIn(one, path))
  if (!folder) return
  const [present, incoming] = [before && recordIn(path, before), after && recordIn(path, after)]
  if (after && !incoming?.ok) return void plan.kept.push({ kind: folder, title: path, why: whyKept(incoming) })
  if (isNewer(present)) return void plan.kept.push({ kind: folder, title: path, why: 'newer' })
  const own = present?.ok ? present.value : null
  const other = incoming?.ok ? incoming.value : null
  const team = (other ?? own)?.team
  if (team === undefined || isDeepStrictEqual(own, other) || (other === null && isEmptyRecord(own))) return
  const change = other ? (own ? 'replaced' : 'added') : 'removed'
  plan.steps.push({ kind: 'record', change, folder, team, record: other })
  plan.changes.push({ kind: folder, change, title: nameOf(team), about: '' })
}

/** What a restore has taken away stays as a record with nothing in it. */
const isEmptyRecord = (record: object | null): boolean =>
  record !== null && Object.values(record).every(value => !Array.isArray(value) || value.length === 0)

const isNewer = (stored: Stored<unknown> | null | undefined): boolean =>
  stored?.ok === false && stored.reason === 'newer-version'

const whyKept = (stored: Stored<unknown> | null | undefined): 'newer' | 'unreadable' =>
  isNewer(stored) ? 'newer' : 'unreadable'

const teamsOf = (bytes: Buffer | null): StoredTeam[] => {
  const stored = bytes && teamsFromStored(bytes)
  return stored?.ok ? stored.value : []
}

/** By the first list that knows the team; its id where none does. */
const nameOfTeam = (...lists: StoredTeam[][]): ((id: string) => string) => {
  const names = new Map(lists.toReversed().flatMap(teams => teams.map(({ id, name }) => [id, name] as const)))
  return id => names.get(id) ?? id
}
