import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { IncomingFile } from '../../../../main/services/backups/incoming-file.ts'

it('forgets a file that nobody goes on with', async () => {
  const incoming = new IncomingFile(() => 'one', 20)
  const id = incoming.begin(4)
  incoming.add(id, 0, Buffer.from('ab'))
  await wait(60)
  expect(() => incoming.add(id, 2, Buffer.from('cd'))).toThrow('backupReadAgain')
})

it('keeps a whole file for another try', () => {
  const incoming = new IncomingFile(() => 'one')
  const id = incoming.begin(4)
  incoming.add(id, 0, Buffer.from('ab'))
  incoming.add(id, 2, Buffer.from('cd'))
  expect(incoming.read(id).toString()).toBe('abcd')
  expect(incoming.read(id).toString()).toBe('abcd')
  incoming.forget()
  expect(() => incoming.read(id)).toThrow('backupReadAgain')
})
