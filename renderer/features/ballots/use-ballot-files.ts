import { useCallback, useState } from 'react'
import type { MessageParams } from '../../../core/messages/messages.ts'
import { CallFailure } from '../../client/client.ts'
import { useClient } from '../../client/client-provider.tsx'
import { errorText } from '../../client/error-text.ts'
import { readFile } from '../../client/pick-file.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { inBatches } from './file-batches.ts'

/** A file that was not taken; `key` is a text under `errors`. */
export type RefusedFile = { fileName: string; key: string; params: MessageParams }
export type FilesOutcome = { taken: string[]; refused: RefusedFile[] }

const nothing: FilesOutcome = { taken: [], refused: [] }

/** Takes ballot files into a round and tells of each what became of it, until that is cleared. */
export const useBallotFiles = (roundId: string) => {
  const { t } = useMessages()
  const client = useClient()
  const [outcome, setOutcome] = useState<FilesOutcome | null>(null)
  const [taking, setTaking] = useState(false)
  const take = useCallback(
    async (chosen: readonly File[]) => {
      if (chosen.length === 0) return
      setTaking(true)
      let sum = nothing
      try {
        const { files, refused } = await readAll(chosen)
        sum = { taken: [], refused }
        for (const batch of inBatches(files)) {
          const answer = await client.call('ballots.addFiles', { roundId, files: batch })
          sum = {
            taken: [...sum.taken, ...answer.taken],
            refused: [...sum.refused, ...answer.refused.map(file => ({ ...file, params: { file: file.fileName } }))],
          }
        }
      } catch (error) {
        tell.problem(errorText(t, error), t('ballots:filesFailed'))
      }
      setOutcome(sum === nothing ? null : sum)
      setTaking(false)
    },
    [client, roundId, t],
  )
  return { outcome, taking, take, clear: useCallback(() => setOutcome(null), []) }
}

type ReadFile = { fileName: string; text: string }

const readAll = async (chosen: readonly File[]): Promise<{ files: ReadFile[]; refused: RefusedFile[] }> => {
  const files: ReadFile[] = []
  const refused: RefusedFile[] = []
  for (const file of chosen) {
    try {
      const { fileName, text } = await readFile(file)
      files.push({ fileName, text })
    } catch (error) {
      refused.push({ fileName: file.name, ...failureOf(error, file.name) })
    }
  }
  return { files, refused }
}

/** A file that cannot be read at all, such as a folder, is named like any other. */
const failureOf = (error: unknown, file: string): Pick<RefusedFile, 'key' | 'params'> =>
  error instanceof CallFailure
    ? { key: error.error.key, params: error.error.params }
    : { key: 'ballotNotABallot', params: { file } }
