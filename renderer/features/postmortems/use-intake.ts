import { useCallback, useState } from 'react'
import type { PostmortemFindings } from '../../../core/postmortem/findings.ts'
import { useClient } from '../../client/client-provider.tsx'
import { errorText } from '../../client/error-text.ts'
import { pickFile, type ReadFile, readFile } from '../../client/pick-file.ts'
import { useMessages } from '../../client/use-messages.ts'
import { lookAt } from './look-at.ts'
import { notText, textProblem } from './text-problem.ts'

/** Takes a text from wherever it comes, refuses what is none, and looks at the rest. */
export const useIntake = (onLooked: (text: string, findings: PostmortemFindings) => void) => {
  const { t } = useMessages()
  const client = useClient()
  const [problem, setProblem] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)

  const told = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      setProblem(null)
      try {
        await work()
      } catch (error) {
        setProblem(errorText(t, error))
      }
      setLooking(false)
    },
    [t],
  )
  const read = useCallback(
    async (text: string, fileName: string | null): Promise<void> => {
      const found = textProblem(t, text, fileName)
      if (found !== null) return setProblem(found)
      setLooking(true)
      onLooked(text, await lookAt(text))
    },
    [t, onLooked],
  )
  const readOpened = useCallback(
    ({ fileName, text, encoding }: ReadFile): Promise<void> | void =>
      encoding === 'utf-8' ? read(text, fileName) : setProblem(notText(t, fileName)),
    [t, read],
  )
  const open = () =>
    told(async () => {
      const file = await pickFile(client, 'postmortem')
      if (file) await readOpened(file)
    })
  const take = useCallback(
    (files: File[]) =>
      told(async () => {
        const [file] = files
        if (!file || files.length > 1) return setProblem(t('postmortem:severalFiles'))
        await readOpened(await readFile(file))
      }),
    [told, readOpened, t],
  )
  return {
    look: (text: string, fileName: string | null) => told(() => read(text, fileName)),
    open,
    take,
    problem,
    isLooking,
  }
}
