import { expect, it } from 'vitest'
import { fromBackupName, toBackupName } from '../../../core/backups/backup-name.ts'

const told = { created: new Date('2026-11-22T20:25:11Z'), reason: 'before-import', state: '0123456789abcdef' } as const

it('says in the name when and why, and gives it back', () => {
  const name = toBackupName(told)
  expect(name).toBe('2026-11-22T202511Z-before-import-0123456789abcdef.plumbline-backup')
  expect(fromBackupName(name)).toEqual(told)
})

it.each([
  'notes.txt',
  '2026-11-22T202511Z-whatever-0123456789abcdef.plumbline-backup',
  '2026-13-22T202511Z-daily-0123456789abcdef.plumbline-backup',
  '../2026-11-22T202511Z-daily-0123456789abcdef.plumbline-backup',
])('takes %s for no backup', name => {
  expect(fromBackupName(name)).toBeNull()
})
