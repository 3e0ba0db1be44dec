import { postmortemQuestionnaireId } from '../../core/postmortem/postmortem-questionnaire.ts'
import { printReview } from '../../core/postmortem/printed-review.ts'
import { reviewPostmortem } from '../../core/postmortem/review-postmortem.ts'
import { badFile, readTextFile } from '../services/documents/read-text-file.ts'
import { createQuestionnaireLibrary } from '../services/questionnaire-library.ts'
import type { CliContext } from './cli-context.ts'
import { postmortemLines } from './postmortem-lines.ts'

/** Looks at a postmortem and keeps nothing of it. */
export const postmortem = async (
  { messages: { t }, terminal, folders }: CliContext,
  file: string,
  json: boolean,
): Promise<number> => {
  const text = await readTextFile(file)
  if (text.includes('\0')) throw badFile(file, [{ path: [], key: 'notText' }])
  if (text.trim() === '') throw badFile(file, [{ path: [], key: 'emptyText' }])
  const findings = reviewPostmortem(text)
  if (json) terminal.json(printReview(t, findings))
  else {
    const questionnaire = await createQuestionnaireLibrary(folders.questionnaires).read(postmortemQuestionnaireId)
    terminal.out(postmortemLines(t, file, findings, questionnaire))
  }
  return 0
}
