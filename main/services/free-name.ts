import type { Translate } from '../../core/messages/messages.ts'

const longestName = 120

/** The name itself where it is free, else the first of "name (2)", "name (3)" … that is, at most 120 characters long. */
export const freeName = (name: string, t: Translate, isTaken: (candidate: string) => boolean): string => {
  let candidate = name
  for (let number = 2; isTaken(candidate); number += 1) {
    const added = t('app:copyName', { name: '', number }).length
    candidate = t('app:copyName', { name: cut(name, longestName - added), number })
  }
  return candidate
}

/** The start of a text, at most `length` units long, without half of a character that takes two, an emoji for one. */
export const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
