import { describe, expect, it } from 'vitest'
import { parseRound } from '../../core/parse-round.ts'
import {
  agreementQuestionnaire,
  faultsFound,
  shortQuestionnaire,
  shortResponse,
  shortRound,
  withItem,
  withoutField,
} from './parse-support.ts'

const faults = (value: unknown) => faultsFound(parseRound(value))
const answering = (answers: unknown) => ({ ...shortRound(), responses: [{ id: 'r', answers }] })

describe('parseRound', () => {
  it('takes a whole round and fills in what was left out', () => {
    const { minimumGroup: _, targets: _t, notes: _n, actions: _a, ...short } = shortRound()
    expect(parseRound(short)).toEqual({ ok: true, value: shortRound() })
  })

  it('tells a foreign format and a newer version alone, of embedded questionnaires too', () => {
    expect(faults({ ...shortRound(), format: 'something', date: 3 })).toEqual(['format wrongFormat'])
    expect(faults({ ...shortRound(), version: 7, date: 3 })).toEqual(['version newerVersion'])
    const newer = { ...shortQuestionnaire(), version: 2, other: 1 }
    expect(faults({ ...shortRound(), questionnaires: [newer], date: 3 })).toEqual([
      'questionnaires[0].version newerVersion',
    ])
  })

  it('checks embedded questionnaires as thoroughly as their own files', () => {
    const broken = withItem(shortQuestionnaire(), 0, { weight: 0, requires: ['no'] })
    expect(faults({ ...shortRound(), questionnaires: [broken] })).toEqual([
      'questionnaires[0].items[0].requires[0] unknownRequires',
      'questionnaires[0].items[0].weight weightNotPositive',
    ])
  })

  it.each([
    ['5 on the practice scale', 5],
    ['a value below 0', -1],
    ['half a level', 2.5],
    ['a word', 'often'],
    ['nothing', null],
    ['a list', [3]],
    ['a value that is not a number', Number.NaN],
  ])('refuses %s once, with the scale', (_, value) => {
    const parsed = parseRound(answering({ short: { 'silos.2': value } }))
    expect(faultsFound(parsed)).toEqual(['responses[0].answers.short["silos.2"] offScale'])
    expect(parsed.ok ? {} : parsed.faults[0]?.params).toMatchObject({ minimum: 0, maximum: 4 })
  })

  it('goes by the scale of each questionnaire', () => {
    const round = (answer: number) => ({
      ...answering({ feelings: { 'silos.2': answer } }),
      questionnaires: [agreementQuestionnaire()],
    })
    expect(faults(round(7))).toEqual([])
    expect(faults(round(0))).toEqual(['responses[0].answers.feelings["silos.2"] offScale'])
    expect(faults(round(8))).toEqual(['responses[0].answers.feelings["silos.2"] offScale'])
  })

  it('refuses answers for questionnaires and items that the round does not have', () => {
    expect(faults(answering({ short: { nothing: 1 }, other: { a: 1 } }))).toEqual([
      'responses[0].answers.other unknownQuestionnaire',
      'responses[0].answers.short.nothing unknownItem',
    ])
  })

  it('does not take inherited names for items', () => {
    expect(faults(answering({ toString: {}, short: { valueOf: 1 } }))).toEqual([
      'responses[0].answers.short.valueOf unknownItem',
      'responses[0].answers.toString unknownQuestionnaire',
    ])
  })

  it('refuses names that reach into the language', () => {
    const poisoned = JSON.parse('{"short":{"__proto__":3}}')
    expect(faults(answering(poisoned))).toEqual(['responses[0].answers.short.__proto__ forbiddenKey'])
  })

  it('wants ids once among responses, questionnaires, notes, actions and events', () => {
    const twice = <T>(value: T): T[] => [value, value]
    const value = {
      ...shortRound({ mode: 'ballots' }),
      responses: twice(shortResponse()),
      questionnaires: twice(shortQuestionnaire()),
      notes: twice({ id: 'n', text: 'x' }),
      actions: twice({ id: 'a', text: 'x' }),
      events: twice({ id: 'e', date: '2026-11-01', title: 'New pager', kind: 'tool' }),
    }
    expect(faults(value)).toEqual([
      'actions[1].id duplicateId',
      'events[1].id duplicateId',
      'notes[1].id duplicateId',
      'questionnaires[1].id duplicateId',
      'responses[1].id duplicateId',
    ])
  })

  it('keeps comments where the mode has them', () => {
    const comments = { short: { 'silos.2': 'because' } }
    const onRound = { short: { 'silos.2': ['because'] } }
    expect(faults({ ...shortRound(), responses: [shortResponse({ comments })] })).toEqual([])
    expect(faults(shortRound({ mode: 'ballots', comments: onRound }))).toEqual([])
    expect(faults({ ...shortRound({ mode: 'ballots' }), responses: [shortResponse({ comments })] })).toEqual([
      'responses[0].comments commentsOnBallot',
    ])
    expect(faults(shortRound({ comments: onRound }))).toEqual(['comments commentsNotOnBallots'])
  })

  it('refuses comments on unknown items and comments that are no text, once each', () => {
    const comments = { short: { nothing: 'x', 'silos.2': 3 } }
    expect(faults({ ...shortRound(), responses: [{ ...shortResponse(), comments }] })).toEqual([
      'responses[0].comments.short.nothing unknownItem',
      'responses[0].comments.short["silos.2"] wrongType',
    ])
    const onRound = { short: { 'silos.2': [3, 'x'.repeat(4001)] } }
    expect(faults({ ...shortRound({ mode: 'ballots' }), comments: onRound })).toEqual([
      'comments.short["silos.2"][0] wrongType',
      'comments.short["silos.2"][1] tooLong',
    ])
  })

  it('wants exactly one response where one was agreed', () => {
    expect(faults(shortRound({ responses: [] }))).toEqual(['responses manyResponses'])
    expect(
      faults(shortRound({ mode: 'individual', responses: [shortResponse(), shortResponse({ id: 'b' })] })),
    ).toEqual(['responses manyResponses'])
    expect(faults(shortRound({ mode: 'ballots', responses: [] }))).toEqual([])
    expect(faults(withoutField(shortRound(), 'responses'))).toEqual(['responses missing'])
  })

  it('wants targets and notes to name what is there', () => {
    const value = {
      ...shortRound(),
      targets: { short: { silos: 101, nowhere: 50 }, other: {} },
      notes: [
        { id: 'a', text: 'x', questionnaire: 'other' },
        { id: 'b', text: 'x', questionnaire: 'short', item: 'nothing' },
        { id: 'c', text: 'x', questionnaire: 'short', item: 'silos.2' },
        { id: 'd', text: 'x', questionnaire: 'short', dimension: 'nowhere' },
        { id: 'e', text: 'x', questionnaire: 'short', dimension: 'silos' },
      ],
    }
    expect(faults(value)).toEqual([
      'notes[0].questionnaire unknownQuestionnaire',
      'notes[1].item unknownItem',
      'notes[3].dimension unknownDimension',
      'targets.other unknownQuestionnaire',
      'targets.short.nowhere unknownDimension',
      'targets.short.silos tooBig',
    ])
  })

  it('wants evidence, actions, moved targets and steps put aside to name what is there', () => {
    const shown = [{ text: 'https://wiki.example/rota', date: '2026-11-01' }]
    const move = { from: null, to: 50, date: '2026-11-01', reason: '' }
    const step = { until: 'taken-up', reason: '' }
    const value = {
      ...shortRound(),
      evidence: { short: { 'silos.1': shown, nothing: shown }, other: {} },
      actions: [
        { id: 'a', text: 'x', questionnaire: 'other', dimension: 'silos' },
        { id: 'b', text: 'x', questionnaire: 'short', dimension: 'nowhere' },
        { id: 'c', text: 'x', questionnaire: 'short', dimension: 'silos', item: 'nothing' },
        { id: 'd', text: 'x', questionnaire: 'short', item: 'silos.1', by: 25 },
        { id: 'e', text: 'x' },
      ],
      targetChanges: [
        { questionnaire: 'short', dimension: 'silos', ...move },
        { questionnaire: 'short', dimension: 'nowhere', ...move },
        { questionnaire: 'other', dimension: 'silos', ...move },
      ],
      setAside: [
        { questionnaire: 'short', item: 'silos.2', ...step },
        { questionnaire: 'short', item: 'nothing', ...step },
        { questionnaire: 'other', item: 'silos.2', ...step },
      ],
    }
    expect(faults(value)).toEqual([
      'actions[0].questionnaire unknownQuestionnaire',
      'actions[1].dimension unknownDimension',
      'actions[2].item unknownItem',
      'evidence.other unknownQuestionnaire',
      'evidence.short.nothing unknownItem',
      'setAside[1].item unknownItem',
      'setAside[2].questionnaire unknownQuestionnaire',
      'targetChanges[1].dimension unknownDimension',
      'targetChanges[2].questionnaire unknownQuestionnaire',
    ])
  })

  it('wants evidence to have a text and a day, and not too much of it', () => {
    const entry = { text: 'Seen in the log', date: '2026-11-01' }
    const withEvidence = (evidence: unknown) => ({ ...shortRound(), evidence: { short: { 'silos.1': evidence } } })
    expect(faults(withEvidence([entry]))).toEqual([])
    expect(faults(withEvidence([]))).toEqual(['evidence.short["silos.1"] tooFew'])
    expect(faults(withEvidence(Array.from({ length: 21 }, () => entry)))).toEqual(['evidence.short["silos.1"] tooMany'])
    expect(faults(withEvidence([{ text: ' ', date: 'soon' }]))).toEqual([
      'evidence.short["silos.1"][0].date badDate',
      'evidence.short["silos.1"][0].text empty',
    ])
  })

  it('wants dates that are in the calendar', () => {
    expect(faults({ ...shortRound(), date: '2026-02-30' })).toEqual(['date badDate'])
    expect(faults({ ...shortRound(), actions: [{ id: 'a', text: 'x', due: 'soon' }] })).toEqual([
      'actions[0].due badDate',
    ])
  })

  it('stays quick and small on a file made to be slow', () => {
    const answers = Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`x${index}`, 9]))
    const parsed = parseRound(answering({ short: answers }))
    expect(parsed.ok ? null : parsed.faults.at(-1)).toMatchObject({ key: 'moreFaults', params: { count: 299_800 } })
    expect(faults({ ...shortRound(), responses: Array.from({ length: 100_001 }, () => ({})) })).toEqual([
      'responses tooMany',
    ])
  })
})
