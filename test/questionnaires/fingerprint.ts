import { createHash } from 'node:crypto'
import { weightOf } from '../../core/dimension-items.ts'
import type { Item, Questionnaire } from '../../core/questionnaire.ts'

/**
 * What was published as one revision. `whole` stands for every word of it; each item's `wording` for what makes answers
 * comparable, so that a better help text needs a new revision, but no new `rev`.
 */
export type Published = { whole: string; items: Record<string, { rev: number; wording: string }> }
/** By questionnaire id, then by revision. Only ever added to. */
export type Fingerprints = Record<string, Record<string, Published>>

export const fingerprintPath = 'test/questionnaires/fingerprints.json'

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

const wordingOf = (item: Item, { scale, language }: Questionnaire): string => {
  const { text, levels = null, reverse = false, facet = null, dimension } = item
  return hash([language, scale, text, levels, reverse, facet, dimension, weightOf(item)])
}

export const fingerprintOf = (questionnaire: Questionnaire): Published => {
  const { revision: _, ...content } = questionnaire
  return {
    whole: hash(content),
    items: Object.fromEntries(
      questionnaire.items.map(item => [item.id, { rev: item.rev, wording: wordingOf(item, questionnaire) }]),
    ),
  }
}

/**
 * What breaks the promise that a `rev` stands for one wording, and a `revision` for one text, in a questionnaire whose
 * revisions so far are `published`. A revision that was never published is fine as long as it is the highest.
 */
export const publishingFaults = (published: Record<string, Published>, questionnaire: Questionnaire): string[] => {
  const { id, revision } = questionnaire
  const current = fingerprintOf(questionnaire)
  const earlier = Object.keys(published).sort(byRevision)
  const latest = earlier.at(-1)
  const faults = Object.entries(current.items).flatMap(([item, { rev, wording }]) => {
    const history = earlier.map(name => published[name]?.items[item])
    return itemFaults(item, rev, wording, history)
  })
  const same = published[revision]
  if (same && same.whole !== current.whole) {
    const gone = Object.keys(same.items).filter(item => !(item in current.items))
    faults.push(...gone.map(item => `${item} was removed: raise the revision of ${id} above ${revision}.`))
    faults.push(`The text of ${id} is not that of ${revision}: raise its revision above ${latest}.`)
  }
  if (!same && latest !== undefined && byRevision(revision, latest) < 0)
    faults.push(`${id} has revision ${revision}, but ${latest} was published: use a higher one.`)
  return faults
}

type History = ({ rev: number; wording: string } | undefined)[]

/** `history`: the item in each published revision, oldest first; undefined where it was not part of it. */
const itemFaults = (item: string, rev: number, wording: string, history: History): string[] => {
  const known = history.flatMap(entry => entry ?? [])
  const last = known.at(-1)
  if (last === undefined) return []
  if (history.at(-1) === undefined) return [`${item} was retired: its id cannot be used again.`]
  if (known.some(entry => entry.rev === rev && entry.wording !== wording))
    return [`${item} was reworded: raise its rev above ${last.rev}.`]
  if (rev < last.rev) return [`${item} has rev ${rev}, but ${last.rev} was published: use a higher one.`]
  if (rev > last.rev && wording === last.wording)
    return [`${item} says what it said before: put its rev back to ${last.rev}.`]
  return []
}

/** Order of revisions such as 1.9.0 and 1.10.0: below 0 where `one` is the lower. */
const byRevision = (one: string, other: string): number => {
  const [first, second] = [one, other].map(text => text.split('.').map(Number))
  return (first ?? []).map((part, index) => part - (second?.[index] ?? 0)).find(difference => difference !== 0) ?? 0
}
