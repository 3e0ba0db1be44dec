import type { Translate } from '../messages/messages.ts'

const mostNamed = 6

/** Names in a sentence: all of them, or of many the last ones and how many there are besides. */
export const shortList = (t: Translate, names: readonly string[]): string => {
  if (names.length <= mostNamed) return names.join(', ')
  const last = names.slice(1 - mostNamed)
  return t('charts:listMore', { list: last.join(', '), count: names.length - last.length })
}
