import { type DaySpan, daysLater } from '../../../core/delivery/day-span.ts'
import type { DeliveryEntry, Deployment } from '../../../core/delivery/delivery.ts'
import { spanText } from '../../../core/delivery/delivery-text.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

export type DeliveryChanges = {
  /** Keeps what was imported, and tells how much of it is new. */
  add: (deployments: Deployment[]) => Promise<void>
  /** Whether the deployments of these days were taken out; what went wrong is told. */
  removeSpan: (span: DaySpan) => Promise<boolean>
  /** Whether it was kept, in the place of `before` where there is one. */
  saveEntry: (entry: DeliveryEntry, before?: DeliveryEntry) => Promise<boolean>
  removeEntry: (entry: DeliveryEntry) => Promise<void>
}

/** Changes of what is known of a team's deliveries; what is taken away or changed can be undone. */
export const useDeliveryChanges = (teamId: string): DeliveryChanges => {
  const { t } = useMessages()
  const { mutateAsync: addAll } = useChange('delivery.addDeployments')
  const { mutateAsync: removeAll } = useChange('delivery.removeDeployments')
  const { mutateAsync: save } = useChange('delivery.saveEntry')
  const { mutateAsync: remove } = useChange('delivery.removeEntry')
  const told = async <Kept,>(work: () => Promise<Kept>, title: string): Promise<Kept | null> => {
    try {
      return await work()
    } catch (error) {
      tell.problem(errorText(t, error), title)
      return null
    }
  }
  const offerUndo = (id: string, text: string, undo: () => Promise<unknown>) => {
    const notice = `delivery-${id}`
    const back = () => {
      tell.hide(notice)
      void told(undo, t('delivery:notUndone'))
    }
    tell.hide(notice)
    tell.undoable(notice, <UndoMessage text={text} onUndo={back} />)
  }
  return {
    add: async deployments => {
      const kept = await told(() => addAll({ teamId, deployments }), t('delivery:notImported'))
      if (!kept) return
      const known = deployments.length - kept.added - kept.changed
      tell.done(
        [
          t('delivery:importedNew', { count: kept.added }),
          ...(known > 0 ? [t('delivery:importedKnown', { count: known })] : []),
          ...(kept.changed > 0 ? [t('delivery:importedChanged', { count: kept.changed })] : []),
        ].join(' '),
      )
    },
    removeSpan: async span => {
      const removed = await told(
        () => removeAll({ teamId, from: startOf(span.from), before: startOf(daysLater(span.to, 1)) }),
        t('delivery:notRemoved'),
      )
      if (removed && removed.length > 0)
        offerUndo('span', t('delivery:removedSpan', { count: removed.length, span: spanText(t, span) }), () =>
          addAll({ teamId, deployments: removed }),
        )
      return removed !== null
    },
    saveEntry: async (entry, before) => {
      const kept = await told(() => save({ teamId, entry }), t('delivery:entryNotSaved'))
      if (kept)
        offerUndo(
          entry.id,
          t(before ? 'delivery:entryChanged' : 'delivery:entryAdded', { span: spanText(t, entry) }),
          () => (before ? save({ teamId, entry: before }) : remove({ teamId, id: entry.id })),
        )
      return kept !== null
    },
    removeEntry: async entry => {
      if (await told(() => remove({ teamId, id: entry.id }), t('delivery:entryNotRemoved')))
        offerUndo(entry.id, t('delivery:entryRemoved', { span: spanText(t, entry) }), () => save({ teamId, entry }))
    },
  }
}

/** The first instant of a day. */
const startOf = (day: string): string => `${day}T00:00:00Z`
