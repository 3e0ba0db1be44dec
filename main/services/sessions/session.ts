/** Where a session listens. Port 0 takes a free one. */
export type SessionPlace = { address: string; port: number }

/** What serves the participants until it is closed. */
export type SessionListener = {
  port: number
  /** Waits for what is under way, then stops listening. */
  close: () => Promise<void>
}

/** Passed in by the roots. Fails with the system's error where the place cannot be had. */
export type OpenSessionListener = (place: SessionPlace) => Promise<SessionListener>
