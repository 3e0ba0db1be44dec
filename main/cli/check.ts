import { AppError } from '../../core/app-error.ts'
import { isSpreadsheet } from '../../core/contract/spreadsheet-name.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { countFaults } from '../../core/parse-fault-list.ts'
import { type CheckedDocument, checkDocument } from '../services/documents/check-document.ts'
import { lintDocument } from '../services/documents/lint-document.ts'
import { badFile, readFileBytes, readTextFile } from '../services/documents/read-text-file.ts'
import { createQuestionnaireLibrary } from '../services/questionnaire-library.ts'
import { roundFromWorkbook } from '../services/spreadsheets/round-from-workbook.ts'
import type { CliContext } from './cli-context.ts'
import { failureLines } from './failure-lines.ts'
import { faultLines } from './fault-lines.ts'
import { tellFindings } from './finding-lines.ts'
import { indented } from './text-layout.ts'

/** Checks every file, also after one that has faults; 1 where any has, or warnings where checking is strict. */
export const check = async (context: CliContext, files: readonly string[], strict: boolean): Promise<number> => {
  let exitCode = 0
  for (const file of files) if (!(await checkOne(context, file, strict))) exitCode = 1
  return exitCode
}

const checkOne = async (context: CliContext, file: string, strict: boolean): Promise<boolean> => {
  const { messages, terminal } = context
  const { t } = messages
  try {
    if (isSpreadsheet(file)) return await checkSpreadsheet(context, file)
    const text = await readTextFile(file)
    const parsed = checkDocument(text, file)
    if (!parsed.ok) throw badFile(file, parsed.faults)
    const findings = tellFindings(t, file, lintDocument(text, file, parsed.value), strict)
    if (findings.passes) terminal.out(indented(wholeText(t, file, parsed.value), 0))
    if (findings.text !== null) terminal.out(findings.text)
    return findings.passes
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.faults.length > 0) terminal.out(faultyText(t, file, error))
    else terminal.err(failureLines(t, error))
    return false
  }
}

/** The answers in a spreadsheet report, against the questionnaires that come with the app. */
const checkSpreadsheet = async ({ messages: { t }, terminal, folders }: CliContext, file: string): Promise<true> => {
  const parsed = await roundFromWorkbook(await readFileBytes(file), {
    round: async () => null,
    questionnaires: createQuestionnaireLibrary(folders.questionnaires).all,
  })
  if (!parsed.ok) throw badFile(file, parsed.faults)
  terminal.out(indented(wholeText(t, file, { kind: 'round', round: parsed.value }), 0))
  return true
}

const faultyText = (t: Translate, file: string, { faults }: AppError): string =>
  `${indented(t('cli:faultsIn', { file, count: countFaults(faults) }), 0)}\n${faultLines(t, file, faults)}`

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
