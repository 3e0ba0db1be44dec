import { join } from 'node:path'
import type { Handlers } from '../../core/contract/contract.ts'
import { createMessages } from '../../core/messages/messages.ts'
import { createAnnouncer } from './announcer.ts'
import { createHandlers } from './handlers.ts'
import type { Host } from './host.ts'
import { createQuestionnaireLibrary } from './questionnaire-library.ts'
import type { SettingsStore } from './settings.ts'
import { type FileSystem, nodeFileSystem } from './storage/file-system.ts'
import { openWorkspace, type WorkspaceKind } from './workspace.ts'
import { createWorkspaces } from './workspaces.ts'

export type AppServicesOptions = {
  /** Where the user's own rounds lie; the demo has the folder `demo` in it. */
  dataFolder: string
  workspace: WorkspaceKind
  questionnairesFolder: string
  openSettings: (folder: string) => Promise<SettingsStore> | SettingsStore
  host: Host
  clock: () => Date
  newId: () => string
  fileSystem?: FileSystem
}

export type AppServices = {
  handlers: Handlers
  /** Saves what is unsaved and gives the data folder free. Rejects, with everything left open, while saving fails. */
  close: () => Promise<void>
}

/** Everything that a host serves. Fails with an `AppError` that tells the user what is wrong with the data folder. */
export const createAppServices = async (options: AppServicesOptions): Promise<AppServices> => {
  const { clock, dataFolder, host, newId, questionnairesFolder, fileSystem = nodeFileSystem } = options
  const messages = createMessages()
  const announcer = createAnnouncer(host.emit)
  const shipped = createQuestionnaireLibrary(questionnairesFolder)
  const workspaces = await createWorkspaces(options.workspace, kind =>
    openWorkspace({
      kind,
      folder: kind === 'demo' ? join(dataFolder, 'demo') : dataFolder,
      program: messages.t(`app:program_${host.kind}`),
      fileSystem,
      shipped,
      announce: announcer.announce,
      clock,
      newId,
      t: messages.t,
    }),
  )
  try {
    const settings = await options.openSettings(dataFolder)
    const handlers = createHandlers({ host, settings, workspaces, announcer, messages })
    return { handlers, close: workspaces.close }
  } catch (error) {
    await workspaces.close()
    throw error
  }
}
