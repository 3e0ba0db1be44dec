/** What of a data folder is counted up: an answer's comment, what is kept beside the rounds, the place of the window. */
export type Counted = `answer ${string}` | 'service' | 'delivery' | 'review' | 'window'

export type Step = 'import' | 'delete' | 'restore' | 'purge'

/**
 * What a child tells of one step, on one line: `begun` before it asks for it, `done` once it is acknowledged. What is
 * counted tells the number that it wrote; numbers rise.
 */
export type CrashLine =
  | { kind: 'open' }
  | { kind: 'count'; state: 'begun' | 'done'; what: Counted; number: number }
  | { kind: 'moved'; state: 'begun' | 'done'; what: 'round' | 'questionnaire'; step: Step; id: string }
  | { kind: 'ballot' | 'team' | 'backup'; state: 'begun' | 'done'; id: string }

/** The ids of the rounds that a child finds and works on, and the team that they and all records are of. */
export const answeredRound = 'answered'
export const sealedRound = 'sealed'
export const countedTeam = 'checkout'
/** What is counted as a lead time, which is bounded, is counted in parts of an hour. */
export const perHour = 1024
