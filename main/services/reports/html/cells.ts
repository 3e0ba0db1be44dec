import { pointsText, signedPointsText } from '../../../../core/charts/number-text.ts'
import { intervalText, signedIntervalText } from '../../../../core/charts/verdict-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { Score } from '../../../../core/scores.ts'
import { type Html, html } from '../html-template.ts'

type Interval = { mean: number | null; low: number | null; high: number | null }

/** A score over its interval, and how its answers lie where that is given; that it is hidden, or a dash without a number. */
export const scoreCell = (t: Translate, score: Score | null, spread: Html | null = null): Html =>
  numberCell(t, score && valueText(t, score), score && intervalText(t, score), spread)

/** A difference with its sign over its interval. */
export const differenceCell = (t: Translate, difference: Interval | null): Html =>
  numberCell(
    t,
    difference && pointsOrNull(difference.mean, signedPointsText),
    difference && signedIntervalText(t, difference),
  )

export const numberCell = (
  t: Translate,
  value: string | null,
  detail: string | null = null,
  drawing: Html | null = null,
): Html =>
  html`<td class="number">${value ?? t('words:noNumber')}${detail && html`<small>${detail}</small>`}${drawing}</td>`

const valueText = (t: Translate, { mean, hidden }: Score): string | null =>
  hidden ? t('report:hiddenCell') : pointsOrNull(mean, pointsText)

/** A table that may be wider than a narrow screen: it scrolls by itself, also by keyboard. */
export const scrolling = (label: string, table: Html): Html =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`

const pointsOrNull = (value: number | null, text: (value: number) => string): string | null =>
  value === null ? null : text(value)
