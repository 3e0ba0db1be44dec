import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeRound } from '../../../builders.ts'
import { makeRisk, makeService } from '../../../record-builders.ts'
import { openApp } from '../open-app.ts'

const deployment = (day: string) => ({
  deployed: `2026-11-${day}T10:00:00Z`,
  committed: null,
  failed: false,
  restored: null,
  rework: false,
})
const withTeam = async (dataFolder?: string) => {
  const app = await openApp(dataFolder === undefined ? {} : { dataFolder })
  const team = await app.call('teams.create', { name: 'Checkout', size: 7 })
  return { ...app, teamId: team.id, fileOf: (folder: string) => join(app.dataFolder, folder, `${team.id}.json`) }
}

describe('services of a team', () => {
  it('are kept, changed and taken away, also over a restart', async () => {
    const { call, close, dataFolder, teamId } = await withTeam()
    await call('services.save', { teamId, service: makeService() })
    await call('services.save', { teamId, service: makeService({ id: 'search', title: 'Search' }) })
    await call('services.save', { teamId, service: makeService({ slo: 0.995 }) })
    await close()
    const again = await openApp({ dataFolder })
    const { services } = await again.call('services.read', { teamId })
    expect(services.map(({ id, slo }) => [id, slo])).toEqual([
      ['checkout-api', 0.995],
      ['search', 0.999],
    ])
    expect((await again.call('services.remove', { teamId, id: 'search' })).services).toHaveLength(1)
  })

  it('go with a round into its file, and come from a round to a team that has none', async () => {
    const { call, failing } = await withTeam()
    const round = makeRound()
    await call('rounds.import', { fileName: 'r.plumbline.json', text: JSON.stringify(round) })
    const teamId = round.team.id
    expect(await failing('services.takeFromRound', { roundId: round.id })).toMatchObject({ key: 'roundHasNoServices' })
    await call('services.save', { teamId, service: makeService({ risks: [makeRisk()] }) })
    await call('services.keepInRound', { roundId: round.id })
    expect((await call('rounds.read', { id: round.id })).services).toEqual([makeService({ risks: [makeRisk()] })])
    await call('services.remove', { teamId, id: 'checkout-api' })
    expect((await call('services.takeFromRound', { roundId: round.id })).services[0]?.risks).toEqual([makeRisk()])
  })

  it('hand out their risks as the command line reads them', async () => {
    const { call, delivered, teamId } = await withTeam()
    await call('services.save', { teamId, service: makeService({ risks: [makeRisk()] }) })
    for (const format of ['risks-json', 'risks-csv', 'incidents-csv'] as const)
      await call('services.export', { teamId, id: 'checkout-api', format })
    const [json, csv] = delivered.map(({ bytes }) => new TextDecoder().decode(bytes))
    for (const text of [json ?? '', csv ?? '']) {
      const read = await call('tables.read', { kind: 'risks', fileName: 'risks', text })
      expect(read).toMatchObject({ kind: 'risks', risks: [makeRisk()], faults: [] })
    }
    expect(delivered.map(({ fileName }) => fileName)).toEqual([
      'checkout-api-risks.json',
      'checkout-api-risks.csv',
      'checkout-api-incidents.csv',
    ])
  })

  it('are told by tables which rows can be used, and nothing is kept by reading', async () => {
    const { call, teamId } = await withTeam()
    await call('services.save', { teamId, service: makeService() })
    const text = 'title,start,detected,resolved,impact\nGood,2026-11-01T10:00Z,,,20%\nBad,yesterday,,,20%\n'
    const service = { teamId, id: 'checkout-api' }
    const read = await call('tables.read', { kind: 'incidents', fileName: 'i.csv', text, service })
    expect(read).toMatchObject({ incidents: [{ title: 'Good', impactShare: 0.2 }], faults: [{ line: 3 }] })
    expect((await call('services.read', { teamId })).services[0]?.incidents).toEqual([])
  })
})

describe('deliveries of a team', () => {
  it('takes each deployment once, and gives back what is taken away', async () => {
    const { call, teamId } = await withTeam()
    const deployments = [deployment('02'), deployment('01')]
    expect(await call('delivery.addDeployments', { teamId, deployments })).toEqual({ added: 2, changed: 0 })
    expect(await call('delivery.addDeployments', { teamId, deployments })).toEqual({ added: 0, changed: 0 })
    expect((await call('delivery.read', { teamId })).deployments.map(({ deployed }) => deployed)).toEqual([
      '2026-11-01T10:00:00Z',
      '2026-11-02T10:00:00Z',
    ])
    const span = { from: '2026-11-02T00:00:00Z', before: '2026-11-03T00:00:00Z' }
    expect(await call('delivery.removeDeployments', { teamId, ...span })).toEqual([deployment('02')])
    expect((await call('delivery.read', { teamId })).deployments).toHaveLength(1)
  })
})

describe('a record that is damaged', () => {
  it('is named, set aside, and its previous version brought back', async () => {
    const { call, close, dataFolder, fileOf, teamId } = await withTeam()
    await call('services.save', { teamId, service: makeService() })
    await call('services.save', { teamId, service: makeService({ id: 'search', title: 'Search' }) })
    await close()
    const path = fileOf('services')
    writeFileSync(path, readFileSync(path).subarray(0, 100))
    const again = await openApp({ dataFolder })
    const [damaged] = await again.call('damage.list', {})
    expect(damaged).toMatchObject({ file: `services/${teamId}.json`, reason: 'truncated', previous: true })
    expect((await again.call('services.read', { teamId })).services).toEqual([])
    await again.call('damage.restorePrevious', { file: `services/${teamId}.json` })
    expect((await again.call('services.read', { teamId })).services).toEqual([makeService()])
  })

  it('of a newer Plumbline stays as it is, and nothing is written over it', async () => {
    const { call, close, dataFolder, fileOf, teamId } = await withTeam()
    await call('services.save', { teamId, service: makeService() })
    await close()
    const newer = readFileSync(fileOf('services'), 'utf8').replace('"version":1,"length"', '"version":2,"length"')
    writeFileSync(fileOf('services'), newer)
    const again = await openApp({ dataFolder })
    expect(await again.failing('services.save', { teamId, service: makeService({ slo: 0.5 }) })).toMatchObject({
      key: 'recordNotReadable',
    })
    expect(readFileSync(fileOf('services'), 'utf8')).toBe(newer)
    expect(await again.call('damage.list', {})).toMatchObject([{ reason: 'newer-version' }])
  })
})
