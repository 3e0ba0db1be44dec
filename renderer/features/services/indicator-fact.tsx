import type { Service } from '../../../core/budget/service.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import { FactRow } from './fact-row.tsx'
import classes from './facts.module.css'
import { SavedField } from './saved-field.tsx'

/** What is measured: in words, and as good events of valid ones. */
export function IndicatorFact({ sheet: { service, change } }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  const { sli } = service
  const set = (part: Partial<Service['sli']>) => change(before => ({ ...before, sli: { ...before.sli, ...part } }))
  const isWritten = sli.text !== '' || sli.good !== '' || sli.valid !== ''
  return (
    <FactRow
      term={t('services:factSli')}
      none={t('services:factSliNone')}
      fields={
        <>
          <SavedField
            label={t('services:sliText')}
            placeholder={t('services:sliTextPlaceholder')}
            value={sli.text}
            isLong
            onSave={typed => set({ text: typed.trim() })}
          />
          <SavedField
            label={t('services:sliGood')}
            placeholder={t('services:sliGoodPlaceholder')}
            value={sli.good}
            maxLength={1000}
            onSave={typed => set({ good: typed.trim() })}
          />
          <SavedField
            label={t('services:sliValid')}
            placeholder={t('services:sliValidPlaceholder')}
            value={sli.valid}
            maxLength={1000}
            onSave={typed => set({ valid: typed.trim() })}
          />
        </>
      }
    >
      {isWritten ? <Indicator sli={sli} /> : null}
    </FactRow>
  )
}

function Indicator({ sli }: Pick<Service, 'sli'>) {
  const { t } = useMessages()
  return (
    <>
      {sli.text !== '' && <p>{sli.text}</p>}
      {(sli.good !== '' || sli.valid !== '') && (
        <div className={classes.ratio}>
          <span>{t('services:sliGood')}</span>
          <span>{sli.good || t('services:sliMissing')}</span>
          <span>{t('services:sliValid')}</span>
          <span>{sli.valid || t('services:sliMissing')}</span>
        </div>
      )}
    </>
  )
}
