import type { Handlers } from '../../core/contract/contract.ts'
import type { Announcer } from './announcer.ts'
import type { Workspaces } from './workspaces.ts'

type MeetingCalls = 'notes.save' | 'notes.remove' | 'actions.save' | 'actions.remove' | 'rounds.rateMeeting'

/** The calls of a retrospective. Notes are saved while they are written, so others are told when it has been quiet. */
export const createMeetingHandlers = (
  { use }: Pick<Workspaces, 'use'>,
  { announce, announceWhenQuiet }: Announcer,
): Pick<Handlers, MeetingCalls> => {
  const done = async (work: Promise<void>, tell: Announcer['announce']): Promise<Record<string, never>> => {
    await work
    tell('rounds')
    return {}
  }
  return {
    'notes.save': input =>
      done(
        use(({ meeting }) => meeting.saveNote(input)),
        announceWhenQuiet,
      ),
    'notes.remove': input =>
      done(
        use(({ meeting }) => meeting.removeNote(input)),
        announceWhenQuiet,
      ),
    'actions.save': input =>
      done(
        use(({ meeting }) => meeting.saveAction(input)),
        announce,
      ),
    'actions.remove': input =>
      done(
        use(({ meeting }) => meeting.removeAction(input)),
        announce,
      ),
    'rounds.rateMeeting': input =>
      done(
        use(({ meeting }) => meeting.rate(input)),
        announceWhenQuiet,
      ),
  }
}
