import type { AppEvent, EventPayload } from '../../core/contract/contract.ts'

export type Topic = EventPayload<'data.changed'>['topic']
export type Announce = (topic: Topic) => void

export type Announcer = {
  announce: Announce
  /** For what changes with every key: tells once, when it has been quiet for a while. */
  announceWhenQuiet: Announce
}

/** Tells every window what to read again. */
export const createAnnouncer = (emit: (event: AppEvent) => void, quietAfterMs = 1000): Announcer => {
  const timers = new Map<Topic, NodeJS.Timeout>()
  const announce: Announce = topic => emit({ name: 'data.changed', payload: { topic } })
  return {
    announce,
    announceWhenQuiet: topic => {
      clearTimeout(timers.get(topic))
      timers.set(topic, setTimeout(() => announce(topic), quietAfterMs).unref())
    },
  }
}
