import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type CallDefinition, contract } from '../../../core/contract/contract.ts'
import type { Round } from '../../../core/round.ts'
import { makeBallotRound, makeQuestionnaire, makeRound } from '../../builders.ts'
import { openServices } from '../services/open-app.ts'
import { type Call, failingCall, succeedingCall } from './call.ts'
import { type ContractHost, contractHosts } from './hosts.ts'

const open = async ({ connect }: ContractHost) => {
  const services = await openServices()
  const failures: unknown[] = []
  const reply = await connect(services.handlers, failures)
  return { ...services, failures, call: succeedingCall(reply), failing: failingCall(reply) }
}

const checkout = { name: 'Checkout', size: 7 }

/** A team with one round that asks the questionnaire on intent and practice. */
const startRound = async (call: Call, date = '2026-11-22'): Promise<Round> => {
  const team = (await call('teams.list', {}))[0] ?? (await call('teams.create', checkout))
  return await call('rounds.create', {
    teamId: team.id,
    title: '2026 Q4',
    date,
    mode: 'agreed',
    questionnaireIds: ['devops-sre'],
  })
}

const placeIn = (round: Round, index = 0) => {
  const questionnaire = round.questionnaires[0]
  const item = questionnaire?.items[index]
  const response = round.responses[0]
  if (!questionnaire || !item || !response) throw new Error('The round is empty')
  return { roundId: round.id, responseId: response.id, questionnaireId: questionnaire.id, itemId: item.id }
}

const fileOf = (round: Round) => ({ fileName: `${round.id}.plumbline.json`, text: JSON.stringify(round) })

