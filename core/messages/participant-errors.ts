import type { errors } from './en/errors.ts'

/** Failures that somebody who joined a session can run into: their texts come with the page. */
export const participantErrors = [
  'wrongCode',
  'sessionBusy',
  'sessionFull',
  'sessionClosed',
  'sessionUnknownTicket',
  'ballotsOpened',
  'ballotsNotCollected',
] as const satisfies readonly (keyof typeof errors)[]
