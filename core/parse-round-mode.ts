import type { FaultList } from './parse-fault-list.ts'
import { fieldOf, listOf, textOf } from './parse-loosely.ts'

/** What each mode asks of a round: who answered, what stands beside the answers, and what was promised. */
export const checkMode = (value: unknown, list: FaultList): void => {
  const mode = textOf(fieldOf(value, 'mode'))
  if (mode === 'ballots') checkBallots(value, list)
  if (mode === 'agreed' || mode === 'individual') checkOneResponse(value, mode, list)
}

const checkOneResponse = (value: unknown, mode: string, list: FaultList): void => {
  const responses = fieldOf(value, 'responses')
  if (fieldOf(value, 'comments') !== undefined) list.add({ path: ['comments'], key: 'commentsNotOnBallots' })
  for (const name of ['ballots', 'predictions'])
    if (fieldOf(value, name) !== undefined) list.add({ path: [name], key: 'onlyOnBallots', params: { name } })
  if (Array.isArray(responses) && responses.length !== 1)
    list.add({ path: ['responses'], key: 'manyResponses', params: { mode, count: responses.length } })
}

const checkBallots = (value: unknown, list: FaultList): void => {
  const responses = listOf(fieldOf(value, 'responses'))
  responses.forEach((response, index) => {
    if (fieldOf(response, 'comments') !== undefined)
      list.add({ path: ['responses', index, 'comments'], key: 'commentsOnBallot' })
  })
  const terms = fieldOf(value, 'ballots')
  if (fieldOf(terms, 'state') === 'collecting') checkSealed(value, list)
  else
    for (const name of ['comments', 'predictions'])
      if (fieldOf(terms, name) === false && fieldOf(value, name) !== undefined)
        list.add({ path: [name], key: 'againstTerms', params: { name } })
}

/** Nothing of a sealed ballot is in the round. */
const checkSealed = (value: unknown, list: FaultList): void => {
  for (const name of ['comments', 'predictions'])
    if (fieldOf(value, name) !== undefined) list.add({ path: [name], key: 'stillSealed', params: { name } })
  if (listOf(fieldOf(value, 'responses')).length > 0)
    list.add({ path: ['responses'], key: 'stillSealed', params: { name: 'responses' } })
}
