import { encodeBackup } from '../../../../main/services/backups/backup-file.ts'
import { packFiles } from '../../../../main/services/backups/pack-files.ts'
import { encodeStored } from '../../../../main/services/storage/stored-form.ts'

/** A backup that holds these files, well sealed. */
export const backupOf = async (files: readonly { path: string; bytes: Buffer }[]): Promise<Uint8Array> => {
  const given = (async function* () {
    yield* files
  })()
  const { packed, count } = await packFiles(given)
  return encodeBackup({ created: '2026-11-08T10:00:00.000Z', app: '1.0.0', files: count, packed }, null)
}

const small = Buffer.from('{}')
const paths = [
  '../teams.json',
  'rounds/../../teams.json',
  'rounds/../teams.json',
  '/etc/passwd',
  'C:\\Windows\\x.json',
  'rounds\\..\\x.json',
  'rounds/%2e%2e%2fx.json',
  'rounds/\u0000.json',
  'rounds/CON',
  'backups/a.plumbline-backup',
  'ballots/a.json',
  'keys/a.json',
  'settings.json',
  '__proto__',
]
const headed = async (change: (head: Record<string, unknown>) => object): Promise<Uint8Array> => {
  const [head = '', , ...rest] = Buffer.from(await backupOf([{ path: 'teams.json', bytes: small }]))
    .toString('latin1')
    .split('\n')
  return Buffer.from([JSON.stringify(change(JSON.parse(head))), '0'.repeat(64), ...rest].join('\n'), 'latin1')
}

/** None of them is read. */
export const refusedBackups: readonly { name: string; content: Uint8Array }[] = [
  ...(await Promise.all(
    paths.map(async path => ({
      name: `a path that leads elsewhere: ${JSON.stringify(path)}`,
      content: await backupOf([{ path, bytes: small }]),
    })),
  )),
  { name: 'a path twice', content: await backupOf([1, 2].map(() => ({ path: 'teams.json', bytes: small }))) },
  {
    name: 'one file larger than any',
    content: await backupOf([{ path: 'teams.json', bytes: Buffer.alloc(9 * 1024 * 1024) }]),
  },
  { name: 'another head', content: await headed(head => ({ ...head, __proto__: null, more: 1 })) },
  { name: 'a head of a newer app', content: await headed(head => ({ ...head, version: 2 })) },
  {
    name: 'a key that costs all the memory there is',
    content: await headed(head => ({
      ...head,
      encryption: {
        cipher: 'aes-256-gcm',
        kdf: 'scrypt',
        costLog2: 40,
        blockSize: 8,
        parallel: 1,
        salt: 'A'.repeat(24),
        nonce: 'A'.repeat(16),
        check: 'A'.repeat(24),
      },
    })),
  },
  { name: 'nothing', content: new Uint8Array() },
  { name: 'no end of its first line', content: Buffer.from(`{"format":"plumbline/backup",${' '.repeat(100_000)}`) },
]

/** They are read, and what they hold is told or left out; nothing is written by that. */
export const previewedBackups: readonly { name: string; content: Uint8Array }[] = [
  { name: 'a round that is none', content: await backupOf([{ path: 'rounds/a.json', bytes: encodeStored({ a: 1 }) }]) },
  { name: 'a round without its seal', content: await backupOf([{ path: 'rounds/a.json', bytes: Buffer.from('[') }]) },
  {
    name: 'lists in lists',
    content: await backupOf([
      { path: 'rounds/a.json', bytes: encodeStored(JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)) },
    ]),
  },
  {
    name: 'files without number',
    content: await backupOf(
      Array.from({ length: 2000 }, (_, index) => ({ path: `rounds/a${index}.json`, bytes: small })),
    ),
  },
]
