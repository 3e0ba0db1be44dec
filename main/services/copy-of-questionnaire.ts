import type { Translate } from '../../core/messages/messages.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import { cut } from './free-name.ts'

const longestId = 80
const longestTitle = 400

/**
 * The start of a questionnaire of one's own: the same questions at their first wording, under the first free id of
 * `<id>-copy`, `<id>-copy-2` … An id or title that leaves no room for the addition is cut.
 */
export const copyOfQuestionnaire = async (
  original: Questionnaire,
  t: Translate,
  isTaken: (id: string) => Promise<boolean>,
): Promise<Questionnaire> => {
  const number = await firstFree(original.id, isTaken)
  return {
    ...original,
    id: copyId(original.id, number),
    revision: '1.0.0',
    title: copyTitle(original.title, t, number),
    items: original.items.map(item => ({ ...item, rev: 1 })),
  }
}

const firstFree = async (id: string, isTaken: (id: string) => Promise<boolean>): Promise<number> => {
  for (let number = 1; ; number += 1) if (!(await isTaken(copyId(id, number)))) return number
}

const copyId = (id: string, number: number): string => {
  const added = number === 1 ? '-copy' : `-copy-${number}`
  return `${id.slice(0, longestId - added.length)}${added}`
}

const copyTitle = (title: string, t: Translate, number: number): string => {
  const titled = (start: string): string =>
    number === 1 ? t('app:copyTitle', { title: start }) : t('app:copyTitleNumber', { title: start, number })
  const room = longestTitle - titled('').length
  return titled(title.length > room ? cut(title, room) : title)
}
