import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeRound } from '../../builders.ts'
import { openApp } from '../services/open-app.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { longestLine, runAsked, runInside, runProcess } from './cli-process.ts'

const flat = (text: string): string => text.replace(/\s+/g, ' ')

/** A data folder with two rounds, closed, and a place for files. */
const prepare = async () => {
  const app = await openApp()
  for (const id of ['first', 'second'])
    await app.call('rounds.import', {
      fileName: 'round.json',
      text: JSON.stringify(makeRound({ id, title: `Round ${id}` })),
      onConflict: 'ask',
    })
  await app.close()
  const data = app.dataFolder
  return { data, file: join(temporaryFolder(), 'all.plumbline-backup') }
}

const secretIn = (text: string): string => {
  const file = join(temporaryFolder(), 'secret.txt')
  writeFileSync(file, `${text}\n`)
  return file
}

const rename = async (data: string, title: string): Promise<void> => {
  const app = await openApp({ dataFolder: data })
  await app.call('rounds.update', { id: 'first', title })
  await app.close()
}

const titlesIn = async (data: string): Promise<string[]> => {
  const app = await openApp({ dataFolder: data })
  const titles = (await app.call('rounds.list', { teamId: 'checkout' })).map(({ title }) => title).sort()
  await app.close()
  return titles
}

describe('plumbline workspace export and import', () => {
  it('moves everything from one folder to another, and says which folder it uses', async () => {
    const { data, file } = await prepare()
    const made = await runInside('workspace', 'export', file, '--data', data)
    expect(made.code).toBe(0)
    expect(flat(made.err)).toContain(`Data folder: ${data}`)
    expect(flat(made.out)).toMatch(/Written: .*all\.plumbline-backup It is not encrypted/)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    const other = join(temporaryFolder(), 'new')
    const taken = await runInside('workspace', 'import', file, '--data', other, '--yes')
    expect(taken).toMatchObject({ code: 0 })
    expect(flat(taken.out)).toMatch(/New here \(3\) .*Round "Round first" .*3 changes were made/)
    expect(longestLine(taken.out)).toBeLessThanOrEqual(80)
    expect(await titlesIn(other)).toEqual(['Round first', 'Round second'])
  })

  it('writes over no file that is there unless it is told to, and names one in a folder by the day', async () => {
    const { data, file } = await prepare()
    writeFileSync(file, 'mine')
    const refused = await runInside('workspace', 'export', file, '--data', data)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(flat(refused.err)).toContain('is there already, and is left as it is')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect((await runInside('workspace', 'export', file, '--data', data, '--force')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/^\{"format":"plumbline\/backup"/)
    const folder = temporaryFolder()
    await runInside('workspace', 'export', folder, '--data', data)
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^plumbline-\d{4}-\d\d-\d\d\.plumbline-backup$/)])
  })

  it('shows the plan and changes nothing without a yes', async () => {
    const { data, file } = await prepare()
    await runInside('workspace', 'export', file, '--data', data)
    await rename(data, 'Mine')
    const dry = await runInside('workspace', 'import', file, '--data', data, '--replace', '--dry-run')
    expect(dry.code).toBe(0)
    expect(flat(dry.out)).toMatch(/Here already, with other content \(1\) - Round "Round first".*Nothing was changed/)
    const nobody = await runInside('workspace', 'import', file, '--data', data, '--replace')
    expect(nobody.code).toBe(1)
    expect(flat(nobody.err)).toContain('Nothing was changed. Add --yes')
    expect((await runAsked(['n'], 'workspace', 'import', file, '--data', data, '--replace')).code).toBe(1)
    const without = await runInside('workspace', 'import', file, '--data', data, '--yes')
    expect(flat(without.out)).toMatch(/--replace takes it from the file\. There is nothing to take in/)
    expect(await titlesIn(data)).toEqual(['Mine', 'Round second'])
    expect((await runAsked(['y'], 'workspace', 'import', file, '--data', data, '--replace')).code).toBe(0)
    expect(await titlesIn(data)).toEqual(['Round first', 'Round second'])
  })

  it('tells a missing and a wrong passphrase, tampering and damage apart, and writes nothing', async () => {
    const { data, file } = await prepare()
    const secret = secretIn('correct horse battery')
    const made = await runInside('workspace', 'export', file, '--data', data, '--passphrase-file', secret)
    expect(made.code).toBe(0)
    expect(flat(made.out)).not.toContain('not encrypted')
    const other = join(temporaryFolder(), 'new')
    const take = (...more: string[]) => runInside('workspace', 'import', file, '--data', other, '--yes', ...more)
    expect(flat((await take()).err)).toContain('The file is encrypted. Give the passphrase')
    const wrong = await take('--passphrase-file', secretIn('correct horse bakery'))
    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(flat(wrong.err)).toContain('That is not the passphrase of this file')
    expect(
      (await runAsked(['correct horse battery'], 'workspace', 'import', file, '--data', other, '--dry-run')).code,
    ).toBe(0)
    const bytes = readFileSync(file)
    bytes.writeUInt8((bytes[bytes.length - 1] ?? 0) ^ 1, bytes.length - 1)
    writeFileSync(file, bytes)
    expect(flat((await take('--passphrase-file', secret)).err)).toContain('The file is damaged: its checksum')
    writeFileSync(file, 'something else')
    expect(flat((await take()).err)).toContain('This is not a backup or a workspace of Plumbline')
    expect(await titlesIn(other)).toEqual([])
  })

  it('asks for a new passphrase twice, and takes neither a short one nor two that differ', async () => {
    const { data, file } = await prepare()
    const make = (...answers: string[]) => runAsked(answers, 'workspace', 'export', file, '--data', data, '--encrypt')
    expect(flat((await make()).err)).toContain('Nobody is at the terminal')
    expect(flat((await make('short')).err)).toContain('Use at least 12 characters')
    expect(flat((await make('correct horse battery', 'correct horse bakery')).err)).toContain('not the same')
    expect(existsSync(file)).toBe(false)
    expect(await make('correct horse battery', 'correct horse battery')).toMatchObject({ code: 0 })
  })

  it('refuses a folder that is not there, and one that is in use', async () => {
    const { data, file } = await prepare()
    const missing = await runInside('workspace', 'export', file, '--data', join(data, 'nothing'))
    expect(missing).toMatchObject({ code: 1, out: '' })
    expect(flat(missing.err)).toContain('does not exist')
    expect(existsSync(join(data, 'nothing'))).toBe(false)
    const app = await openApp({ dataFolder: data })
    const busy = await runInside('workspace', 'export', file, '--data', data)
    expect(busy.code).toBe(1)
    expect(flat(busy.err)).toContain('is in use by')
    await app.close()
    expect(existsSync(file)).toBe(false)
  })

  it('refuses an encrypted data folder in a clear sentence, unless it is given what opens it', async () => {
    const { data, file } = await prepare()
    const app = await openApp({ dataFolder: data })
    const { recoveryKey } = await app.call('protection.prepare', {})
    await app.call('protection.turnOn', { recoveryKey, passphrase: 'folder passphrase', system: false })
    await app.close()
    const locked = await runInside('workspace', 'export', file, '--data', data)
    expect(locked).toMatchObject({ code: 1, out: '' })
    expect(flat(locked.err)).toContain(
      'is encrypted. Put its passphrase or recovery key into a file and add --unlock-file',
    )
    const wrong = await runInside('workspace', 'backups', '--data', data, '--unlock-file', secretIn('something else'))
    expect(wrong).toMatchObject({ code: 1, out: '' })
    const saved = `Recovery key of a Plumbline workspace\r\n\r\n${recoveryKey}\r\n\r\nMade on 22 November 2026.`
    for (const secret of ['folder passphrase', recoveryKey.toLowerCase(), saved])
      expect(
        (await runInside('workspace', 'export', file, '--data', data, '--unlock-file', secretIn(secret), '--force'))
          .code,
      ).toBe(0)
    const other = join(temporaryFolder(), 'new')
    await runInside('workspace', 'import', file, '--data', other, '--yes')
    expect(await titlesIn(other)).toEqual(['Round first', 'Round second'])
  })
})