describe.each(contractHosts)('through $name', host => {
  it('says where it runs and on which folder', async () => {
    const { call, dataFolder } = await open(host)
    expect(await call('app.read', {})).toEqual({
      version: '0.0.0-test',
      host: 'browser',
      workspace: 'own',
      dataFolder,
      pdf: 'print-dialog',
      notices: [],
      locked: false,
    })
  })

  it('takes a team from its first answer to scores, and finds everything again', async () => {
    const { call } = await open(host)
    const round = await startRound(call)
    const places = round.questionnaires.flatMap(({ items }) => items.map((_, index) => placeIn(round, index)))
    for (const [index, place] of places.entries()) await call('rounds.setAnswer', { ...place, answer: index % 5 })
    await call('rounds.setComment', { ...placeIn(round), comment: 'since the move' })
    await call('rounds.setTarget', {
      id: round.id,
      questionnaireId: 'devops-sre',
      dimensionId: 'reduce-silos',
      target: 75,
    })
    const read = await call('rounds.read', { id: round.id })
    expect(Object.values(read.responses[0]?.answers['devops-sre'] ?? {})).toEqual(places.map((_, index) => index % 5))
    expect(read.responses[0]?.comments).toEqual({ 'devops-sre': { [placeIn(round).itemId]: 'since the move' } })
    expect(read.targets).toEqual({ 'devops-sre': { 'reduce-silos': 75 } })
    expect(await call('rounds.summary', { id: round.id })).toMatchObject({
      answered: places.length,
      items: places.length,
    })
    expect(await call('rounds.list', { teamId: round.team.id })).toMatchObject([
      { id: round.id, answered: places.length },
    ])
    const scores = await call('scores.ofRound', { id: round.id })
    expect(scores.questionnaires[0]).toMatchObject({ id: 'devops-sre', responses: 1 })
  })

  it('follows a team over rounds, with targets carried over', async () => {
    const { call } = await open(host)
    const first = await startRound(call, '2026-08-01')
    await call('rounds.setTarget', {
      id: first.id,
      questionnaireId: 'devops-sre',
      dimensionId: 'reduce-silos',
      target: 60,
    })
    const second = await startRound(call, '2026-11-01')
    expect(second.targets).toEqual({ 'devops-sre': { 'reduce-silos': 60 } })
    const history = await call('scores.history', { teamId: first.team.id })
    expect(history.points.map(({ round }) => round.id)).toEqual([first.id, second.id])
    expect(await call('scores.compare', { before: first.id, after: second.id })).toMatchObject({
      before: first.id,
      after: second.id,
    })
    expect(await call('teams.list', {})).toMatchObject([{ name: 'Checkout', rounds: 2, latest: { id: second.id } }])
  })

  it('undoes deletions of rounds and teams', async () => {
    const { call, failing } = await open(host)
    const round = await startRound(call)
    const [byId, byTeam] = [{ id: round.id }, { teamId: round.team.id }]
    await call('rounds.remove', byId)
    expect(await call('rounds.list', byTeam)).toEqual([])
    expect(await call('rounds.removed', {})).toMatchObject([byId])
    expect(await failing('rounds.read', byId)).toMatchObject({ code: 'not-found', key: 'roundNotFound' })
    await call('rounds.restore', byId)
    expect(await call('rounds.read', byId)).toEqual(round)
    await call('teams.remove', { id: round.team.id })
    expect([await call('teams.list', {}), await call('rounds.list', byTeam)]).toEqual([[], []])
    await call('teams.restore', { id: round.team.id })
    expect(await call('rounds.list', byTeam)).toMatchObject([byId])
    await call('rounds.remove', byId)
    await call('rounds.purge', byId)
    expect(await call('rounds.removed', {})).toEqual([])
    expect(await failing('rounds.restore', byId)).toMatchObject({ key: 'roundNotFound' })
  })

  it('imports a round, knows it again, and asks before it replaces another version', async () => {
    const { call } = await open(host)
    const round = makeBallotRound(makeQuestionnaire(), ['012012', '123123', '234234', '340340', '401401'])
    expect(await call('rounds.import', fileOf(round))).toMatchObject({ kind: 'imported', round: { id: round.id } })
    expect(await call('rounds.import', fileOf(round))).toMatchObject({ kind: 'unchanged' })
    const other = { ...round, title: 'another version' }
    expect(await call('rounds.import', fileOf(other))).toMatchObject({
      kind: 'conflict',
      round: { title: round.title },
    })
    expect(await call('rounds.import', { ...fileOf(other), onConflict: 'replace' })).toMatchObject({ kind: 'imported' })
    expect((await call('rounds.read', { id: round.id })).title).toBe('another version')
    expect(await call('rounds.removed', {})).toMatchObject([{ title: round.title }])
  })

  it.each<[string, string, string]>([
    ['no JSON', '{"format"', 'bad-input'],
    ['another format', JSON.stringify({ format: 'plumbline/questionnaire', version: 1 }), 'bad-input'],
    ['a newer version', JSON.stringify({ ...makeRound(), version: 99 }), 'bad-input'],
    ['a forbidden name', JSON.stringify(makeRound()).replace('"notes"', '"__proto__"'), 'bad-input'],
    ['17 MB', JSON.stringify(makeRound()).padEnd(17 * 1024 * 1024), 'too-large'],
  ])('refuses a file with %s, and nothing has changed', async (_, text, code) => {
    const { call, failing, failures } = await open(host)
    const error = await failing('rounds.import', { fileName: 'bad.plumbline.json', text })
    expect(error.code).toBe(code)
    if (code === 'bad-input') expect(error.faults.length).toBeGreaterThan(0)
    expect(await call('teams.list', {})).toEqual([])
    expect(failures).toEqual([])
  })

  it('says what is wrong with an answer', async () => {
    const { call, failing } = await open(host)
    const place = placeIn(await startRound(call))
    const keyOf = async (changes: object) =>
      (await failing('rounds.setAnswer', { ...place, answer: 1, ...changes })).key
    expect(await keyOf({ answer: 5 })).toBe('answerOffScale')
    expect(await keyOf({ answer: 1.5 })).toBe('badInput')
    expect(await keyOf({ answer: 'perhaps' })).toBe('badInput')
    expect(await keyOf({ itemId: 'nothing' })).toBe('itemNotFound')
    expect(await keyOf({ questionnaireId: '__proto__' })).toBe('questionnaireNotFound')
    expect(await keyOf({ responseId: 'nobody' })).toBe('responseNotFound')
    expect(await keyOf({ roundId: 'nowhere' })).toBe('roundNotFound')
    expect((await call('rounds.summary', { id: place.roundId })).answered).toBe(0)
  })

  it('opens the demo beside the own rounds, and comes back', async () => {
    const { call } = await open(host)
    const round = await startRound(call)
    expect(await call('app.openWorkspace', { workspace: 'demo' })).toMatchObject({ workspace: 'demo' })
    expect((await call('teams.list', {})).map(({ name }) => name)).toEqual(['Checkout', 'Payments', 'Search'])
    await call('app.openWorkspace', { workspace: 'own' })
    expect(await call('rounds.read', { id: round.id })).toEqual(round)
  })

  it('keeps settings', async () => {
    const { call } = await open(host)
    expect(await call('settings.read', {})).toEqual({ colorScheme: 'auto', textSize: 'normal' })
    await call('settings.write', { colorScheme: 'dark', textSize: 'large' })
    expect(await call('settings.read', {})).toEqual({ colorScheme: 'dark', textSize: 'large' })
  })

  it.each(['toString', '__proto__', 'rounds', ''])('knows no call %j', async name => {
    const { failing } = await open(host)
    expect(await failing(name, {})).toMatchObject({ code: 'unknown-call', key: 'unknownCall', faults: [] })
  })

  it('refuses input that no call takes, and calls that are for others', async () => {
    const { failing, failures } = await open(host)
    for (const [name, { allow }] of Object.entries<CallDefinition>(contract))
      for (const input of [null, 'text', 7, [], { unheardOf: randomUUID() }])
        expect([name, (await failing(name, input)).code]).toEqual([
          name,
          allow.includes('facilitator') ? 'bad-input' : 'forbidden',
        ])
    expect(failures).toEqual([])
  })
})
