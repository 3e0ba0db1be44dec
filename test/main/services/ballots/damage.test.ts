import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KeyGuard } from '../../../../main/services/host.ts'
import { decodeStored, encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { openApp } from '../open-app.ts'
import { createFaultyFileSystem } from '../storage/faulty-file-system.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { castSome, fillBallot, openBoxes, startCollecting } from './open-boxes.ts'

const prepare = async (guard?: KeyGuard) => {
  const folder = temporaryFolder()
  const boxes = await openBoxes(folder, guard ? { guard } : {})
  const round = await startCollecting(boxes)
  await castSome(boxes.ballots, round, 3)
  const file = (ending: 'json' | 'key'): string => join(folder, 'ballots', `${round.id}.${ending}`)
  return { ...boxes, folder, round, box: file('json'), key: file('key') }
}

describe('a damaged box', () => {
  it('is set aside with its bytes and named, and collecting goes on with a new one', async () => {
    const { folder, round, box } = await prepare()
    const spoiled = readFileSync(box).subarray(0, 5000)
    writeFileSync(box, spoiled)
    const { ballots, register } = await openBoxes(folder)
    await expect(ballots.box(round.id)).rejects.toMatchObject({ code: 'storage', key: 'ballotBoxDamaged' })
    const [damaged] = await register.list()
    expect(damaged).toMatchObject({ file: `ballots/${round.id}.json`, reason: 'truncated', previous: false })
    expect(readFileSync(damaged?.keptAs ?? '')).toEqual(spoiled)
    await castSome(ballots, round, 1)
    expect(await ballots.box(round.id)).toMatchObject({ ballots: 1 })
    const later = await openBoxes(folder)
    expect(await later.register.list()).toMatchObject([{ file: `ballots/${round.id}.json`, previous: false }])
    expect(readFileSync(damaged?.keptAs ?? '')).toEqual(spoiled)
  })

  it('is not written over when it is found while casting', async () => {
    const { folder, round, box } = await prepare()
    writeFileSync(box, 'spoiled')
    const { ballots, register } = await openBoxes(folder)
    const ballot = await fillBallot(ballots, round)
    await expect(ballots.cast(round.id, ballot)).rejects.toMatchObject({ key: 'ballotBoxDamaged' })
    expect(readFileSync((await register.list())[0]?.keptAs ?? '', 'utf8')).toBe('spoiled')
    await ballots.cast(round.id, ballot)
  })

  it('is left where it is when a newer Plumbline wrote it', async () => {
    const { folder, round, box } = await prepare()
    const newer = encodeStored({ format: 'plumbline/ballot-box', version: 2, other: true })
    writeFileSync(box, newer)
    const { ballots, register } = await openBoxes(folder)
    for (let time = 0; time < 2; time += 1)
      await expect(ballots.cast(round.id, await fillBallot(ballots, round))).rejects.toMatchObject({
        key: 'ballotBoxNotReadable',
      })
    expect(readFileSync(box)).toEqual(newer)
    expect(await register.list()).toMatchObject([{ reason: 'newer-version', keptAs: box }])
    expect(await ballots.discard(round.id)).toMatchObject({ mode: 'agreed' })
    expect([existsSync(box), await register.list()]).toEqual([false, []])
  })

  it('is listed in the app and has no earlier version to bring back', async () => {
    const app = await openApp()
    const { id: teamId } = await app.call('teams.create', { name: 'Checkout', size: 7 })
    const round = await app.call('rounds.create', {
      teamId,
      title: '2026 Q4',
      date: '2026-11-22',
      mode: 'ballots',
      questionnaireIds: ['slo'],
      terms: { minimumGroup: 3, audience: 'team', comments: true, predictions: false },
    })
    writeFileSync(join(app.dataFolder, 'ballots', `${round.id}.json`), '{}')
    expect(await app.failing('ballots.box', { roundId: round.id })).toMatchObject({ key: 'ballotBoxDamaged' })
    const file = `ballots/${round.id}.json`
    expect(await app.call('damage.list', {})).toMatchObject([
      { file, reason: 'not-a-ballot-box', title: '2026 Q4', previous: false },
    ])
    expect(await app.failing('damage.restorePrevious', { file })).toMatchObject({ key: 'previousNotThere' })
    await app.call('damage.dismiss', { file })
    expect(await app.call('damage.list', {})).toEqual([])
    expect(await app.call('ballots.box', { roundId: round.id })).toMatchObject({ ballots: 0 })
  })

  it('keeps its ballots in memory when the file goes away, and writes them with the next', async () => {
    const { ballots, folder, round, box } = await prepare()
    rmSync(box)
    await castSome(ballots, round, 1)
    expect(await (await openBoxes(folder)).ballots.box(round.id)).toMatchObject({ ballots: 4 })
  })

  it('opens nothing when ballots were put into it from outside', async () => {
    const { folder, round, box } = await prepare()
    const other = await prepare()
    const stored = decodeStored(readFileSync(box))
    const strange = decodeStored(readFileSync(other.box))
    if (!stored.ok || !strange.ok) throw new Error('The boxes do not read')
    const [own, foreign] = [stored.value as { ballots: object[] }, strange.value as { ballots: object[] }]
    writeFileSync(box, encodeStored({ ...own, ballots: [...own.ballots, foreign.ballots[0]] }))
    const { ballots, store } = await openBoxes(folder)
    await expect(ballots.open(round.id)).rejects.toMatchObject({ key: 'ballotsUnreadable', params: { count: 1 } })
    expect(await store.read(round.id)).toEqual(round)
    expect(existsSync(box)).toBe(true)
  })
})

describe('the key', () => {
  it('is missing where the round did not come with it, and is said to be', async () => {
    const { folder, round, key } = await prepare()
    rmSync(key)
    const { ballots } = await openBoxes(folder)
    const missing = { code: 'storage', key: 'ballotKeyMissing' }
    await expect(ballots.form(round.id)).rejects.toMatchObject(missing)
    await expect(ballots.box(round.id)).rejects.toMatchObject(missing)
    await expect(ballots.open(round.id)).rejects.toMatchObject(missing)
  })

  it('is left as it is when it is damaged, and opens the ballots again once it is mended', async () => {
    const { folder, round, key } = await prepare()
    const whole = readFileSync(key)
    for (const spoiled of [whole.subarray(0, 50), Buffer.from(''), encodeStored({ format: 'plumbline/ballot-key' })]) {
      writeFileSync(key, spoiled)
      const { ballots } = await openBoxes(folder)
      await expect(ballots.open(round.id)).rejects.toMatchObject({ code: 'storage', key: 'ballotKeyDamaged' })
      expect(readFileSync(key)).toEqual(spoiled)
    }
    writeFileSync(key, whole)
    expect(await (await openBoxes(folder)).ballots.open(round.id)).toMatchObject({ responses: 3 })
  })

  it('of another round is not taken for its own', async () => {
    const { folder, round, key } = await prepare()
    cpSync((await prepare()).key, key)
    await expect((await openBoxes(folder)).ballots.form(round.id)).rejects.toMatchObject({ key: 'ballotKeyDamaged' })
  })

  it('serves no round that promises something else than when it was made', async () => {
    const { ballots, store, round } = await prepare()
    await store.change(round.id, ({ ballots: terms, ...rest }) => ({
      ...rest,
      ...(terms && { ballots: { ...terms, audience: 'anyone' } }),
    }))
    await expect(ballots.open(round.id)).rejects.toMatchObject({ key: 'ballotTermsChanged' })
    await expect(ballots.form(round.id)).rejects.toMatchObject({ key: 'ballotTermsChanged' })
    await store.change(round.id, () => ({ ...round, minimumGroup: 4 }))
    await expect(ballots.open(round.id)).rejects.toMatchObject({ key: 'ballotTermsChanged' })
    await store.change(round.id, () => ({ ...round, title: 'Another title' }))
    expect(await ballots.open(round.id)).toMatchObject({ responses: 3, title: 'Another title' })
  })

  it('does not keep the app from starting when it cannot be read, and is named', async () => {
    const { folder, round, key } = await prepare()
    const { fileSystem } = createFaultyFileSystem(({ name, path }) =>
      name === 'readFile' && path === key ? { kind: 'error', code: 'EACCES' } : null,
    )
    const { ballots } = await openBoxes(folder, { fileSystem })
    await expect(ballots.open(round.id)).rejects.toMatchObject({
      code: 'storage',
      key: 'fileNotReadable',
      params: { file: key, reason: 'EACCES' },
    })
  })
})

describe('a key store', () => {
  /** Turns every bit: enough to tell what was guarded from what was not. */
  const turn = async (bytes: Uint8Array): Promise<Uint8Array> => bytes.map(byte => byte ^ 0xff)
  const guard: KeyGuard = { protect: turn, reveal: turn }

  it('guards the key, which opens the ballots after a restart', async () => {
    const { ballots, folder, round, key } = await prepare(guard)
    expect(await ballots.box(round.id)).toMatchObject({ keyGuard: 'system' })
    const stored = decodeStored(readFileSync(key))
    expect(stored).toMatchObject({ ok: true, value: { guard: 'system' } })
    expect(await (await openBoxes(folder, { guard })).ballots.open(round.id)).toMatchObject({ responses: 3 })
  })

  it('leaves the key to its file where the system has none, and says so', async () => {
    const { ballots, folder, round } = await prepare({ protect: async () => null, reveal: turn })
    expect(await ballots.box(round.id)).toMatchObject({ keyGuard: 'file' })
    expect(await (await openBoxes(folder)).ballots.open(round.id)).toMatchObject({ responses: 3 })
  })

  it('is named when the app runs where it cannot be asked, or when it does not give the key out', async () => {
    const { folder, round } = await prepare(guard)
    const without = await openBoxes(folder)
    expect(await without.ballots.box(round.id)).toMatchObject({ ballots: 3, keyGuard: 'system' })
    await expect(without.ballots.open(round.id)).rejects.toMatchObject({
      code: 'unavailable',
      key: 'ballotKeyElsewhere',
    })
    const locked = { ...guard, reveal: () => Promise.reject(new Error('locked')) }
    await expect((await openBoxes(folder, { guard: locked })).ballots.open(round.id)).rejects.toMatchObject({
      code: 'unavailable',
      key: 'ballotKeyLocked',
    })
    const wrong = { ...guard, reveal: async () => randomBytes(32) }
    await expect((await openBoxes(folder, { guard: wrong })).ballots.open(round.id)).rejects.toMatchObject({
      key: 'ballotKeyDamaged',
    })
    expect(readdirSync(join(folder, 'ballots'))).toHaveLength(2)
  })
})
