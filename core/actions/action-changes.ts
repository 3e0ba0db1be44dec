import type { Action } from '../round.ts'

/** The action as finished on a day (ISO date). */
export const finished = (action: Action, doneOn: string): Action => ({ ...stateless(action), done: true, doneOn })

/** The action as one that will not be done. */
export const dropped = (action: Action): Action => ({ ...stateless(action), dropped: true })

/** The action as open again. */
export const reopened = (action: Action): Action => stateless(action)

const stateless = ({ done: _done, doneOn: _doneOn, dropped: _dropped, ...action }: Action): Action => action
