import type { Service } from '../../../core/budget/service.ts'
import { badMinutesPerYear, factorMinutesPerYear } from '../../../core/risks/bad-minutes.ts'
import { amountText, shareText } from '../../../core/risks/number-texts.ts'
import type { RiskRanking } from '../../../core/risks/risk-ranking.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EntryForm } from './entry-form.tsx'
import type { CatalogueChanges } from './use-catalogue-changes.tsx'

type NewRiskProps = { ranking: RiskRanking; changes: CatalogueChanges; onClose: () => void }

const riskFields = ['detectMinutes', 'repairMinutes', 'impactShare', 'daysBetween'] as const

/** A new risk, which nobody has accepted yet. */
export function NewRisk({ ranking, changes, onClose }: NewRiskProps) {
  const { t } = useMessages()
  return (
    <EntryForm
      title={{ label: t('risks:field_title'), placeholder: t('risks:titlePlaceholder') }}
      fields={riskFields.map(name => ({ name, label: t(`risks:field_${name}`) }))}
      keep={t('risks:keepRisk')}
      preview={figures => {
        const minutes = badMinutesPerYear(figures)
        const share = shareText(t, minutes / ranking.budgetMinutesPerYear)
        return t('risks:preview', { minutes: amountText(t, minutes), share })
      }}
      onKeep={(title, figures) => changes.keepRisk({ id: crypto.randomUUID(), title, ...figures, accepted: false })}
      onClose={onClose}
    />
  )
}

type NewFactorProps = { service: Service; changes: CatalogueChanges; onClose: () => void }

/** A new factor, which holds today. */
export function NewFactor({ service, changes, onClose }: NewFactorProps) {
  const { t } = useMessages()
  return (
    <EntryForm
      title={{ label: t('risks:factorColumn'), placeholder: t('risks:factorPlaceholder') }}
      fields={[
        { name: 'detectMinutes', label: t('risks:field_extraDetect') },
        { name: 'repairMinutes', label: t('risks:field_extraRepair') },
        { name: 'frequencyRise', label: t('risks:field_frequencyRise') },
      ]}
      keep={t('risks:keepFactor')}
      preview={figures =>
        t('risks:factorPreview', { minutes: amountText(t, factorMinutesPerYear(figures, service.risks)) })
      }
      onKeep={(title, figures) => changes.keepFactor({ id: crypto.randomUUID(), title, ...figures, active: true })}
      onClose={onClose}
    />
  )
}
