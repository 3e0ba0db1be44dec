import { describe, expect, it } from 'vitest'
import { readBallot } from '../../../core/ballot/check-ballot.ts'
import { unsealBallot } from '../../../core/ballot/seal-ballot.ts'
import { ballotOf, newBallotId, sealedOf } from '../../../renderer/participant/ballot-of.ts'
import { newDraft } from '../../../renderer/participant/draft.ts'
import { makeQuestionnaire } from '../../builders.ts'
import { keys, makeForm, statements } from './forms.ts'

const form = makeForm({ questionnaires: [makeQuestionnaire(), statements] })
const draft = {
  ...newDraft(newBallotId()),
  answers: { 'safety/speaking-up.2': 7, 'devops-sre/accept-failure.first': 0, 'devops-sre/reduce-silos.intent': 'na' },
  comments: { 'safety/speaking-up.1': '  ', 'devops-sre/accept-failure.first': 'Nobody looks.' },
  predictions: { 'safety/speaking-up': 80 },
} as const

describe('a finished ballot', () => {
  it('says what was said, in the order of the questions and not of the answering', () => {
    const ballot = ballotOf(form, draft)
    expect(JSON.stringify(ballot.answers)).toBe(
      '{"devops-sre":{"reduce-silos.intent":"na","accept-failure.first":0},"safety":{"speaking-up.2":7}}',
    )
    expect(ballot.comments).toEqual({ 'devops-sre': { 'accept-failure.first': 'Nobody looks.' } })
    expect(ballot.predictions).toEqual({ safety: { 'speaking-up': 80 } })
    expect(ballot.editions).toEqual({ 'devops-sre': '1.0.0', safety: '1.0.0' })
  })

  it('holds no comments and no guesses where the terms ask for none', () => {
    const terms = { ...form.terms, comments: false, predictions: false }
    const ballot = ballotOf({ ...form, terms }, draft)
    expect(ballot).not.toHaveProperty('comments')
    expect(ballot).not.toHaveProperty('predictions')
  })

  it('is taken by the app once it is unsealed, and cannot be read before', () => {
    const sealed = sealedOf(form, draft)
    expect(JSON.stringify(sealed)).not.toContain('Nobody looks')
    const opened = unsealBallot(sealed, keys)
    expect(readBallot({ round: form.round, questionnaires: form.questionnaires }, sealed, opened)).toEqual(
      ballotOf(form, draft),
    )
  })

  it('looks different each time, under the same id', () => {
    const [first, second] = [sealedOf(form, draft), sealedOf(form, draft)]
    expect(first.ballot).toBe(second.ballot)
    expect(first.sealed).not.toBe(second.sealed)
  })

  it('has an id of its own', () => {
    const ids = Array.from({ length: 100 }, newBallotId)
    expect(new Set(ids).size).toBe(100)
    expect(ids.every(id => /^[0-9a-f]{32}$/.test(id))).toBe(true)
  })
})
