import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Evidence } from '../../core/round.ts'
import { useMessages } from '../client/use-messages.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceLine, type EvidencePlace } from './evidence-line.tsx'
import classes from './evidence-list.module.css'
import { tell } from './tell.ts'
import { UndoMessage } from './undo-message.tsx'

type EvidenceListProps = {
  place: EvidencePlace
  /** The question's text, for those who hear the buttons. */
  question: string
  evidence: readonly Evidence[]
  onChange: (evidence: Evidence[]) => void
}

/** As much as a round file holds for one question. */
const most = 20

/** What shows the answer to one question; each piece can be changed and removed, and more can be added. */
export function EvidenceList({ place, question, evidence, onChange }: EvidenceListProps) {
  const { t } = useMessages()
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const close = () => setEditing(null)
  const keep = (entry: Evidence) => {
    onChange(typeof editing === 'number' ? evidence.toSpliced(editing, 1, entry) : [...evidence, entry])
    close()
  }
  const remove = (index: number) => {
    const notice = `evidence-${place.roundId}-${place.questionnaireId}-${place.itemId}`
    onChange(evidence.toSpliced(index, 1))
    const undo = () => {
      tell.hide(notice)
      onChange([...evidence])
    }
    tell.hide(notice)
    tell.undoable(notice, <UndoMessage text={t('evidence:removed')} onUndo={undo} />)
  }
  return (
    <section aria-label={t('evidence:title')} className={classes.panel}>
      {evidence.length > 0 && (
        <ul className={classes.list}>
          {evidence.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no ids, may repeat, and never moves
            <li key={index} className={classes.entry}>
              {editing === index ? (
                <EvidenceForm evidence={entry} onKeep={keep} onClose={close} />
              ) : (
                <EvidenceLine
                  place={place}
                  evidence={entry}
                  onEdit={() => setEditing(index)}
                  onRemove={() => remove(index)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {editing === 'new' && <EvidenceForm onKeep={keep} onClose={close} />}
      {editing === null && evidence.length < most && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={t('evidence:addOf', { text: question })}
          onClick={() => setEditing('new')}
        >
          {t('evidence:add')}
        </Button>
      )}
      {evidence.length >= most && <p className={classes.facts}>{t('evidence:full', { limit: most })}</p>}
    </section>
  )
}
