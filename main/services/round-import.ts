import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../core/app-error.ts'
import { castingTermsOf } from '../../core/ballot/ballot-form.ts'
import { keepsTerms } from '../../core/ballot/keeps-terms.ts'
import type { ParsedInput } from '../../core/contract/contract.ts'
import type { ImportOutcome } from '../../core/contract/shapes.ts'
import type { Translate } from '../../core/messages/messages.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import type { Round } from '../../core/round.ts'
import { summarizeRound } from '../../core/round-summary.ts'
import type { Ballots } from './ballots/ballots.ts'
import { badFile, refuseEncrypted, refuseLargeText } from './documents/read-text-file.ts'
import { roundFromText } from './documents/round-file.ts'
import { freeName } from './free-name.ts'
import { roundFromWorkbook } from './spreadsheets/round-from-workbook.ts'
import type { RoundStore } from './storage/round-store.ts'
import type { Teams } from './teams.ts'

type ImportOptions = {
  store: RoundStore
  teams: Teams
  ballots: Pick<Ballots, 'promised'>
  /** Those whose answers can be read from a spreadsheet, which does not hold their questions. */
  questionnaires: () => Promise<readonly Questionnaire[]>
  newId: () => string
  t: Translate
}

/** `beforeReplacing` is done before something that is here becomes something else, and never for a file that is refused. */
export type ImportRound = (
  input: ParsedInput<'rounds.import'>,
  beforeReplacing: () => Promise<void>,
) => Promise<ImportOutcome>

/** Takes in rounds from files. Whatever a file would replace is asked about first, and kept when it is replaced. */
export const createRoundImport =
  (options: ImportOptions): ImportRound =>
  async ({ onConflict, ...file }, beforeReplacing) => {
    const round = await readRound(options, file)
    const present = await options.store.read(round.id).catch(nullIfNew)
    if (present !== null && isDeepStrictEqual(present, round)) {
      await options.teams.ensure(round.team)
      return { kind: 'unchanged', round: summarizeRound(round) }
    }
    await keepPromises(options, { present, round, onConflict })
    if (present === null) return await addRound(options, round)
    switch (onConflict) {
      case 'ask':
        return { kind: 'conflict', round: summarizeRound(present) }
      case 'replace':
        await beforeReplacing()
        return await replaceRound(options, present, round)
      case 'keep-both':
        return await addRound(options, await asCopy(options, round))
    }
  }

const readRound = async (
  { store, questionnaires }: ImportOptions,
  { fileName, text, encoding }: Omit<ParsedInput<'rounds.import'>, 'onConflict'>,
): Promise<Round> => {
  refuseLargeText(fileName, text)
  refuseEncrypted(fileName, text)
  const parsed =
    encoding === 'base64'
      ? await roundFromWorkbook(Buffer.from(text, 'base64'), {
          round: id => store.read(id).catch(nullIfNew),
          questionnaires,
        })
      : roundFromText(text)
  if (!parsed.ok) throw badFile(fileName, parsed.faults)
  return parsed.value
}

type Import = { present: Round | null; round: Round; onConflict: ParsedInput<'rounds.import'>['onConflict'] }

/** Refuses what would break a promise to people who cast ballots, or has none of their answers in it. */
const keepPromises = async ({ ballots }: ImportOptions, { present, round, onConflict }: Import): Promise<void> => {
  const promised = await ballots.promised(round.id)
  const isSealed = round.ballots?.state === 'collecting'
  // The way back for a collecting round whose file was damaged: its box and key are still here.
  if (present === null && isSealed && promised && isDeepStrictEqual(castingTermsOf(round), promised)) return
  if (promised && (isSealed || present === null || onConflict === 'replace'))
    throw new AppError('conflict', 'roundCollectsBallots')
  if (isSealed) throw new AppError('conflict', 'roundStillSealed')
  if (present && !keepsTerms(present, round)) throw new AppError('conflict', 'roundTermsLoosened')
}

/** A round whose file is damaged is as good as not there: importing it is a way to get it back. */
const nullIfNew = (error: unknown): null => {
  if (error instanceof AppError && (error.key === 'roundNotFound' || error.key === 'roundDamaged')) return null
  throw error
}

const addRound = async ({ store, teams }: ImportOptions, round: Round): Promise<ImportOutcome> => {
  await teams.ensure(round.team)
  await store.add(round)
  return { kind: 'imported', round: summarizeRound(round) }
}

const replaceRound = async (
  { store, teams, newId }: ImportOptions,
  present: Round,
  round: Round,
): Promise<ImportOutcome> => {
  await teams.ensure(round.team)
  await store.keepInTrash({ ...present, id: newId() })
  await store.change(round.id, () => round)
  return { kind: 'imported', round: summarizeRound(round) }
}

const asCopy = async ({ store, newId, t }: ImportOptions, round: Round): Promise<Round> => {
  const titles = new Set((await store.list()).filter(({ team }) => team.id === round.team.id).map(({ title }) => title))
  return { ...round, id: newId(), title: freeName(round.title, t, candidate => titles.has(candidate)) }
}
