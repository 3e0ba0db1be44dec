import { describe, expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { buildAgenda } from '../../../core/retrospective/agenda.ts'
import { itemPrompt, type Prompt, pillarPrompt } from '../../../core/retrospective/prompt.ts'
import type { Round } from '../../../core/round.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import {
  makeAgreementItem,
  makeBallotRound,
  makeItem,
  makeQuestionnaire,
  makeResponses,
  makeRound,
} from '../../builders.ts'

const { t } = createMessages()
const levels = ['Never.', 'By luck.', 'For some.', 'Agreed.', 'Measured.']
const asking = (items: Questionnaire['items'], scale: Questionnaire['scale'] = 'practice') =>
  makeQuestionnaire({ dimensions: [{ id: 'reduce-silos', title: 'Silos' }], items, scale })

/** What the meeting is asked about a step of its agenda, by the id of what it is about. */
const promptOf = (round: Round, id: string): Prompt => {
  const scores = scoreRound(round)
  const step = buildAgenda(round, scores).steps.find(({ topic }) => topic?.row.id === id)
  const questionnaire = round.questionnaires[0]
  const own = scores.questionnaires[0]
  if (!step?.topic || !questionnaire || !own) throw new Error(`${id} is not on the agenda`)
  return step.topic.kind === 'item'
    ? itemPrompt(t, step.part, step.topic.row, questionnaire, own)
    : pillarPrompt(t, step.topic, questionnaire, own)
}

describe('what to ask about a question', () => {
  const camps = ['00', '00', '11', '33', '33', '43']

  it('names what both camps say, and no person', () => {
    const round = makeBallotRound(asking([makeItem({ id: 'a', levels, help: 'Look at the rota.' })]), [
      '0',
      '0',
      '1',
      '3',
      '3',
      '4',
    ])
    expect(promptOf(round, 'a')).toEqual({
      ask: 'Some say “Never”, others “Agreed”. What does each group see that the other does not?',
      first: null,
      findOut: 'Look at the rota.',
    })
  })

  it('names answers to a statement by their words', () => {
    const statement = asking([makeAgreementItem({ id: 'a' })], 'agreement')
    const { ask } = promptOf(makeBallotRound(statement, ['2', '2', '2', '6', '6', '6']), 'a')
    expect(ask).toContain('Some say “Disagree”, others “Agree”.')
  })

  it('says what should come first while that is not in place', () => {
    const items = [makeItem({ id: 'a', levels, requires: ['b'] }), makeItem({ id: 'b', text: 'Is it measured?' })]
    const round = (b: string) =>
      makeBallotRound(
        asking(items),
        ['0', '0', '1', '3', '3', '4'].map(a => a + b),
      )
    expect(promptOf(round('1'), 'a').first).toBe(
      'This rests on “Is it measured?”, which is not in place yet. Would your time do more there?',
    )
    expect(promptOf(round('2'), 'a').first).toBe(
      'What this rests on is in place, so nothing stands in the way of the next step.',
    )
    expect(promptOf(round('.'), 'a').first).toBeNull()
  })

  it('asks for an example where the answers vary without camps', () => {
    const round = makeBallotRound(asking([makeItem({ id: 'a', levels })]), ['0', '1', '2', '3', '4', '2'])
    expect(promptOf(round, 'a').ask).toBe(t('retrospective:ask_mixed'))
  })

  it('asks what keeps a strength, at the level that at least half reach', () => {
    const round = makeBallotRound(asking([makeItem({ id: 'a', levels })]), ['4', '4', '4', '4', '4', '3'])
    expect(promptOf(round, 'a').ask).toBe(
      'You see this alike, and it stands well: “Measured”. What keeps it so, and what could make it slip?',
    )
  })

  it('asks one answer for the way to the next level', () => {
    const questionnaire = asking([makeItem({ id: 'a', levels })])
    const round = makeRound({ questionnaires: [questionnaire], responses: makeResponses(questionnaire, ['1']) })
    expect(promptOf(round, 'a').ask).toBe(
      'You stand at “By luck”. What would you notice first on the way to “For some”?',
    )
    const statement = asking([makeAgreementItem({ id: 'a' })], 'agreement')
    const said = makeRound({ questionnaires: [statement], responses: makeResponses(statement, ['2']) })
    expect(promptOf(said, 'a').ask).toBe(t('retrospective:ask_lowest'))
  })

  it('never asks who gave which answer', () => {
    const round = makeBallotRound(asking([makeItem({ id: 'a', levels }), makeItem({ id: 'b', levels })]), camps)
    for (const id of ['a', 'b']) expect(promptOf(round, id).ask).not.toMatch(/\bwho\b|\bwhose\b|\bwhom\b/i)
  })
})

describe('what to ask about a pillar', () => {
  it('says how far practice is from intent, and what waits for something else', () => {
    const items = [
      makeItem({ id: 'say', facet: 'intent' }),
      makeItem({ id: 'do', facet: 'practice', text: 'How is it undone?', requires: ['base'] }),
      makeItem({ id: 'base', facet: 'practice', text: 'Is it measured?' }),
    ]
    const questionnaire = asking(items)
    const round = makeRound({ questionnaires: [questionnaire], responses: makeResponses(questionnaire, ['401']) })
    const prompt = promptOf(round, 'reduce-silos')
    expect(prompt.ask).toContain('You declare 100 of 100 and practise 13.')
    expect(prompt.first).toBe('“How is it undone?” rests on “Is it measured?”, which is not in place yet. Start there?')
  })

  it('says how far it is from its target, or that it stands low', () => {
    const questionnaire = asking([makeItem({ id: 'a' })])
    const round = makeRound({ questionnaires: [questionnaire], responses: makeResponses(questionnaire, ['1']) })
    expect(promptOf(round, 'reduce-silos').ask).toContain('This stands at 25 of 100.')
    const targets = { 'devops-sre': { 'reduce-silos': 60 } }
    expect(promptOf({ ...round, targets }, 'reduce-silos').ask).toContain('You want 60 of 100 and stand at 25.')
  })
})
