import { IconClockX, IconFileUnknown, IconPaperclip } from '@tabler/icons-react'
import type { EvidenceState } from '../../core/evidence/evidence-state.ts'
import { useMessages } from '../client/use-messages.ts'
import classes from './evidence-list.module.css'

const icons = { held: IconPaperclip, expired: IconClockX, missing: IconFileUnknown }

/** Whether something shows an answer today, in a sign and a word. */
export function EvidenceMark({ state }: { state: EvidenceState }) {
  const { t } = useMessages()
  const Icon = icons[state]
  return (
    <span className={classes.mark} data-evidence={state}>
      <Icon size={14} aria-hidden />
      {t(`evidence:state_${state}`)}
    </span>
  )
}
