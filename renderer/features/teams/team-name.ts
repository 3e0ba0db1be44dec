import type { Translate } from '../../../core/messages/messages.ts'

const longest = 120

/** What is wrong with a team's name; null where nothing is. A name of which nothing can be seen is none. */
export const nameProblem = (t: Translate, name: string): string | null => {
  if (!/[^\p{C}\p{Z}\p{M}]/u.test(name)) return t('app:nameNeeded')
  return name.trim().length > longest ? t('app:nameTooLong') : null
}
