import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { workspaceFileLimit, workspacePartSize } from '../../../core/backups/workspace-file.ts'
import { encodeBackup } from '../../../main/services/backups/backup-file.ts'
import { packFiles } from '../../../main/services/backups/pack-files.ts'
import { encodeStored } from '../../../main/services/storage/stored-form.ts'
import { makeRound } from '../../builders.ts'
import { openServices } from '../services/open-app.ts'
import { type Call, failingCall, succeedingCall } from './call.ts'
import { type ContractHost, contractHosts } from './hosts.ts'

const megabyte = 1024 * 1024

const open = async ({ connect }: ContractHost) => {
  const services = await openServices()
  const reply = await connect(services.handlers, [])
  return { ...services, call: succeedingCall(reply), failing: failingCall(reply) }
}

/** The file of a workspace of more than 16 MB: one round, and files that nothing makes smaller and nobody reads. */
const largeFile = async (passphrase: string | null): Promise<Buffer> => {
  const files = (async function* () {
    yield { path: 'rounds/first.json', bytes: encodeStored(makeRound({ id: 'first', title: 'First' })) }
    for (const name of ['a', 'b', 'c']) yield { path: `rounds/${name}.json`, bytes: randomBytes(6 * megabyte) }
  })()
  const { packed, count } = await packFiles(files)
  return encodeBackup({ created: '2026-11-22T08:00:00.000Z', app: '1.0.0', files: count, packed }, passphrase)
}

const partOf = (bytes: Buffer, place: number): string =>
  bytes.subarray(place, place + workspacePartSize).toString('base64')

const send = async (call: Call, bytes: Buffer): Promise<string> => {
  const { id } = await call('backups.beginFile', { size: bytes.length })
  for (let place = 0; place < bytes.length; place += workspacePartSize)
    await call('backups.addPart', { id, place, text: partOf(bytes, place) })
  return id
}

describe.each(contractHosts)('through $name', host => {
  it('takes in a workspace that is larger than any call, also an encrypted one', async () => {
    const { call, failing } = await open(host)
    const passphrase = 'correct horse battery'
    const upload = await send(call, await largeFile(passphrase))
    expect(await call('backups.readFile', { upload })).toEqual({ kind: 'needs-passphrase' })
    expect(await failing('backups.readFile', { upload, passphrase: 'another one' })).toMatchObject({
      key: 'backupWrongPassphrase',
    })
    const read = await call('backups.readFile', { upload, passphrase })
    if (read.kind !== 'read') throw new Error(read.kind)
    expect(read.plan).toMatchObject({ changes: [{ title: 'First' }], kept: [{}, {}, {}] })
    await call('backups.import', { id: read.id, replace: false })
    expect((await call('rounds.read', { id: 'first' })).title).toBe('First')
    expect(await failing('backups.readFile', { upload, passphrase })).toMatchObject({ key: 'backupReadAgain' })
  })

  it('takes parts only in their order and up to the size that was said, and says how large a file may be', async () => {
    const { call, failing } = await open(host)
    expect(await failing('backups.beginFile', { size: workspaceFileLimit + 1 })).toMatchObject({
      key: 'workspaceFileTooLarge',
      params: { limit: 256 },
    })
    const bytes = randomBytes(workspacePartSize + 10)
    const { id } = await call('backups.beginFile', { size: bytes.length })
    const add = (place: number, text: string) => failing('backups.addPart', { id, place, text })
    expect(await add(workspacePartSize, partOf(bytes, workspacePartSize))).toMatchObject({ code: 'bad-input' })
    await call('backups.addPart', { id, place: 0, text: partOf(bytes, 0) })
    expect(await failing('backups.readFile', { upload: id })).toMatchObject({ key: 'backupReadAgain' })
    expect(await add(0, partOf(bytes, 0))).toMatchObject({ code: 'bad-input' })
    expect(await add(workspacePartSize, partOf(bytes, 0))).toMatchObject({ code: 'bad-input' })
    expect(await add(workspacePartSize, bytes.toString('base64'))).toMatchObject({ code: 'bad-input' })
    const other = await call('backups.beginFile', { size: 10 })
    expect(await add(workspacePartSize, partOf(bytes, workspacePartSize))).toMatchObject({ key: 'backupReadAgain' })
    await call('backups.addPart', { id: other.id, place: 0, text: Buffer.from('0123456789').toString('base64') })
    expect(await failing('backups.readFile', { upload: other.id })).toMatchObject({ key: 'backupNotOne' })
  })
})
