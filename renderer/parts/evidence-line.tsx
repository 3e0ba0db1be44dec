import { Button } from '@mantine/core'
import { IconClockX, IconExternalLink } from '@tabler/icons-react'
import { evidenceState } from '../../core/evidence/evidence-state.ts'
import { webLink } from '../../core/evidence/web-link.ts'
import type { Evidence } from '../../core/round.ts'
import { errorText } from '../client/error-text.ts'
import { useChange } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { dateText, today } from './date-text.ts'
import classes from './evidence-list.module.css'
import { tell } from './tell.ts'

/** The question that evidence belongs to. */
export type EvidencePlace = { roundId: string; questionnaireId: string; itemId: string }

type EvidenceLineProps = { place: EvidencePlace; evidence: Evidence; onEdit: () => void; onRemove: () => void }

/** One piece of evidence: what it is, when it was seen, and until when it holds. */
export function EvidenceLine({ place, evidence, onEdit, onRemove }: EvidenceLineProps) {
  const { t } = useMessages()
  const { text, date, expires } = evidence
  const isExpired = evidenceState([evidence], today()) === 'expired'
  const until = expires && t(isExpired ? 'evidence:expiredOn' : 'evidence:holdsUntil', { date: dateText(expires) })
  return (
    <>
      <div className={classes.about}>
        <p className={classes.text}>{text}</p>
        <p className={classes.facts} data-expired={isExpired || undefined}>
          {isExpired && <IconClockX size={14} aria-hidden />}
          {[t('evidence:seenOn', { date: dateText(date) }), until].filter(Boolean).join(', ')}
        </p>
      </div>
      <div className={classes.buttons}>
        {webLink(text) !== null && <OpenButton place={place} link={text} />}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('evidence:changeOf', { text })}
          onClick={onEdit}
        >
          {t('evidence:change')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('evidence:removeOf', { text })}
          onClick={onRemove}
        >
          {t('evidence:remove')}
        </Button>
      </div>
    </>
  )
}

/** A link is opened only when somebody asks for it; the desktop asks once more, and shows where it leads. */
function OpenButton({ place, link }: { place: EvidencePlace; link: string }) {
  const { t } = useMessages()
  const open = useChange('evidence.openLink')
  const ask = () =>
    open.mutate(
      { ...place, link },
      {
        onSuccess: ({ where }) => {
          const address = webLink(link)
          if (where === 'here' && address) window.open(address, '_blank', 'noopener,noreferrer')
        },
        onError: error => tell.problem(errorText(t, error)),
      },
    )
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      rightSection={<IconExternalLink size={14} aria-hidden />}
      aria-label={t('evidence:openOf', { text: link })}
      onClick={ask}
    >
      {t('evidence:open')}
    </Button>
  )
}
