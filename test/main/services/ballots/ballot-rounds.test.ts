import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ParsedInput } from '../../../../core/contract/contract.ts'
import type { Round } from '../../../../core/round.ts'
import { makeRound } from '../../../builders.ts'
import { openApp } from '../open-app.ts'
import { fillIn, sealFor } from '../sessions/participant.ts'

type App = Awaited<ReturnType<typeof openApp>>
type OnConflict = ParsedInput<'rounds.import'>['onConflict']

const terms = { minimumGroup: 4, audience: 'organisation', comments: true, predictions: false } as const

const requestOf = async ({ call }: App, changes: object = {}) => {
  const team = (await call('teams.list', {}))[0] ?? (await call('teams.create', { name: 'Checkout', size: 7 }))
  const plain = { teamId: team.id, title: '2026 Q4', date: '2026-11-22', questionnaireIds: ['slo'] }
  return { ...plain, mode: 'ballots' as const, terms, ...changes }
}

const create = async (app: App, changes: object = {}): Promise<Round> =>
  app.call('rounds.create', await requestOf(app, changes))

const cast = async ({ call }: App, roundId: string, count: number): Promise<void> => {
  const form = await call('ballots.form', { roundId })
  for (let step = 0; step < count; step += 1)
    await call('ballots.cast', { roundId, ballot: sealFor(form, fillIn(form, step % 5)) })
}

const filesOf = ({ dataFolder }: App): string[] => readdirSync(join(dataFolder, 'ballots'))

describe('making a round of ballots', () => {
  it('seals it with its terms and no response', async () => {
    const app = await openApp()
    const round = await create(app)
    const { minimumGroup, ...others } = terms
    expect(round).toMatchObject({ mode: 'ballots', minimumGroup, responses: [] })
    expect(round.ballots).toEqual({ state: 'collecting', ...others })
    expect(await app.call('rounds.read', { id: round.id })).toEqual(round)
    expect(await app.call('ballots.box', { roundId: round.id })).toEqual({
      ballots: 0,
      minimumGroup: 4,
      keyGuard: 'file',
    })
  })

  it('asks for terms, and for terms only there', async () => {
    const app = await openApp()
    const request = await requestOf(app)
    const { terms: _, ...without } = request
    expect(await app.failing('rounds.create', without)).toMatchObject({ code: 'bad-input' })
    for (const mode of ['agreed', 'individual'])
      expect(await app.failing('rounds.create', { ...request, mode })).toMatchObject({ code: 'bad-input' })
    expect(await app.call('rounds.list', { teamId: request.teamId })).toEqual([])
    expect(filesOf(app)).toEqual([])
  })

  it('shows in lists that it collects, also when they are made anew from the files', async () => {
    const app = await openApp()
    const { id, team } = await create(app)
    const isCollecting = async ({ call }: App) => (await call('rounds.list', { teamId: team.id }))[0]?.collecting
    expect(await isCollecting(app)).toBe(true)
    await app.close()
    rmSync(join(app.dataFolder, 'index.json'))
    const rebuilt = await openApp({ dataFolder: app.dataFolder })
    expect(await isCollecting(rebuilt)).toBe(true)
    await cast(rebuilt, id, 4)
    await rebuilt.call('ballots.open', { roundId: id })
    expect(await isCollecting(rebuilt)).toBe(false)
    await rebuilt.close()
    rmSync(join(app.dataFolder, 'index.json'))
    expect(await isCollecting(await openApp({ dataFolder: app.dataFolder }))).toBe(false)
  })

  it('has the answers in its previous version too, since nobody can give them again', async () => {
    const app = await openApp()
    const { id } = await create(app)
    await cast(app, id, 4)
    await app.call('ballots.open', { roundId: id })
    await app.close()
    writeFileSync(join(app.dataFolder, 'rounds', `${id}.json`), 'spoiled')
    const next = await openApp({ dataFolder: app.dataFolder })
    await next.call('damage.list', {})
    await next.call('damage.restorePrevious', { file: `rounds/${id}.json` })
    expect((await next.call('rounds.read', { id })).responses).toHaveLength(4)
  })
})

describe('deleting a round of ballots', () => {
  it('leaves its ballots sealed until it is deleted for ever', async () => {
    const app = await openApp()
    const { id } = await create(app)
    await cast(app, id, 3)
    await app.call('rounds.remove', { id })
    expect(await app.failing('ballots.form', { roundId: id })).toMatchObject({ key: 'roundNotFound' })
    await app.close()
    const next = await openApp({ dataFolder: app.dataFolder })
    await next.call('rounds.restore', { id })
    await cast(next, id, 1)
    expect(await next.call('ballots.open', { roundId: id })).toMatchObject({ responses: 4 })
  })

  it('deletes box and key with it for ever', async () => {
    const app = await openApp()
    const { id } = await create(app)
    await cast(app, id, 1)
    await app.call('rounds.remove', { id })
    expect(filesOf(app)).toHaveLength(2)
    await app.call('rounds.purge', { id })
    expect(filesOf(app)).toEqual([])
    expect(await app.call('rounds.removed', {})).toEqual([])
  })

  it('does not touch the ballots of a round that was not deleted', async () => {
    const app = await openApp()
    const { id } = await create(app)
    await cast(app, id, 1)
    expect(await app.failing('rounds.purge', { id })).toMatchObject({ key: 'roundNotFound' })
    expect(await app.call('ballots.box', { roundId: id })).toMatchObject({ ballots: 1 })
  })
})

