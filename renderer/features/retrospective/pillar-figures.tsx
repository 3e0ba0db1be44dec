import { pointsText } from '../../../core/charts/number-text.ts'
import { gapVerdictText } from '../../../core/charts/verdict-text.ts'
import type { PillarTopic } from '../../../core/retrospective/pillar-topics.ts'
import { SignMark } from '../../charts/legend.tsx'
import { PillarLine } from '../../charts/pillar-line.tsx'
import { useMessages } from '../../client/use-messages.ts'
import classes from './topic.module.css'

/** How far a dimension is from what the team wants, and the practices in which that shows most. */
export function PillarFigures({ topic }: { topic: PillarTopic }) {
  const { t } = useMessages()
  const { row, gap, reason, lowest } = topic
  const practice = t(row.practice ? 'words:facet_practice' : 'charts:construct_score')
  return (
    <section aria-label={t('retrospective:answersTitle')}>
      <dl className={classes.figures}>
        {row.intent && <Figure sign="intent" name={t('words:facet_intent')} value={row.intent.mean} />}
        <Figure sign="practice" name={practice} value={row.score.mean} />
        {row.target !== null && <Figure sign="target" name={t('words:target')} value={row.target} />}
        {reason === 'gap' && gap && <Figure name={t('words:gap')} value={gap.mean} />}
      </dl>
      <PillarLine row={row} />
      {reason === 'gap' && gap && <p className={classes.verdict}>{gapVerdictText(t, gap)}</p>}
      {lowest.length > 0 && (
        <>
          <h3 className={classes.label}>{t('retrospective:lowestTitle')}</h3>
          <ul className={classes.lowest}>
            {lowest.map(item => (
              <li key={item.id}>
                <span>{item.text}</span>
                <span className={classes.quiet}>
                  {item.score !== null && t('retrospective:scoreOf', { score: pointsText(item.score) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type FigureProps = { sign?: 'intent' | 'practice' | 'target'; name: string; value: number | null }

/** A number under its name, with the mark that stands for it on the line. */
function Figure({ sign, name, value }: FigureProps) {
  const { t } = useMessages()
  return (
    <div>
      <dt>
        {sign && <SignMark sign={sign} />}
        {name}
      </dt>
      <dd>{value === null ? t('words:noNumber') : pointsText(value)}</dd>
    </div>
  )
}
