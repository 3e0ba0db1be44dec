import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { makeQuestionnaire } from '../../builders.ts'
import { openServices } from '../services/open-app.ts'
import { failingCall, succeedingCall } from './call.ts'
import { type ContractHost, contractHosts } from './hosts.ts'

const open = async ({ connect }: ContractHost) => {
  const services = await openServices()
  const failures: unknown[] = []
  const reply = await connect(services.handlers, failures)
  return { ...services, failures, call: succeedingCall(reply), failing: failingCall(reply) }
}

const own = makeQuestionnaire({ id: 'restore', title: 'Copies and restores' })
const fileOf = (questionnaire: Questionnaire) => ({
  fileName: `${questionnaire.id}.json`,
  text: JSON.stringify(questionnaire),
})

describe.each(contractHosts)('own questionnaires through $name', host => {
  it('are imported, listed after the shipped ones, asked, scored with their gaps, and taken away and brought back', async () => {
    const { call, failing, events, failures } = await open(host)
    const shipped = await call('questionnaires.list', {})
    expect(await call('questionnaires.import', fileOf(own))).toMatchObject({
      kind: 'imported',
      questionnaire: { id: 'restore', own: true, items: 6, dimensions: 2 },
    })
    expect(events).toContainEqual({ name: 'data.changed', payload: { topic: 'questionnaires' } })
    const list = await call('questionnaires.list', {})
    expect(list.slice(0, -1)).toEqual(shipped)
    expect(list.map(({ id, own: isOwn }) => [id, isOwn])).toEqual([
      ...shipped.map(({ id }) => [id, false]),
      ['restore', true],
    ])
    expect(await call('questionnaires.read', { id: 'restore' })).toEqual(own)

    const team = await call('teams.create', { name: 'Checkout', size: 7 })
    const round = await call('rounds.create', {
      teamId: team.id,
      title: '2026 Q4',
      date: '2026-11-22',
      mode: 'agreed',
      questionnaireIds: ['restore'],
    })
    for (const { id, facet } of own.items)
      await call('rounds.setAnswer', {
        roundId: round.id,
        responseId: round.responses[0]?.id ?? '',
        questionnaireId: 'restore',
        itemId: id,
        answer: facet === 'intent' ? 4 : 1,
      })
    const dimension = { id: 'reduce-silos', gap: { mean: 75 }, score: { mean: 25 } }
    const isScored = { questionnaires: [{ id: 'restore', dimensions: [dimension, { id: 'accept-failure' }] }] }
    expect(await call('scores.ofRound', { id: round.id })).toMatchObject(isScored)

    await call('questionnaires.remove', { id: 'restore' })
    expect(await call('questionnaires.list', {})).toEqual(shipped)
    expect(await failing('questionnaires.read', { id: 'restore' })).toMatchObject({ key: 'questionnaireNotFound' })
    expect(await call('scores.ofRound', { id: round.id })).toMatchObject(isScored)
    await call('questionnaires.restore', { id: 'restore' })
    expect(await call('questionnaires.read', { id: 'restore' })).toEqual(own)
    expect(failures).toEqual([])
  })

  it('are asked about before they are replaced', async () => {
    const { call } = await open(host)
    await call('questionnaires.import', fileOf(own))
    const changed = { ...own, revision: '1.1.0' }
    expect(await call('questionnaires.import', fileOf(own))).toMatchObject({ kind: 'unchanged' })
    expect(await call('questionnaires.import', fileOf(changed))).toMatchObject({
      kind: 'conflict',
      questionnaire: { revision: '1.0.0' },
    })
    expect(await call('questionnaires.import', { ...fileOf(changed), onConflict: 'replace' })).toMatchObject({
      kind: 'imported',
      questionnaire: { revision: '1.1.0' },
    })
    expect(await call('questionnaires.read', { id: 'restore' })).toEqual(changed)
  })

  it.each(['yaml', 'json'] as const)('start as copies, go out as %s and come in again unchanged', async format => {
    const { call, delivered } = await open(host)
    const copy = await call('questionnaires.copy', { id: 'slo' })
    expect(copy).toMatchObject({ id: 'slo-copy', title: 'Objectives and error budgets (copy)', own: true })
    for (const id of ['slo-copy', 'slo']) {
      await call('questionnaires.export', { id, format })
      const file = delivered.at(-1)
      expect([file?.fileName, file?.mediaType]).toEqual([`${id}.${format}`, `application/${format}`])
      const text = new TextDecoder().decode(file?.bytes)
      expect(await call('questionnaires.import', { fileName: `${id}.${format}`, text })).toMatchObject({
        kind: 'unchanged',
        questionnaire: { id, own: id === 'slo-copy' },
      })
    }
  })

  it('tell every fault of a file with line and column', async () => {
    const { failing, call } = await open(host)
    const text = 'format: plumbline/questionnaire\nversion: 1\nid: Big\nrevision: one\nunheard: of\n'
    const error = await failing('questionnaires.import', { fileName: 'bad.yaml', text })
    expect(error).toMatchObject({ code: 'bad-input', key: 'badFile', params: { file: 'bad.yaml', count: 8 } })
    expect(error.faults).toContainEqual(
      expect.objectContaining({ path: ['id'], key: 'badPattern', line: 3, column: 1 }),
    )
    expect(error.faults).toContainEqual(expect.objectContaining({ path: ['revision'], line: 4, column: 1 }))
    expect(error.faults).toContainEqual(expect.objectContaining({ key: 'unknownKey', line: 5, column: 1 }))
    expect((await call('questionnaires.list', {})).every(({ own: isOwn }) => !isOwn)).toBe(true)
  })

  it.each([7, 9])('are taken up to 8 MB, whatever else may be sent at once (%d MB)', async megabytes => {
    const { failing, call, failures } = await open(host)
    const file = { fileName: 'big.json', text: JSON.stringify(own).padEnd(megabytes * 1024 * 1024) }
    if (megabytes < 8) expect(await call('questionnaires.import', file)).toMatchObject({ kind: 'imported' })
    else
      expect(await failing('questionnaires.import', file)).toMatchObject({
        code: 'too-large',
        key: 'fileTooLarge',
        params: { file: 'big.json', size: 9, limit: 8 },
      })
    expect(failures).toEqual([])
  })

  it('cannot take the place of a shipped one, which cannot be removed', async () => {
    const { failing, call } = await open(host)
    const text = JSON.stringify({ ...own, id: 'devops-sre' })
    for (const onConflict of ['ask', 'replace'])
      expect(await failing('questionnaires.import', { fileName: 'q.json', text, onConflict })).toMatchObject({
        code: 'conflict',
        key: 'questionnaireIdShipped',
        params: { id: 'devops-sre' },
      })
    expect(await failing('questionnaires.remove', { id: 'devops-sre' })).toMatchObject({
      code: 'forbidden',
      key: 'questionnaireShipped',
    })
    for (const name of ['read', 'remove', 'restore', 'copy'])
      expect(await failing(`questionnaires.${name}`, { id: '__proto__' })).toMatchObject({
        code: 'not-found',
        key: 'questionnaireNotFound',
      })
    expect((await call('questionnaires.read', { id: 'devops-sre' })).title).toBe('DevOps intent and SRE practice')
  })
})
