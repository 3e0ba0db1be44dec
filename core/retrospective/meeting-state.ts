import { meetingMinutes } from './time-plan.ts'

/**
 * Where a meeting stands. `step` is the id of a step, null while the agenda itself is shown; `before` is the step that
 * was shown before the agenda. `minutes` is how long the
 * meeting is planned for. `spent` and `extra` are milliseconds by step; `since` (milliseconds since 1970) is when the
 * clock was last read for the present step, null while it stands still.
 */
export type MeetingState = {
  step: string | null
  before: string | null
  revealed: readonly string[]
  added: readonly string[]
  minutes: number
  since: number | null
  spent: Readonly<Record<string, number>>
  extra: Readonly<Record<string, number>>
}

/** `now`: milliseconds since 1970. */
export type MeetingAction =
  | { kind: 'go'; step: string | null; now: number }
  | { kind: 'reveal' }
  | { kind: 'add'; topic: string; now: number }
  | { kind: 'run'; running: boolean; now: number }
  | { kind: 'extend' }
  | { kind: 'plan'; minutes: number }
  | { kind: 'restart' }

export const newMeeting: MeetingState = {
  step: null,
  before: null,
  revealed: [],
  added: [],
  minutes: meetingMinutes.usual,
  since: null,
  spent: {},
  extra: {},
}

const minute = 60_000

/** What time on the agenda itself is kept under. */
const agendaKey = 'agenda'
const keyOf = ({ step }: MeetingState): string => step ?? agendaKey

export const reduceMeeting = (state: MeetingState, action: MeetingAction): MeetingState => {
  switch (action.kind) {
    case 'go':
      return { ...banked(state, action.now), step: action.step, before: state.step ?? state.before }
    case 'reveal':
      return state.step === null || state.revealed.includes(state.step)
        ? state
        : { ...state, revealed: [...state.revealed, state.step] }
    case 'add':
      return { ...banked(state, action.now), step: action.topic, added: [...new Set([...state.added, action.topic])] }
    case 'run': {
      const stopped = { ...banked(state, action.now), since: null }
      return action.running ? { ...stopped, since: action.now } : stopped
    }
    case 'extend':
      return { ...state, extra: { ...state.extra, [keyOf(state)]: (state.extra[keyOf(state)] ?? 0) + minute } }
    case 'plan':
      return { ...state, minutes: action.minutes }
    case 'restart':
      return { ...newMeeting, minutes: state.minutes }
  }
}

/** The time since the clock was last read goes to the present step. A clock set back meanwhile takes nothing away. */
const banked = (state: MeetingState, now: number): MeetingState => {
  if (state.since === null) return state
  const key = keyOf(state)
  const passed = Math.max(0, now - state.since)
  return { ...state, since: now, spent: { ...state.spent, [key]: (state.spent[key] ?? 0) + passed } }
}

/** Time of a step or of the whole meeting, in seconds; `left` is below 0 once it is over. */
export type MeetingTime = { spent: number; planned: number; left: number }

/** The time of the present step, and of the whole; `plan` gives each step's seconds. */
export const meetingTime = (
  state: MeetingState,
  plan: ReadonlyMap<string, number>,
  now: number,
): { step: MeetingTime; whole: MeetingTime } => {
  const { spent, extra, minutes } = banked(state, now)
  const key = keyOf(state)
  return {
    step: timeOf(spent[key] ?? 0, (plan.get(key) ?? 0) + (extra[key] ?? 0) / 1000),
    whole: timeOf(sum(spent), minutes * 60 + sum(extra) / 1000),
  }
}

const timeOf = (spentMs: number, planned: number): MeetingTime => {
  const spent = Math.floor(spentMs / 1000)
  return { spent, planned, left: planned - spent }
}

const sum = (byStep: Readonly<Record<string, number>>): number =>
  Object.values(byStep).reduce((total, value) => total + value, 0)

/** Seconds as on a clock, "4:05"; the sign of what is over is left to the words around it. */
export const clockText = (seconds: number): string => {
  const size = Math.abs(Math.round(seconds))
  return `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
}
