import type { AppEvent, EventPayload } from '../../core/contract/contract.ts'

export type Topic = EventPayload<'data.changed'>['topic']
export type Announce = (topic: Topic) => void

export type Announcer = {
  announce: Announce
  /** For what changes with every key: tells once, when it has been quiet for a while. */
  announceWhenQuiet: Announce
  /** For what changes by many hands at once: tells at once, and then as long as it goes on at most twice a second. */
  announceNowAndThen: Announce
}

/** Tells every window what to read again. */
export const createAnnouncer = (
  emit: (event: AppEvent) => void,
  quietAfterMs = 1000,
  atMostEveryMs = 500,
): Announcer => {
  const timers = new Map<Topic, NodeJS.Timeout>()
  const announce: Announce = topic => emit({ name: 'data.changed', payload: { topic } })
  return {
    announce,
    announceWhenQuiet: topic => {
      clearTimeout(timers.get(topic))
      timers.set(topic, setTimeout(() => announce(topic), quietAfterMs).unref())
    },
    announceNowAndThen: createThrottle(announce, atMostEveryMs),
  }
}

const createThrottle = (announce: Announce, everyMs: number): Announce => {
  /** By topic, whether there is something to tell when its pause is over. */
  const pausing = new Map<Topic, boolean>()
  const tell: Announce = topic => {
    pausing.set(topic, false)
    setTimeout(() => {
      const more = pausing.get(topic)
      pausing.delete(topic)
      if (more) tell(topic)
    }, everyMs).unref()
    announce(topic)
  }
  return topic => (pausing.has(topic) ? void pausing.set(topic, true) : tell(topic))
}