describe('plumbline workspace backups and restore', () => {
  it('lists backups and goes back to one by its name', async () => {
    const { data } = await prepare()
    expect(flat((await runInside('workspace', 'backups', '--data', data)).out)).toContain('There is no backup.')
    const app = await openApp({ dataFolder: data })
    await app.call('backups.make', {})
    await app.close()
    await rename(data, 'Changed')
    const [backup] = JSON.parse((await runInside('workspace', 'backups', '--data', data, '--json')).out)
    const list = await runInside('workspace', 'backups', '--data', data)
    expect(list.out).toContain('You asked for it')
    expect(list.out.replace(/\s/g, '')).toContain(backup.name)
    const back = await runInside('workspace', 'restore', backup.name, '--data', data, '--yes')
    expect(back).toMatchObject({ code: 0 })
    expect(flat(back.out)).toMatch(
      /Becomes as it was \(1\).*1 change was made\. The way back: plumbline workspace restore/,
    )
    expect(await titlesIn(data)).toEqual(['Round first', 'Round second'])
    const unknown = await runInside('workspace', 'restore', '../teams.json', '--data', data, '--yes')
    expect(unknown).toMatchObject({ code: 1, out: '' })
    expect(flat(unknown.err)).toContain('There is no backup "../teams.json". "plumbline workspace backups" lists those')
  })
})

it.each([
  [['workspace'], /Say what to do: name a command\. Run "plumbline workspace --help"/],
  [['workspace', 'exprt'], /There is no command "exprt"\. Did you mean export\?/],
  [['workspace', 'export', 'a', '--data', '--encrypt'], /"--data <folder>" needs a value, and "--encrypt" looks like/],
  [['workspace', 'export'], /This command needs <file>\. Run "plumbline workspace export --help"/],
  [
    ['workspace', 'restore', 'a', '--frce'],
    /There is no option "--frce" here\. Did you mean --force|There is no option "--frce"/,
  ],
])('%j is wrong usage and ends with 2', async (words, text) => {
  const result = await runInside(...words)
  expect(result).toMatchObject({ code: 2, out: '' })
  expect(flat(result.err)).toMatch(text)
})

it('works as a process of its own', async () => {
  const { data, file } = await prepare()
  mkdirSync(join(data, 'x'))
  expect(await runProcess(['workspace', 'export', file], { PLUMBLINE_DATA: data })).toMatchObject({ code: 0 })
  const taken = await runProcess(['workspace', 'import', file], { PLUMBLINE_DATA: data })
  expect(flat(taken.out)).toContain('There is nothing to take in')
})
