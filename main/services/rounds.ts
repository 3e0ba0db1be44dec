import { defaultMinimumGroup } from '../../core/anonymity.ts'
import { AppError } from '../../core/app-error.ts'
import { castingTermsOf } from '../../core/ballot/ballot-form.ts'
import { type Carried, carryOver } from '../../core/carry-over.ts'
import type { ParsedInput } from '../../core/contract/contract.ts'
import type { RoundSummary } from '../../core/contract/shapes.ts'
import { onlyDimensions } from '../../core/only-dimensions.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import type { Round } from '../../core/round.ts'
import { summarizeRound } from '../../core/round-summary.ts'
import type { Ballots } from './ballots/ballots.ts'
import type { QuestionnaireLibrary } from './questionnaire-library.ts'
import { withAnswer, withComment } from './round-changes.ts'
import type { RoundStore } from './storage/round-store.ts'
import type { Teams } from './teams.ts'

type RoundsOptions = {
  store: RoundStore
  teams: Teams
  library: QuestionnaireLibrary
  ballots: Pick<Ballots, 'prepare' | 'forget'>
  newId: () => string
}

/** The rounds of a workspace and what can be done with them. */
export class Rounds {
  readonly #options: RoundsOptions

  constructor(options: RoundsOptions) {
    this.#options = options
  }

  /** The rounds of one team, newest first; none where the team was removed. */
  async list({ teamId }: { teamId: string }): Promise<RoundSummary[]> {
    const { store, teams } = this.#options
    if (!(await teams.isPresent(teamId))) return []
    return (await store.list()).filter(({ team }) => team.id === teamId)
  }

  async summary(id: string): Promise<RoundSummary> {
    return summarizeRound(await this.read(id))
  }

  read(id: string): Promise<Round> {
    return this.#options.store.read(id)
  }

  /** Every round of a team that reads, newest first. */
  async readTeam(teamId: string): Promise<Round[]> {
    return this.readAll((await this.list({ teamId })).map(({ id }) => id))
  }

  /** Those of the rounds that read, in the same order. */
  async readAll(ids: readonly string[]): Promise<Round[]> {
    const rounds = await Promise.all(ids.map(id => this.read(id).catch(nullIfGone)))
    return rounds.filter(round => round !== null)
  }

  async create(input: ParsedInput<'rounds.create'>): Promise<Round> {
    const { library, newId, teams } = this.#options
    const { id, name, size } = await teams.find(input.teamId)
    const asked = [...new Set(input.questionnaireIds)]
    const round: Round = {
      format: 'plumbline/round',
      version: 1,
      id: newId(),
      title: input.title,
      date: input.date,
      team: { id, name, size },
      ...modeOf(input),
      questionnaires: await Promise.all(
        asked.map(async asking => partOf(await library.read(asking), input.dimensions)),
      ),
      responses: input.mode === 'ballots' ? [] : [{ id: newId(), answers: {} }],
      targets: {},
      notes: [],
      actions: [],
    }
    const complete = { ...round, ...(await this.#handedOn(round)) }
    await this.#add(complete)
    return complete
  }

  async update({ id, title, date }: ParsedInput<'rounds.update'>): Promise<RoundSummary> {
    const changes = { ...(title !== undefined && { title }), ...(date !== undefined && { date }) }
    return summarizeRound(await this.#options.store.change(id, round => ({ ...round, ...changes })))
  }

  async setAnswer({ answer, ...place }: ParsedInput<'rounds.setAnswer'>): Promise<void> {
    await this.#options.store.change(place.roundId, round => withAnswer(round, place, answer))
  }

  async setComment({ comment, ...place }: ParsedInput<'rounds.setComment'>): Promise<void> {
    await this.#options.store.change(place.roundId, round => withComment(round, place, comment))
  }

  remove(id: string): Promise<void> {
    return this.#options.store.remove(id)
  }

  restore(id: string): Promise<void> {
    return this.#options.store.restore(id)
  }

  removed(): Promise<RoundSummary[]> {
    return this.#options.store.removed()
  }

  /** Sealed ballots go first: nobody could open them any more. */
  async purge(id: string): Promise<void> {
    const { ballots, store } = this.#options
    const isRemoved = (await store.removed()).some(removed => removed.id === id)
    if (isRemoved && (await store.read(id).catch(nullIfGone)) === null) await ballots.forget(id)
    await store.purge(id)
  }

  /** A round of ballots has its key before it is there, so that it is never there without. */
  async #add(round: Round): Promise<void> {
    const { ballots, store } = this.#options
    const terms = castingTermsOf(round)
    if (terms === null) return await store.add(round)
    await ballots.prepare(round.id, terms)
    try {
      await store.add(round)
    } catch (error) {
      await ballots.forget(round.id).catch(() => undefined)
      throw error
    }
  }

  /** What the team's latest round with the same questionnaire hands on, questionnaire by questionnaire. */
  async #handedOn({ team, questionnaires, date }: Round): Promise<Carried> {
    const earlier = await this.list({ teamId: team.id })
    let carried: Carried = { targets: {} }
    for (const questionnaire of questionnaires) {
      const latest = earlier.find(round => round.questionnaires.some(asked => asked.id === questionnaire.id))
      const before = latest ? await this.read(latest.id).catch(nullIfGone) : null
      if (before) carried = together(carried, carryOver(questionnaire, before, date))
    }
    return carried
  }
}

const together = (one: Carried, other: Carried): Carried => {
  const setAside = [...(one.setAside ?? []), ...(other.setAside ?? [])]
  const evidence = { ...one.evidence, ...other.evidence }
  return {
    targets: { ...one.targets, ...other.targets },
    ...(setAside.length > 0 && { setAside }),
    ...(Object.keys(evidence).length > 0 && { evidence }),
  }
}

/** Terms are what a round of ballots is made with, and no other. */
const modeOf = ({ mode, terms }: ParsedInput<'rounds.create'>): Pick<Round, 'mode' | 'minimumGroup' | 'ballots'> => {
  if ((mode === 'ballots') !== (terms !== undefined)) throw new AppError('bad-input', 'badInput')
  if (!terms) return { mode, minimumGroup: defaultMinimumGroup }
  const { minimumGroup, ...others } = terms
  return { mode, minimumGroup, ballots: { state: 'collecting', ...others } }
}

/** What a round asks of a questionnaire: the chosen dimensions, or all of it. */
const partOf = (questionnaire: Questionnaire, chosen: Record<string, string[]>): Questionnaire => {
  const dimensions = Object.hasOwn(chosen, questionnaire.id) ? chosen[questionnaire.id] : undefined
  if (!dimensions) return questionnaire
  const part = onlyDimensions(questionnaire, dimensions)
  if (!part) throw new AppError('bad-input', 'badInput')
  return part
}

const goneKeys: ReadonlySet<string> = new Set(['roundNotFound', 'roundDamaged', 'roundNewer'])

/** One round that was deleted meanwhile, or whose file does not read, does not keep the others from being used. */
const nullIfGone = (error: unknown): null => {
  if (error instanceof AppError && goneKeys.has(error.key)) return null
  throw error
}
