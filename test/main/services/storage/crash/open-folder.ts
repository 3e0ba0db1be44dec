import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createMessages } from '../../../../../core/messages/messages.ts'
import { createQuestionnaireLibrary } from '../../../../../main/services/questionnaire-library.ts'
import { ensureFolder, nodeFileSystem } from '../../../../../main/services/storage/file-system.ts'
import { openWorkspace, type Workspace } from '../../../../../main/services/workspace.ts'

/** A data folder as the app opens it, with its lock; no questionnaires come with the app. */
export const openFolder = async (folder: string): Promise<Workspace> => {
  const shipped = join(folder, 'none-shipped')
  await ensureFolder(nodeFileSystem, shipped)
  const nothing = (): void => undefined
  return await openWorkspace({
    kind: 'own',
    version: '0.0.0-test',
    folder,
    program: 'the crash test',
    fileSystem: nodeFileSystem,
    protection: null,
    shipped: createQuestionnaireLibrary(shipped),
    announce: nothing,
    announceNowAndThen: nothing,
    keyGuard: undefined,
    clock: () => new Date(),
    newId: randomUUID,
    t: createMessages().t,
  })
}
