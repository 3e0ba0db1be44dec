import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBackup, encodeBackup } from '../../../../main/services/backups/backup-file.ts'
import { packFiles, unpackFiles } from '../../../../main/services/backups/pack-files.ts'

const content = { created: '2026-11-22T20:00:00.000Z', app: '1.0.0', files: 2, packed: Buffer.from('the packed files') }
const passphrase = 'correct horse battery staple'

/** The same file with another payload, and a checksum that fits it: what somebody does who means it. */
const tamper = (bytes: Buffer, change: (payload: Buffer) => void): Buffer => {
  const end = bytes.indexOf(0x0a) + 1
  const [head, payload] = [bytes.subarray(0, end), Buffer.from(bytes.subarray(end + 65))]
  change(payload)
  const checksum = createHash('sha256').update(head).update(payload).digest('hex')
  return Buffer.concat([head, Buffer.from(`${checksum}\n`), payload])
}

describe('a file without a passphrase', () => {
  it('gives back what went in, and says in its first line what it is', async () => {
    const bytes = await encodeBackup(content, null)
    expect(await decodeBackup(bytes, null)).toEqual(content)
    expect(JSON.parse(bytes.toString('utf8', 0, bytes.indexOf(0x0a)))).toMatchObject({
      format: 'plumbline/backup',
      version: 1,
    })
  })

  it('is called damaged wherever a bit is flipped or its end is missing', async () => {
    const bytes = await encodeBackup(content, null)
    const places = fc.tuple(fc.integer({ min: 29, max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }))
    await fc.assert(
      fc.asyncProperty(places, async ([place, bit]) => {
        const flipped = Buffer.from(bytes)
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit)
        await expect(decodeBackup(flipped, null)).rejects.toMatchObject({ key: 'backupDamaged' })
        await expect(decodeBackup(bytes.subarray(0, place), null)).rejects.toMatchObject({ key: 'backupDamaged' })
      }),
    )
  })

  it.each(['', 'PK', '{"format":"plumbline/round"}', '\0\0\0\0'])('is told from %j, which is none', async text => {
    await expect(decodeBackup(Buffer.from(text), null)).rejects.toMatchObject({ key: 'backupNotOne' })
  })

  it('is told from one of a newer Plumbline', async () => {
    const head = Buffer.from(`${JSON.stringify({ format: 'plumbline/backup', version: 2, other: true })}\n`)
    const sum = createHash('sha256').update(head).update('xyz').digest('hex')
    await expect(decodeBackup(Buffer.concat([head, Buffer.from(`${sum}\nxyz`)]), null)).rejects.toMatchObject({
      key: 'backupNewer',
    })
  })
})

describe('a file with a passphrase', () => {
  it('tells apart a missing and a wrong passphrase, damage, and tampering', async () => {
    const bytes = await encodeBackup(content, passphrase)
    expect(bytes.includes(content.packed)).toBe(false)
    expect(await decodeBackup(bytes, passphrase)).toEqual(content)
    await expect(decodeBackup(bytes, null)).rejects.toMatchObject({ key: 'backupNeedsPassphrase' })
    await expect(decodeBackup(bytes, 'correct horse battery stable')).rejects.toMatchObject({
      key: 'backupWrongPassphrase',
    })
    const damaged = Buffer.from(bytes)
    damaged[bytes.length - 3] = (damaged[bytes.length - 3] ?? 0) ^ 4
    await expect(decodeBackup(damaged, passphrase)).rejects.toMatchObject({ key: 'backupDamaged' })
    const tampered = tamper(bytes, payload => payload.writeUInt8((payload[0] ?? 0) ^ 1, 0))
    await expect(decodeBackup(tampered, passphrase)).rejects.toMatchObject({ key: 'backupTampered' })
  })

  it('knows the passphrase however its letters are written', async () => {
    const bytes = await encodeBackup(content, 'Grüße an das ganze Team')
    expect(await decodeBackup(bytes, 'Gru\u0308ße an das ganze Team')).toEqual(content)
  })
})

describe('packed files', () => {
  const give = async function* (files: { path: string; bytes: Buffer }[]) {
    yield* files
  }

  it('come back as they were', async () => {
    const files = [
      { path: 'rounds/a.json', bytes: Buffer.from('{"a":1}\n') },
      { path: 'rounds/b.json', bytes: Buffer.alloc(0) },
      { path: 'teams.json', bytes: Buffer.alloc(70_000, 'x\n') },
    ]
    const { packed, count } = await packFiles(give(files))
    expect(count).toBe(3)
    expect([...(await unpackFiles(packed))]).toEqual(files.map(({ path, bytes }) => [path, bytes]))
  })

  it('take the room of one questionnaire, however many rounds embed it', async () => {
    const questions = Buffer.from(Array.from({ length: 2000 }, (_, index) => `${index * 7919}-`).join(''))
    const files = Array.from({ length: 50 }, (_, index) => ({
      path: `rounds/r${index}.json`,
      bytes: Buffer.concat([Buffer.from(`round ${index}`), questions]),
    }))
    const one = await packFiles(give(files.slice(0, 1)))
    const all = await packFiles(give(files))
    expect(all.packed.length).toBeLessThan(2 * one.packed.length)
  })

  it.each([
    '../../etc/passwd',
    'rounds/../teams.json',
    '/teams.json',
    'ballots/a.json',
    'rounds/A.JSON',
    'settings.json',
  ])('lead nowhere but into a workspace: %s is refused', async path => {
    const { packed } = await packFiles(give([{ path, bytes: Buffer.from('x') }]))
    await expect(unpackFiles(packed)).rejects.toMatchObject({ key: 'backupNotOne' })
  })

  it('are refused where a path stands twice, or less is there than was said', async () => {
    const twice = { path: 'teams.json', bytes: Buffer.from('x') }
    await expect(unpackFiles((await packFiles(give([twice, twice]))).packed)).rejects.toMatchObject({
      key: 'backupNotOne',
    })
    await expect(unpackFiles(Buffer.from('no brotli'))).rejects.toMatchObject({ key: 'backupNotOne' })
  })
})

it('unpacks no more than it is told to, however small the file', async () => {
  const files = (async function* () {
    yield { path: 'teams.json', bytes: Buffer.alloc(1_000_000) }
  })()
  const { packed } = await packFiles(files)
  expect(packed.length).toBeLessThan(1000)
  const room = { all: 2_000_000, each: 2_000_000, files: 1 }
  expect((await unpackFiles(packed, room)).size).toBe(1)
  for (const less of [{ all: 100_000 }, { each: 100_000 }, { files: 0 }])
    await expect(unpackFiles(packed, { ...room, ...less })).rejects.toMatchObject({
      code: 'too-large',
      key: 'backupTooLarge',
    })
})
