import { writeSync } from 'node:fs'
import Conf from 'conf'
import { contract } from '../../../../../core/contract/contract.ts'
import { openSettings } from '../../../../../main/services/settings.ts'
import { makeQuestionnaire, makeRound } from '../../../../builders.ts'
import { makeService } from '../../../../record-builders.ts'
import { fillIn, sealFor } from '../../sessions/participant.ts'
import {
  answeredRound,
  type Counted,
  type CrashLine,
  countedTeam,
  perHour,
  type Step,
  sealedRound,
} from './crash-line.ts'
import { openFolder } from './open-folder.ts'

/**
 * Changes everything in a data folder as fast as it can, for ever, and tells of each step before and after. Run with
 * the folder and the number from which on nothing has been used yet.
 */
const [folder = '', first = ''] = process.argv.slice(2)
// Started without a folder it only leaves itself compiled, which a child that is killed never does.
if (!folder) process.exit()

/** Gone from this process once the call returns, whatever becomes of it. */
const tell = (line: CrashLine): void => {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

const settings = await openSettings(Conf, folder)
const { backups, ballots, deliveries, importRound, questionnaires, reviews, rounds, services, teams } =
  await openFolder(folder)
tell({ kind: 'open' })

/** `time` counts the turns of its own kind, `number` is never used twice. */
type Turn = (number: number, time: number) => Promise<unknown>
const mostTurns = 20
const forEver = async (turn: Turn, offset: number): Promise<never> => {
  for (let time = 0; ; time += 1) await turn(Number(first) + offset + time * mostTurns, time)
}

const counting =
  (whatFor: (number: number) => Counted, write: Turn): Turn =>
  async (number, time) => {
    const line = { kind: 'count', what: whatFor(number), number } as const
    tell({ ...line, state: 'begun' })
    await write(number, time)
    tell({ ...line, state: 'done' })
  }

const round = await rounds.read(answeredRound)
const questionnaire = round.questionnaires[0] ?? makeQuestionnaire()
const itemFor = (number: number): string => questionnaire.items[number % questionnaire.items.length]?.id ?? ''
const answer = counting(
  number => `answer ${itemFor(number)}`,
  number => {
    const place = { roundId: round.id, responseId: 'r1', questionnaireId: questionnaire.id, itemId: itemFor(number) }
    return rounds.setComment({ ...place, comment: String(number) })
  },
)
const saveService = counting(
  () => 'service',
  number => services.save({ teamId: countedTeam, service: makeService({ title: String(number) }) }),
)
const noFigures = {
  leadTimeHours: null,
  deploymentsPerDay: null,
  recoveryHours: null,
  changeFailRate: null,
  reworkRate: null,
}
const day = '2026-11-22'
const saveEntry = counting(
  () => 'delivery',
  number => {
    const entry = { id: 'only', from: day, to: day, figures: { ...noFigures, leadTimeHours: number / perHour } }
    return deliveries.saveEntry({ teamId: countedTeam, entry })
  },
)
const unread = {
  found: [],
  marks: { blame: 0, hindsight: 0, 'person-as-cause': 0 },
  words: 0,
  revision: '1.0.0',
  answers: {},
  score: null,
}
const saveReview = counting(
  () => 'review',
  number => reviews.save({ teamId: countedTeam, review: { ...unread, id: 'only', title: String(number), date: day } }),
)
const moveWindow = counting(
  () => 'window',
  async number => {
    settings.writeWindow({ x: number, y: 0, width: 800, height: 600, maximized: false })
    // It is written in one go, and the others want their turn.
    await new Promise(resolve => setTimeout(resolve, 5))
  },
)

type Move = (id: string) => Promise<unknown>
type Mover = { what: 'round' | 'questionnaire'; prefix: string; purge?: Move } & Record<Exclude<Step, 'purge'>, Move>
/** Of four that come in two are deleted; of these one comes back and the other goes for ever, where that can be. */
const moving =
  ({ what, prefix, ...work }: Mover): Turn =>
  async (number, time) => {
    const id = `${prefix}-${number}`
    const steps: Step[] = ['import']
    if (time % 2 === 0) steps.push('delete', time % 4 === 0 ? 'restore' : 'purge')
    for (const step of steps) {
      const move = work[step]
      if (!move) continue
      tell({ kind: 'moved', what, state: 'begun', step, id })
      await move(id)
      tell({ kind: 'moved', what, state: 'done', step, id })
    }
  }
/** Nothing here is replaced, so nothing is to be kept first. */
const nothingBefore = (): Promise<void> => Promise.reject(new Error('something was replaced'))
const readImport = (id: string) => {
  const text = JSON.stringify(makeRound({ id, title: id }))
  return contract['rounds.import'].input.parse({ fileName: 'round.json', text })
}
const moveRounds = moving({
  what: 'round',
  prefix: 'round',
  import: id => importRound(readImport(id), nothingBefore),
  delete: id => rounds.remove(id),
  restore: id => rounds.restore(id),
  purge: id => rounds.purge(id),
})
const readQuestionnaire = (id: string) => {
  const text = JSON.stringify(makeQuestionnaire({ id, title: id }))
  return contract['questionnaires.import'].input.parse({ fileName: 'questionnaire.json', text })
}
const moveQuestionnaires = moving({
  what: 'questionnaire',
  prefix: 'own',
  import: id => questionnaires.import(readQuestionnaire(id), nothingBefore),
  delete: id => questionnaires.remove(id),
  restore: id => questionnaires.restore(id),
})

const form = await ballots.form(sealedRound)
const cast: Turn = async number => {
  const ballot = sealFor(form, fillIn(form, number % 5))
  tell({ kind: 'ballot', state: 'begun', id: ballot.ballot })
  await ballots.cast(sealedRound, ballot)
  tell({ kind: 'ballot', state: 'done', id: ballot.ballot })
}

const addTeam: Turn = async number => {
  const id = `Team ${number}`
  tell({ kind: 'team', state: 'begun', id })
  await teams.create({ name: id, size: 5 })
  tell({ kind: 'team', state: 'done', id })
}

const backUp: Turn = async () => {
  const made = await backups.make('asked')
  if (made) tell({ kind: 'backup', state: 'done', id: made.name })
}

const turns: readonly Turn[] = [
  ...[answer, answer, answer, answer, saveService, saveEntry, saveReview, moveWindow],
  ...[moveRounds, moveRounds, moveQuestionnaires, cast, addTeam, backUp],
]
await Promise.all(turns.map(forEver))
