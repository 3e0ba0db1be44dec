import type { Translate } from '../../core/messages/messages.ts'
import type { NextStep, NextSteps } from '../../core/next-steps/next-steps.ts'
import { stepReasons } from '../../core/next-steps/step-reasons.ts'
import { dateText } from '../../core/report/date-text.ts'
import type { Round } from '../../core/round.ts'
import { bulleted, indented, underlined } from './text-layout.ts'

/** As many steps as a team can think about at once; JSON has all. */
const shownSteps = 5

/** As many unblocked practices as are named. */
const namedItems = 3

/** The first next steps in plain text, each with its concrete level and its reasons. */
export const nextLines = (t: Translate, round: Round, { steps, waiting, setAside }: NextSteps): string => {
  const title = t('cli:roundTitle', { team: round.team.name, title: round.title, date: dateText(t, round.date) })
  const shown = steps.slice(0, shownSteps)
  const rest = steps.length - shown.length
  const blocks = [
    indented(title, 0),
    underlined(t('next:title')),
    ...(shown.length > 0 ? shown.map((step, index) => stepLines(t, step, index + 1)) : [indented(t('next:none'), 0)]),
    [
      ...(rest > 0 ? [t('next:more', { count: rest })] : []),
      ...(waiting.length > 0 ? [t('next:waiting', { count: waiting.length })] : []),
      ...(setAside.length > 0 ? [t('next:setAside', { count: setAside.length })] : []),
      t('cli:nextHint'),
    ]
      .map(text => indented(text, 0))
      .join('\n'),
  ]
  return blocks.join('\n\n')
}

const stepLines = (t: Translate, step: NextStep, number: number): string =>
  [
    indented(t('next:numbered', { number, text: step.text }), 0),
    bulleted(t('next:nextLevel', { level: step.nextLevelText })),
    ...stepReasons(t, step).map(bulleted),
    ...step.unblocks.slice(0, namedItems).map(({ text }) => indented(t('next:unblocked', { text }), 4)),
  ].join('\n')
