import { NativeSelect } from '@mantine/core'
import type { Service } from '../../../core/budget/service.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText, today } from '../../parts/date-text.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import { FactRow } from './fact-row.tsx'
import classes from './facts.module.css'
import { SavedField } from './saved-field.tsx'

type Happiness = NonNullable<Service['happiness']>

const verdicts = ['content', 'unhappy', 'more-than-needed'] as const

/** At the objective, is a typical user just about content? A judgement of the team, with its date. */
export function HappinessFact({ sheet: { service, change } }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  const { happiness } = service
  const judge = (chosen: string) => {
    const verdict = verdicts.find(known => known === chosen)
    change(before => ({
      ...before,
      happiness: verdict ? { text: before.happiness?.text ?? '', verdict, date: today() } : null,
    }))
  }
  const set = (part: Partial<Happiness>) =>
    change(before => ({ ...before, happiness: before.happiness && { ...before.happiness, ...part } }))
  return (
    <FactRow
      term={t('services:factHappy')}
      none={t('services:factHappyNone')}
      fields={
        <>
          <NativeSelect
            label={t('services:happy')}
            value={happiness?.verdict ?? ''}
            onChange={event => judge(event.currentTarget.value)}
            data={[
              { value: '', label: t('services:happyNone') },
              ...verdicts.map(verdict => ({ value: verdict, label: t(`services:happy_${verdict}`) })),
            ]}
          />
          {happiness && (
            <>
              <SavedField
                label={t('services:happyText')}
                value={happiness.text}
                isLong
                onSave={typed => set({ text: typed.trim() })}
              />
              <SavedField
                label={t('services:happyDate')}
                value={happiness.date}
                isDate
                problem={typed => (typed === '' ? t('services:happyDateProblem') : null)}
                onSave={date => set({ date })}
              />
            </>
          )}
        </>
      }
    >
      {happiness ? (
        <>
          <p>
            <strong>{t(`services:happySaid_${happiness.verdict}`)}</strong>{' '}
            <span className={classes.quiet}>{t('services:happyOn', { date: dateText(happiness.date) })}</span>
          </p>
          {happiness.text !== '' && <p>{happiness.text}</p>}
        </>
      ) : null}
    </FactRow>
  )
}
