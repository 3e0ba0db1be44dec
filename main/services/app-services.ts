import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { AppEvent, Handlers } from '../../core/contract/contract.ts'
import { createMessages } from '../../core/messages/messages.ts'
import { createAnnouncer } from './announcer.ts'
import { createHandlers } from './handlers.ts'
import type { Host } from './host.ts'
import { causeOf, type LogEvent } from './log/log-event.ts'
import { openLogFile } from './log/log-file.ts'
import { withLog } from './log/logged-handlers.ts'
import { FolderProtection } from './protection/folder-protection.ts'
import { createQuestionnaireLibrary } from './questionnaire-library.ts'
import type { OpenSessionListener } from './sessions/session.ts'
import { listAddresses } from './sessions/session-addresses.ts'
import { newCode } from './sessions/session-code.ts'
import { Sessions } from './sessions/sessions.ts'
import type { SettingsStore } from './settings.ts'
import { type FileSystem, nodeFileSystem } from './storage/file-system.ts'
import { openWorkspace, type Workspace, type WorkspaceKind } from './workspace.ts'
import { createWorkspaces } from './workspaces.ts'

export type AppServicesOptions = {
  /** Where the user's own rounds lie; the demo has the folder `demo` in it. */
  dataFolder: string
  workspace: WorkspaceKind
  questionnairesFolder: string
  /** The built page for participants, of which form files are made. */
  participantPage: string
  openSettings: (folder: string) => Promise<SettingsStore> | SettingsStore
  host: Host
  openSessionListener: OpenSessionListener
  clock: () => Date
  newId: () => string
  fileSystem?: FileSystem
}

export type AppServices = {
  handlers: Handlers
  /** Ends the session, saves what is unsaved and gives the data folder free. Rejects, with the folder left open, while saving fails. */
  close: () => Promise<void>
}

/** Everything that a host serves. Fails with an `AppError` that tells the user what is wrong with the data folder. */
export const createAppServices = async (options: AppServicesOptions): Promise<AppServices> => {
  const { clock, dataFolder, host, newId, questionnairesFolder, fileSystem = nodeFileSystem } = options
  const messages = createMessages()
  const listeners = new Set<(event: AppEvent) => void>([host.emit])
  const announcer = createAnnouncer(event => {
    for (const tell of listeners) tell(event)
  })
  const log = openLogFile({ folder: dataFolder, clock })
  const shipped = createQuestionnaireLibrary(questionnairesFolder)
  const protection = new FolderProtection({
    folder: dataFolder,
    fileSystem,
    guard: host.keyGuard,
    onProgress: () => announcer.announceNowAndThen('protection'),
    onUnfinished: error => log.write({ event: 'protection-unfinished', ...causeOf(error) }),
  })
  const folderOf = (kind: WorkspaceKind): string => (kind === 'demo' ? join(dataFolder, 'demo') : dataFolder)
  const open = (kind: WorkspaceKind): Promise<Workspace> =>
    openWorkspace({
      kind,
      folder: folderOf(kind),
      version: host.version,
      log: log.write,
      program: messages.t(`app:program_${host.kind}`),
      fileSystem,
      protection: kind === 'own' ? protection : null,
      shipped,
      announce: announcer.announce,
      announceNowAndThen: announcer.announceNowAndThen,
      keyGuard: host.keyGuard,
      clock,
      newId,
      t: messages.t,
    })
  const workspaces = await createWorkspaces(options.workspace, { folderOf, open })
  const sessions = new Sessions({
    workspaces,
    openListener: options.openSessionListener,
    addresses: () => listAddresses(networkInterfaces()),
    newCode,
    onOver: () => announcer.announce('session'),
  })
  listeners.add(sessions.hear)
  try {
    const settings = await options.openSettings(dataFolder)
    const handlers = createHandlers({
      host,
      settings,
      workspaces,
      sessions,
      protection,
      announcer,
      messages,
      clock,
      log,
      newId,
      participantPage: options.participantPage,
    })
    const close = async (): Promise<void> => {
      await sessions.close()
      protection.stop()
      await workspaces.close()
      log.write({ event: 'closed' })
      await log.settled()
    }
    log.write(startedEvent(host))
    return { handlers: withLog(handlers, log.write), close }
  } catch (error) {
    await workspaces.close()
    throw error
  }
}

const startedEvent = ({ kind, version }: Host): LogEvent => {
  const { arch, platform, versions } = process
  return { event: 'started', version, host: kind, node: versions.node, platform, arch }
}
