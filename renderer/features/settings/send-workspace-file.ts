import { workspaceFileLimit, workspaceFileMegabytes, workspacePartSize } from '../../../core/backups/workspace-file.ts'
import { CallFailure, type Client } from '../../client/client.ts'
import { base64Of } from '../../client/pick-file.ts'

/** A file that the services hold: small ones go with the call that reads them. */
export type SentFile = { text: string } | { upload: string }

/**
 * Hands the file of a workspace to the services, a large one in parts; `onPart` is told which share of it is there (0..1)
 * and says whether to go on. Null where not all was sent.
 */
export const sendWorkspaceFile = async (
  client: Client,
  file: File,
  onPart: (share: number) => boolean,
): Promise<SentFile | null> => {
  if (file.size > workspaceFileLimit) {
    const params = { size: Math.ceil(file.size / 1024 / 1024), limit: workspaceFileMegabytes }
    throw new CallFailure({ code: 'too-large', key: 'workspaceFileTooLarge', params, faults: [] })
  }
  if (file.size <= workspacePartSize) return { text: await base64Of(file) }
  const { id } = await client.call('backups.beginFile', { size: file.size })
  for (let place = 0; place < file.size; place += workspacePartSize) {
    const text = await base64Of(file.slice(place, place + workspacePartSize))
    await client.call('backups.addPart', { id, place, text })
    if (!onPart(Math.min(1, (place + workspacePartSize) / file.size))) return null
  }
  return { upload: id }
}