describe('importing rounds of ballots', () => {
  const importRound = ({ call }: App, round: Round, onConflict: OnConflict = 'ask') =>
    call('rounds.import', { fileName: 'r.json', text: JSON.stringify(round), onConflict })
  const refusal = async ({ failing }: App, round: Round, onConflict: OnConflict = 'ask') =>
    (await failing('rounds.import', { fileName: 'r.json', text: JSON.stringify(round), onConflict })).key
  const everyWay = ['ask', 'replace', 'keep-both'] as const

  const openedFrom = (round: Round, changes: Partial<Round> = {}): Round => ({
    ...round,
    responses: [{ id: 'made-up', answers: {} }],
    ...(round.ballots && { ballots: { ...round.ballots, state: 'opened' } }),
    ...changes,
  })

  it('does not let a collecting round be replaced', async () => {
    const app = await openApp()
    const round = await create(app)
    await cast(app, round.id, 2)
    expect(await importRound(app, round)).toMatchObject({ kind: 'unchanged' })
    expect(await refusal(app, { ...round, title: 'changed' }, 'replace')).toBe('roundCollectsBallots')
    expect(await refusal(app, openedFrom(round), 'replace')).toBe('roundCollectsBallots')
    expect(await importRound(app, openedFrom(round))).toMatchObject({ kind: 'conflict' })
    expect(await importRound(app, openedFrom(round), 'keep-both')).toMatchObject({ kind: 'imported' })
    expect(await app.call('rounds.read', { id: round.id })).toEqual(round)
    expect(await app.call('ballots.box', { roundId: round.id })).toMatchObject({ ballots: 2 })
  })

  it('does not take a round with the id of one that lies sealed among the deleted rounds', async () => {
    const app = await openApp()
    const round = await create(app)
    await app.call('rounds.remove', { id: round.id })
    expect(await refusal(app, openedFrom(round, { minimumGroup: 3 }))).toBe('roundCollectsBallots')
    expect(await refusal(app, { ...round, minimumGroup: 3 })).toBe('roundCollectsBallots')
  })

  it('takes no round whose ballots are sealed elsewhere', async () => {
    const [here, there] = [await openApp(), await openApp()]
    const round = await create(there)
    for (const way of everyWay) expect(await refusal(here, round, way)).toBe('roundStillSealed')
    expect(await here.call('teams.list', {})).toEqual([])
  })

  it('brings back a collecting round whose file was damaged, to its own box', async () => {
    const app = await openApp()
    const round = await create(app)
    await cast(app, round.id, 4)
    await app.close()
    writeFileSync(join(app.dataFolder, 'rounds', `${round.id}.json`), 'spoiled')
    const next = await openApp({ dataFolder: app.dataFolder })
    expect(await next.call('damage.list', {})).toMatchObject([{ file: `rounds/${round.id}.json` }])
    expect(await refusal(next, { ...round, minimumGroup: 3 })).toBe('roundCollectsBallots')
    expect(await importRound(next, round)).toMatchObject({ kind: 'imported' })
    expect(await next.call('ballots.open', { roundId: round.id })).toMatchObject({ responses: 4 })
  })

  it('does not loosen what was promised, by no way of importing', async () => {
    const app = await openApp()
    const round = await create(app, { terms: { ...terms, comments: false } })
    await cast(app, round.id, 4)
    await app.call('ballots.open', { roundId: round.id })
    const opened = await app.call('rounds.read', { id: round.id })
    const { ballots = null } = opened
    if (!ballots) throw new Error('The round promises nothing')
    const looser: Round[] = [
      { ...opened, minimumGroup: 3 },
      { ...opened, ballots: { ...ballots, audience: 'anyone' } },
      { ...opened, ballots: { ...ballots, comments: true } },
      makeRound({ id: round.id, mode: 'ballots', minimumGroup: 4 }),
      makeRound({ id: round.id, mode: 'agreed' }),
    ]
    for (const changed of looser)
      for (const way of everyWay) expect(await refusal(app, changed, way)).toBe('roundTermsLoosened')
    expect(await app.call('rounds.read', { id: round.id })).toEqual(opened)
    const stricter = { ...opened, minimumGroup: 5, ballots: { ...ballots, audience: 'team' as const } }
    expect(await importRound(app, stricter)).toMatchObject({ kind: 'conflict' })
    expect(await importRound(app, stricter, 'replace')).toMatchObject({ kind: 'imported' })
  })

  it('takes a round whose ballots were opened elsewhere as it is', async () => {
    const [here, there] = [await openApp(), await openApp()]
    const { id } = await create(there)
    await cast(there, id, 4)
    await there.call('ballots.open', { roundId: id })
    const opened = await there.call('rounds.read', { id })
    await importRound(here, opened)
    expect(await here.call('rounds.read', { id })).toEqual(opened)
    expect(await here.failing('ballots.box', { roundId: id })).toMatchObject({ key: 'ballotsOpened' })
    expect(existsSync(join(here.dataFolder, 'ballots', `${id}.key`))).toBe(false)
  })
})

describe('what every window is told', () => {
  const topicsOf = async (app: App, work: () => Promise<unknown>) => {
    app.events.length = 0
    await work()
    return app.events.map(({ name, payload }) => ('topic' in payload ? payload.topic : name)).sort()
  }

  it('hears of ballots that come in, and of rounds when they are opened or thrown away', async () => {
    const app = await openApp()
    const [first, second] = [await create(app), await create(app)]
    expect(await topicsOf(app, () => cast(app, first.id, 4))).toContain('ballots')
    const closing = ['ballots', 'rounds', 'teams']
    expect(new Set(await topicsOf(app, () => app.call('ballots.open', { roundId: first.id })))).toEqual(
      new Set(closing),
    )
    expect(new Set(await topicsOf(app, () => app.call('ballots.discard', { roundId: second.id })))).toEqual(
      new Set(closing),
    )
  })
})
