import { mergedEntries, withEntry, withoutEntry } from '../../../core/risks/change-entries.ts'
import type { Risk, RiskFactor } from '../../../core/risks/risk-catalogue.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'

export type CatalogueChanges = {
  /** Adds a risk, or changes the one with its id. */
  keepRisk: (risk: Risk) => void
  removeRisk: (risk: Risk) => void
  keepFactor: (factor: RiskFactor) => void
  removeFactor: (factor: RiskFactor) => void
  setCap: (singleRiskCap: number) => void
  takeOver: (added: { risks: Risk[]; factors: RiskFactor[] }) => void
}

/** What can be done with the risks of a service; what takes something away offers the way back. */
export const useCatalogueChanges = ({ service, change }: ServiceSheet): CatalogueChanges => {
  const { t } = useMessages()
  const offerUndo = (id: string, text: string, undo: () => void) => {
    const notice = `risks-${service.id}-${id}`
    const back = () => {
      tell.hide(notice)
      undo()
    }
    tell.hide(notice)
    tell.undoable(notice, <UndoMessage text={text} onUndo={back} />)
  }
  return {
    keepRisk: risk => change(before => ({ ...before, risks: withEntry(before.risks, risk) })),
    removeRisk: risk => {
      const place = service.risks.findIndex(({ id }) => id === risk.id)
      change(before => ({ ...before, risks: withoutEntry(before.risks, risk.id) }))
      offerUndo(risk.id, t('risks:removed', { title: risk.title }), () =>
        change(before => ({ ...before, risks: withEntry(before.risks, risk, place) })),
      )
    },
    keepFactor: factor => change(before => ({ ...before, factors: withEntry(before.factors, factor) })),
    removeFactor: factor => {
      const place = service.factors.findIndex(({ id }) => id === factor.id)
      change(before => ({ ...before, factors: withoutEntry(before.factors, factor.id) }))
      offerUndo(factor.id, t('risks:removed', { title: factor.title }), () =>
        change(before => ({ ...before, factors: withEntry(before.factors, factor, place) })),
      )
    },
    setCap: singleRiskCap => change(before => ({ ...before, singleRiskCap })),
    takeOver: added => {
      const { risks, factors } = service
      change(before => ({ ...before, ...mergedEntries(before, added) }))
      const count = added.risks.length + added.factors.length
      offerUndo('import', t('risks:imported', { count }), () => change(before => ({ ...before, risks, factors })))
    },
  }
}
