import { AppError } from '../../core/app-error.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { type CheckedDocument, checkDocument } from '../services/documents/check-document.ts'
import { badFile, readTextFile } from '../services/documents/read-text-file.ts'
import type { CliContext } from './cli-context.ts'
import { failureLines } from './failure-lines.ts'
import { countFaults, faultLines } from './fault-lines.ts'
import { indented } from './text-layout.ts'

/** Checks every file, also after one that has faults; 1 where any has. */
export const check = async (context: CliContext, files: readonly string[]): Promise<number> => {
  let exitCode = 0
  for (const file of files) if (!(await checkOne(context, file))) exitCode = 1
  return exitCode
}

const checkOne = async ({ messages: { t }, terminal }: CliContext, file: string): Promise<boolean> => {
  try {
    const parsed = checkDocument(await readTextFile(file), file)
    if (!parsed.ok) throw badFile(file, parsed.faults)
    terminal.out(indented(wholeText(t, file, parsed.value), 0))
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.faults.length > 0) terminal.out(faultyText(t, file, error))
    else terminal.err(failureLines(t, error))
    return false
  }
}

const faultyText = (t: Translate, file: string, { faults }: AppError): string =>
  `${t('cli:faultsIn', { file, count: countFaults(faults) })}\n${faultLines(t, file, faults)}`

const wholeText = (t: Translate, file: string, checked: CheckedDocument): string => {
  switch (checked.kind) {
    case 'questionnaire': {
      const { title, items } = checked.questionnaire
      return t('cli:checkedQuestionnaire', { file, title, count: items.length })
    }
    case 'round': {
      const { title, team, responses } = checked.round
      return t('cli:checkedRound', { file, title, team: team.name, count: responses.length })
    }
  }
}
