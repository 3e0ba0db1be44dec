import { basename, join } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import { createBreather } from '../storage/breather.ts'
import type { DamageRegister, Examine } from '../storage/damage-register.ts'
import { fileIn, teamsFile } from '../storage/damaged-name.ts'
import { ensureFolder, errorCode, statOrNull } from '../storage/file-system.ts'
import { roundFileName } from '../storage/round-file-name.ts'
import { encodeStored } from '../storage/stored-form.ts'
import { questionnaireFileName } from '../storage/stored-questionnaire.ts'
import { encodeTeams, type StoredTeam } from '../storage/team-store.ts'
import { createTrashLayers } from '../storage/trash-layers.ts'
import type { Content } from './content.ts'
import type { PlaceOptions } from './place-files.ts'
import { type Move, stageFolder } from './restore-journal.ts'
import type { Step } from './restore-step.ts'

export type StageOptions = PlaceOptions & {
  content: Content
  damage: Pick<DamageRegister, 'setAside'>
  examine: Examine
}

/** What becomes of all teams, which lie in one file. */
type TeamsStep = { kind: 'teams'; teams: readonly StoredTeam[] }
type FileStep = Exclude<Step, { kind: 'team' }> | TeamsStep
/** A file that is to get another place, and for what. */
export type StagedMove = Move & { step: FileStep }

/**
 * Writes every file that the steps call for to the stage, durably. What is there stays as it is; only what does not read
 * is moved to where nothing is written over it.
 */
export const stageRestore = async (
  options: StageOptions,
  steps: readonly Step[],
  onStaged: () => void,
): Promise<StagedMove[]> => {
  const { fileSystem, files, folder } = options
  await ensureFolder(fileSystem, join(folder, stageFolder))
  const breathe = createBreather()
  const moves: StagedMove[] = []
  for (const step of fileSteps(options.content, steps)) {
    await breathe()
    const place = placeOf(step)
    const bytes = bytesOf(options.content, step)
    if (bytes === null) moves.push({ from: place, to: await freeInTrash(options, place), step })
    else {
      const from = `${stageFolder}/${moves.length}.json`
      await clearWay(options, place)
      await files.write(join(folder, from), bytes, { keepPrevious: false })
      moves.push({ from, to: place, step })
    }
    onStaged()
  }
  return moves
}

/** The teams come first and together: a round always finds its team. */
const fileSteps = ({ teams }: Content, steps: readonly Step[]): FileStep[] => {
  const changed = steps.flatMap(step => (step.kind === 'team' ? [step.team] : []))
  const others = steps.flatMap(step => (step.kind === 'team' ? [] : [step]))
  if (changed.length === 0) return others
  const ids = new Set(changed.map(({ id }) => id))
  return [{ kind: 'teams', teams: [...teams.all().filter(({ id }) => !ids.has(id)), ...changed] }, ...others]
}

const placeOf = (step: FileStep): string => {
  switch (step.kind) {
    case 'teams':
      return teamsFile
    case 'round':
      return fileIn('rounds', roundFileName(step.round.id))
    case 'questionnaire':
      return fileIn(
        'questionnaires',
        questionnaireFileName(step.change === 'removed' ? step.id : step.questionnaire.id),
      )
    case 'record':
      return fileIn(step.folder, roundFileName(step.team))
  }
}

/** Null for what is put among the deleted things. */
const bytesOf = ({ records }: Content, step: FileStep): Buffer | null => {
  switch (step.kind) {
    case 'teams':
      return encodeTeams(step.teams)
    case 'round':
      return step.change === 'removed' ? null : encodeStored(step.round)
    case 'questionnaire':
      return step.change === 'removed' ? null : encodeStored(step.questionnaire)
    case 'record':
      return records[step.folder].encode(step.team, step.record)
  }
}

const freeInTrash = async (options: StageOptions, place: string): Promise<string> => {
  const trash = place.startsWith('rounds/') ? 'trash' : 'trash/questionnaires'
  const layers = createTrashLayers({ ...options, folder: join(options.folder, trash) })
  return `${trash}/${basename(await layers.free(basename(place)))}`
}

const clearWay = async ({ damage, examine, fileSystem, folder }: StageOptions, file: string): Promise<void> => {
  const path = join(folder, file)
  if (!(await statOrNull(fileSystem, path))) return
  const bytes = await fileSystem.readFile(path).catch(error => {
    if (errorCode(error) === '') throw error
    return null
  })
  const found = bytes ? examine(file, bytes) : { reason: 'unreadable' as const, title: null }
  if (found.reason === 'newer-version') throw new AppError('storage', 'fileNewer', { file })
  if (found.reason !== null) await damage.setAside(file, path, { ...found, reason: found.reason })
}
