import type { Fault } from '../../../core/fault.ts'

/** Clocks and zones differ by up to a day; what lies further ahead is a slip of the pen. */
const slackMs = 86_400_000

/** A fault for each time of a row that lies ahead of `now`: one wrong year would stretch every axis of time to it. */
export const timesToCome = (times: Readonly<Record<string, string | null>>, now: Date): Fault[] =>
  Object.entries(times).flatMap(([field, time]) =>
    time !== null && Date.parse(time) > now.getTime() + slackMs
      ? [{ path: [field], key: 'timeToCome' as const, params: { found: time.slice(0, 10) } }]
      : [],
  )
