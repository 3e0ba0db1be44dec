import { NativeSelect, TextInput } from '@mantine/core'
import type { Service } from '../../../core/budget/service.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { About } from './review-draft.ts'
import classes from './review-sheet.module.css'

export type AboutProblems = { title?: string; date?: string }

type AboutFieldsProps = {
  about: About
  services: readonly Service[]
  problems: AboutProblems
  isDateFound: boolean
  onChange: (about: Partial<About>) => void
}

const longestTitle = 120

/** What keeps a review from being saved; empty where nothing does. */
export const aboutProblems = (t: Translate, { title, date }: About): AboutProblems => ({
  ...(title.trim() === '' && { title: t('postmortem:aboutNameNeeded') }),
  ...(title.trim().length > longestTitle && { title: t('postmortem:aboutNameLong') }),
  ...(date === '' && { date: t('postmortem:aboutDateNeeded') }),
})

/** Title, date and service of the incident. */
export function AboutFields({ about, services, problems, isDateFound, onChange }: AboutFieldsProps) {
  const { t } = useMessages()
  const isGone = about.service !== '' && !services.some(({ id }) => id === about.service)
  return (
    <section aria-label={t('postmortem:aboutTitle')} className={classes.about}>
      <TextInput
        id="review-title"
        className={classes.wide ?? ''}
        label={t('postmortem:aboutName')}
        value={about.title}
        error={problems.title}
        onChange={event => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        id="review-date"
        type="date"
        label={t('postmortem:aboutDate')}
        description={isDateFound ? t('postmortem:aboutDateFound') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={about.date}
        error={problems.date}
        onChange={event => onChange({ date: event.currentTarget.value })}
      />
      {(services.length > 0 || isGone) && (
        <NativeSelect
          label={t('postmortem:aboutService')}
          value={about.service}
          onChange={event => onChange({ service: event.currentTarget.value })}
          data={[
            { value: '', label: t('postmortem:aboutServiceNone') },
            ...services.map(({ id, title }) => ({ value: id, label: title })),
            ...(isGone ? [{ value: about.service, label: t('postmortem:serviceGone') }] : []),
          ]}
        />
      )}
    </section>
  )
}
