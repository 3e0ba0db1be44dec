import { NativeSelect, NumberInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Questionnaire } from '../../core/questionnaire.ts'
import { useMessages } from '../client/use-messages.ts'
import classes from './action-form.module.css'
import { aimGroups } from './aim-choice.ts'

type AimFieldsProps = {
  questionnaires: readonly Questionnaire[]
  aim: string
  onAim: (aim: string) => void
  /** Points, or an empty text for as far as it goes. */
  by: number | string
  onBy: (by: number | string) => void
}

/** What an action should move, and by how many points; the next round tells whether it did. */
export function AimFields({ questionnaires, aim, onAim, by, onBy }: AimFieldsProps) {
  const { t } = useMessages()
  const groups = useMemo(() => aimGroups(questionnaires, title => t('ledger:aimWhole', { title })), [questionnaires, t])
  return (
    <div className={classes.aim}>
      <NativeSelect
        label={t('ledger:aimLabel')}
        description={t('ledger:aimHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={aim}
        onChange={event => onAim(event.currentTarget.value)}
        data={[{ value: '', label: t('ledger:aimNone') }, ...groups]}
      />
      {aim !== '' && (
        <NumberInput
          label={t('ledger:byLabel')}
          description={t('ledger:byHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={by}
          onChange={onBy}
          min={1}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
        />
      )}
    </div>
  )
}
