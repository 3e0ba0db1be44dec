/**
 * What a child tells of one step, on one line: `begun` before it asks for it, `done` once it is acknowledged. An answer
 * tells the number that it wrote as a comment; numbers rise.
 */
export type CrashLine =
  | { kind: 'open' }
  | { kind: 'answer'; state: 'begun' | 'done'; itemId: string; number: number }
  | { kind: 'round'; state: 'begun' | 'done'; step: 'import' | 'delete' | 'restore'; id: string }
  | { kind: 'ballot' | 'team' | 'questionnaire'; state: 'begun' | 'done'; id: string }

/** The ids of the rounds that a child finds and works on. */
export const answeredRound = 'answered'
export const sealedRound = 'sealed'
