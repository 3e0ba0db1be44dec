import { writeSync } from 'node:fs'
import { contract } from '../../../../../core/contract/contract.ts'
import { makeQuestionnaire, makeRound } from '../../../../builders.ts'
import { fillIn, sealFor } from '../../sessions/participant.ts'
import { answeredRound, type CrashLine, sealedRound } from './crash-line.ts'
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

const { ballots, importRound, questionnaires, rounds, teams } = await openFolder(folder)
tell({ kind: 'open' })

type Turn = (number: number) => Promise<unknown>
const forEver = async (offset: number, turn: Turn): Promise<never> => {
  for (let number = Number(first) + offset; ; number += 10) await turn(number)
}

const round = await rounds.read(answeredRound)
const questionnaire = round.questionnaires[0] ?? makeQuestionnaire()
const answer: Turn = async number => {
  const itemId = questionnaire.items[number % questionnaire.items.length]?.id ?? ''
  const line = { kind: 'answer', itemId, number } as const
  const place = { roundId: round.id, responseId: 'r1', questionnaireId: questionnaire.id, itemId }
  tell({ ...line, state: 'begun' })
  await rounds.setComment({ ...place, comment: String(number) })
  tell({ ...line, state: 'done' })
}

const step = async (name: 'import' | 'delete' | 'restore', id: string, work: () => Promise<unknown>): Promise<void> => {
  tell({ kind: 'round', state: 'begun', step: name, id })
  await work()
  tell({ kind: 'round', state: 'done', step: name, id })
}
const importAndDelete: Turn = async number => {
  const id = `round-${number}`
  const text = JSON.stringify(makeRound({ id, title: id }))
  await step('import', id, () => importRound(contract['rounds.import'].input.parse({ fileName: 'round.json', text })))
  if (number % 20 < 10) await step('delete', id, () => rounds.remove(id))
  if (number % 40 < 10) await step('restore', id, () => rounds.restore(id))
}

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

const addQuestionnaire: Turn = async number => {
  const id = `own-${number}`
  const text = JSON.stringify(makeQuestionnaire({ id, title: id }))
  tell({ kind: 'questionnaire', state: 'begun', id })
  await questionnaires.import(contract['questionnaires.import'].input.parse({ fileName: 'questionnaire.json', text }))
  tell({ kind: 'questionnaire', state: 'done', id })
}

await Promise.all(
  [answer, answer, answer, answer, importAndDelete, importAndDelete, cast, addTeam, addQuestionnaire].map(
    (turn, offset) => forEver(offset, turn),
  ),
)
