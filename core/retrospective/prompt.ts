import { inPlaceFrom } from '../charts/blocked-rows.ts'
import { campsOf } from '../charts/camps.ts'
import type { DistributionBar, ItemRow } from '../charts/item-rows.ts'
import { pointsText } from '../charts/number-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { QuestionnaireScores } from '../scores.ts'
import type { AgendaPart } from './agenda.ts'
import type { PillarTopic } from './pillar-topics.ts'

/**
 * What a facilitator may ask. `ask` opens the talk, `first` says what should come before, or that nothing stands in the
 * way; `findOut` how the question is settled by looking. None asks who gave which answer.
 */
export type Prompt = { ask: string; first: string | null; findOut: string | null }

export const itemPrompt = (
  t: Translate,
  part: AgendaPart,
  row: ItemRow,
  questionnaire: Questionnaire,
  scores: QuestionnaireScores,
): Prompt => ({
  ask: askAbout(t, part, row, questionnaire),
  first: whatComesFirst(t, row, questionnaire, scores),
  findOut: row.help,
})

/** What to ask about a pillar, by why it is on the agenda; what waits for something else among its lowest practices. */
export const pillarPrompt = (
  t: Translate,
  { row, reason, lowest }: PillarTopic,
  questionnaire: Questionnaire,
  scores: QuestionnaireScores,
): Prompt => {
  const points = (value: number | null | undefined) => pointsText(value ?? 0)
  const numbers = {
    title: row.title,
    intent: points(row.intent?.mean),
    mean: points(row.score.mean),
    target: points(row.target),
  }
  const waiting = lowest.find(item => unmet(item, questionnaire, scores).length > 0)
  return {
    ask: t(`retrospective:ask_${reason}`, numbers),
    first: waiting
      ? t('retrospective:firstOf', {
          item: waiting.text,
          first: quoted(unmet(waiting, questionnaire, scores)),
        })
      : null,
    findOut: null,
  }
}

const askAbout = (t: Translate, part: AgendaPart, row: ItemRow, questionnaire: Questionnaire): string => {
  const level = row.reached === null ? null : answerText(t, row, row.reached)
  if (part === 'strengths' && level !== null) return t('retrospective:ask_keep', { level })
  if (part === 'lowest') {
    const next = nextLevel(row, questionnaire)
    if (level === null || next === null) return t('retrospective:ask_lowest')
    return t('retrospective:ask_next', { level, next })
  }
  const camps = row.agreement === 'split' && row.distribution && campsOf(row.distribution)
  if (!camps || !row.distribution) return t('retrospective:ask_mixed')
  const said = (isOfCamp: (value: number) => boolean) =>
    answerText(t, row, usualAnswer(row.distribution?.filter(({ value }) => isOfCamp(value)) ?? []))
  return t('retrospective:ask_split', {
    low: said(value => value < camps.between),
    high: said(value => value > camps.between),
  })
}

/** The answer that most of a camp gave; of several the one in the middle of them. */
const usualAnswer = (bars: readonly DistributionBar[]): number => {
  const most = Math.max(...bars.map(({ count }) => count))
  const usual = bars.filter(({ count }) => count === most)
  return usual[Math.floor((usual.length - 1) / 2)]?.value ?? 0
}

/** An answer as it stands in a sentence: its own full stop would end it too early. */
const answerText = (t: Translate, { distribution }: ItemRow, value: number): string =>
  withoutStop(distribution?.find(bar => bar.value === value)?.level) ??
  t(`words:agreement_${value as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)

/** The level above the one that at least half reach; null at the top, and on the agreement scale. */
const nextLevel = ({ id, reached }: ItemRow, { items }: Questionnaire): string | null =>
  reached === null ? null : (withoutStop(items.find(item => item.id === id)?.levels?.[reached + 1]) ?? null)

const withoutStop = (text: string | null | undefined): string | undefined => text?.replace(/\.$/, '')

const whatComesFirst = (
  t: Translate,
  row: ItemRow,
  questionnaire: Questionnaire,
  scores: QuestionnaireScores,
): string | null => {
  const missing = unmet(row, questionnaire, scores)
  if (missing.length > 0) return t('retrospective:first', { count: missing.length, first: quoted(missing) })
  const needed = neededBy(row, questionnaire)
  const isKnown = needed.every(id => scoreOf(scores, id) !== null)
  return needed.length > 0 && isKnown ? t('retrospective:firstInPlace') : null
}

const neededBy = ({ id }: ItemRow, { items }: Questionnaire): string[] =>
  items.find(item => item.id === id)?.requires ?? []

/** The texts of what an item needs and the team does not have yet; what has no number that is shown is not said. */
const unmet = (row: ItemRow, questionnaire: Questionnaire, scores: QuestionnaireScores): string[] =>
  neededBy(row, questionnaire)
    .filter(id => (scoreOf(scores, id) ?? inPlaceFrom) < inPlaceFrom)
    .flatMap(id => questionnaire.items.find(item => item.id === id)?.text ?? [])

const scoreOf = ({ items }: QuestionnaireScores, id: string): number | null =>
  items.find(item => item.id === id)?.score ?? null

const quoted = (texts: readonly string[]): string => texts.map(text => `“${text}”`).join(', ')
