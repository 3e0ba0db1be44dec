import { type EventRow, roundOfEvent } from '../../../core/charts/event-rows.ts'
import type { History } from '../../../core/contract/shapes.ts'
import type { TeamEvent } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

export type EventChanges = {
  /** Whether it was kept; what went wrong is told. */
  add: (event: TeamEvent) => Promise<boolean>
  edit: (before: EventRow, after: TeamEvent) => Promise<boolean>
  remove: (event: EventRow) => Promise<void>
}

/** Keeps each event with the round that it belongs to by its date, and offers the way back after every change. */
export const useEventChanges = (history: History): EventChanges => {
  const { t } = useMessages()
  const { mutateAsync: save } = useChange('events.save')
  const { mutateAsync: removeFrom } = useChange('events.remove')
  const told = async (work: () => Promise<void>, title: string): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      tell.problem(errorText(t, error), title)
      return false
    }
  }
  const put = async (roundId: string, event: TeamEvent) => {
    await save({ roundId, event })
  }
  const take = async (roundId: string, id: string) => {
    await removeFrom({ roundId, id })
  }
  /** In its new round first, so that it is never in none. */
  const move = async (event: TeamEvent, from: string, to: string) => {
    await put(to, event)
    if (from !== to) await take(from, event.id)
  }
  const offerUndo = (id: string, text: string, undo: () => Promise<void>) => {
    const notice = `event-${id}`
    const back = () => {
      tell.hide(notice)
      void told(undo, t('trends:eventNotSaved'))
    }
    tell.hide(notice)
    tell.undoable(notice, <UndoMessage text={text} onUndo={back} />)
  }
  return {
    add: async event => {
      const roundId = roundOfEvent(history, event.date)
      if (roundId === null) return false
      const isKept = await told(() => put(roundId, event), t('trends:eventNotSaved'))
      if (isKept) offerUndo(event.id, t('trends:eventAdded', { title: event.title }), () => take(roundId, event.id))
      return isKept
    },
    edit: async (before, after) => {
      const to = roundOfEvent(history, after.date) ?? before.roundId
      const isKept = await told(() => move(after, before.roundId, to), t('trends:eventNotSaved'))
      if (isKept)
        offerUndo(after.id, t('trends:eventChanged', { title: after.title }), () =>
          move(eventOf(before), to, before.roundId),
        )
      return isKept
    },
    remove: async event => {
      if (await told(() => take(event.roundId, event.id), t('trends:eventNotRemoved')))
        offerUndo(event.id, t('trends:eventRemoved', { title: event.title }), () => put(event.roundId, eventOf(event)))
    },
  }
}

const eventOf = ({ id, date, title, kind }: EventRow): TeamEvent => ({ id, date, title, kind })
