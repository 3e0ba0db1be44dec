import { IconAlertTriangle, IconCheck, IconFlame } from '@tabler/icons-react'
import type { RiskVerdict } from '../../../core/risks/risk-ranking.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './risks.module.css'

const icons = { fits: IconCheck, 'too-big': IconAlertTriangle, 'over-budget': IconFlame } as const

/** A verdict in words, with a sign of its own; colour only says it once more. */
export function VerdictMark({ verdict }: { verdict: RiskVerdict }) {
  const { t } = useMessages()
  const Icon = icons[verdict]
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <Icon size={15} aria-hidden />
      {t(`risks:verdict_${verdict}`)}
    </span>
  )
}
