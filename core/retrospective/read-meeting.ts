import { fieldOf, listOf, recordOf, textOf } from '../parse-loosely.ts'
import { type MeetingState, newMeeting } from './meeting-state.ts'
import { meetingMinutes } from './time-plan.ts'

/** A meeting as a window kept it, from a value of any shape; what is not understood is as in a new meeting. */
export const readMeeting = (value: unknown): MeetingState => {
  const minutes = numberOf(fieldOf(value, 'minutes'))
  const isPlanned = minutes !== null && minutes >= meetingMinutes.shortest && minutes <= meetingMinutes.longest
  return {
    step: textOf(fieldOf(value, 'step')) ?? null,
    before: textOf(fieldOf(value, 'before')) ?? null,
    revealed: textsOf(fieldOf(value, 'revealed')),
    added: textsOf(fieldOf(value, 'added')),
    minutes: isPlanned ? minutes : newMeeting.minutes,
    since: numberOf(fieldOf(value, 'since')),
    spent: timesOf(fieldOf(value, 'spent')),
    extra: timesOf(fieldOf(value, 'extra')),
  }
}

const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null

const textsOf = (value: unknown): string[] => listOf(value).flatMap(entry => textOf(entry) ?? [])

const timesOf = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(recordOf(value)).flatMap(([step, time]) => {
      const milliseconds = numberOf(time)
      return milliseconds === null ? [] : [[step, milliseconds] as const]
    }),
  )
