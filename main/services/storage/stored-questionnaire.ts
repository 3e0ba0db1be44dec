import { parseQuestionnaire } from '../../../core/parse-questionnaire.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { bringUpToDate } from './migrations/bring-up-to-date.ts'
import { roundFileName } from './round-file-name.ts'
import { decodeStored, type Stored } from './stored-form.ts'
import { isFromLaterVersion } from './stored-round.ts'

/** The file of a questionnaire: what is safe for the id of a round is safe for this one. */
export const questionnaireFileName = (id: string): string => roundFileName(id)

/** The questionnaire in a stored file, checked in full. One under another's name is not taken. */
export const questionnaireFromStored = (bytes: Buffer, name: string): Stored<Questionnaire> => {
  const content = decodeStored(bytes)
  if (!content.ok) return content.reason === 'not-a-round' ? notOne : content
  const parsed = parseQuestionnaire(bringUpToDate(content.value))
  if (parsed.ok) return questionnaireFileName(parsed.value.id) === name ? parsed : notOne
  const isNewer = isFromLaterVersion(parsed.faults)
  return isNewer ? { ok: false, reason: 'newer-version' } : notOne
}

const notOne = { ok: false, reason: 'not-a-questionnaire' } as const

const title =
  /\{"format":"plumbline\/questionnaire","version":\d+,"id":"[^"]*","revision":"[^"]*","title":("(?:[^"\\]|\\.){1,800}")/

/** The title of a questionnaire as far as it can be made out in bytes that do not read; null where it cannot. */
export const questionnaireTitleInBytes = (bytes: Buffer): string | null => {
  const found = title.exec(bytes.toString('utf8', 0, 3000))?.[1]
  try {
    return found === undefined ? null : String(JSON.parse(found))
  } catch {
    return null
  }
}
