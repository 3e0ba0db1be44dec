import type { ReportAudience } from '../contract/report-options.ts'
import type { Translate } from '../messages/messages.ts'
import type { Round } from '../round.ts'
import { depthOf } from './audience-terms.ts'

/** What a report for this audience leaves out, in sentences, so that nothing is missing unsaid. Nothing for the team. */
export const withheldSentences = (
  t: Translate,
  round: Round,
  audience: ReportAudience,
  roundsLeftOut: number,
): string[] => {
  if (audience === 'team') return []
  const titlesAt = (depth: ReturnType<typeof depthOf>) =>
    round.questionnaires.filter(asked => depthOf(round, asked, audience) === depth).map(({ title }) => title)
  const [means, nothing, dimensions] = [titlesAt('means'), titlesAt('nothing'), titlesAt('dimensions')]
  return [
    t(`report:withheld_${audience}`),
    ...(means.length > 0 ? [t('report:withheldMeans', { titles: means.join(', ') })] : []),
    ...(dimensions.length > 0 ? [t('report:withheldQuestions')] : []),
    ...(nothing.length > 0 ? [t('report:withheldPersonal', { titles: nothing.join(', ') })] : []),
    ...(roundsLeftOut > 0 ? [t('report:withheldRounds', { count: roundsLeftOut })] : []),
  ]
}
