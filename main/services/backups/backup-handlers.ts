import { AppError } from '../../../core/app-error.ts'
import type { Restored } from '../../../core/backups/backup.ts'
import { backupEnding } from '../../../core/backups/backup-name.ts'
import type { backupCalls } from '../../../core/contract/backup-calls.ts'
import type { Handlers } from '../../../core/contract/contract.ts'
import type { Announcer } from '../announcer.ts'
import type { Host } from '../host.ts'
import { safeFileName } from '../reports/file-name.ts'
import type { Workspaces } from '../workspaces.ts'
import { IncomingFile } from './incoming-file.ts'

type HandlerParts = {
  host: Host
  workspaces: Pick<Workspaces, 'use'>
  announcer: Announcer
  clock: () => Date
  newId: () => string
}

/** The calls for backups, and for a whole workspace in one file. */
export const createBackupHandlers = ({
  host,
  workspaces: { use },
  announcer: { announce },
  clock,
  newId,
}: HandlerParts): Pick<Handlers, keyof typeof backupCalls> => {
  const incoming = new IncomingFile(newId)
  const restoring = async (work: Promise<Restored>): Promise<Restored> => {
    try {
      return await work
    } finally {
      // Also of what was changed before something failed.
      for (const topic of ['rounds', 'teams', 'questionnaires', 'records', 'backups'] as const) announce(topic)
    }
  }
  return {
    'backups.list': () => use(({ backups }) => backups.list()),
    'backups.make': async () => {
      const made = await use(({ backups }) => backups.make('asked'))
      announce('backups')
      return { made }
    },
    'backups.preview': ({ name }) => use(({ backups }) => backups.preview(name)),
    'backups.restore': ({ name }) => restoring(use(({ backups }) => backups.restore(name))),
    'backups.export': ({ passphrase }) =>
      use(async ({ backups }) =>
        host.deliver({
          fileName: safeFileName(['Plumbline', clock().toISOString().slice(0, 10)], backupEnding.slice(1)),
          mediaType: 'application/octet-stream',
          bytes: await backups.export(passphrase),
        }),
      ),
    'backups.beginFile': async ({ size }) => ({ id: incoming.begin(size) }),
    'backups.addPart': async ({ id, place, text }) => {
      incoming.add(id, place, Buffer.from(text, 'base64'))
      return {}
    },
    'backups.readFile': async input => {
      try {
        const bytes = 'upload' in input ? incoming.read(input.upload) : Buffer.from(input.text, 'base64')
        const reading = await use(({ backups }) => backups.readFile(bytes, input.passphrase ?? null))
        if ('upload' in input) incoming.forget()
        return { kind: 'read', ...reading }
      } catch (error) {
        if (error instanceof AppError && error.key === 'backupNeedsPassphrase') return { kind: 'needs-passphrase' }
        throw error
      }
    },
    'backups.import': ({ id, replace }) => restoring(use(({ backups }) => backups.import(id, replace))),
    'backups.finished': () => use(({ backups }) => backups.finished()),
    'backups.noteFinished': async () => {
      await use(({ backups }) => backups.noteFinished())
      announce('backups')
      return {}
    },
    'backups.progress': () => use(({ backups }) => backups.progress()),
  }
}
