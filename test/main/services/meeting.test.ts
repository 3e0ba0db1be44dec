import { describe, expect, it } from 'vitest'
import { type Round, roundListLimits } from '../../../core/round.ts'
import { withAction, withMeetingRating, withNote } from '../../../main/services/meeting-changes.ts'
import { makeRound } from '../../builders.ts'
import { openApp } from './open-app.ts'

const openWith = async (round: Round) => {
  const app = await openApp()
  await app.call('rounds.import', { fileName: 'r.plumbline.json', text: JSON.stringify(round) })
  return { ...app, read: () => app.call('rounds.read', { id: round.id }) }
}
const roundId = 'round-1'

describe('notes', () => {
  it('are kept, rewritten in their place, and removed', async () => {
    const app = await openWith(makeRound())
    const about = { questionnaire: 'devops-sre', item: 'reduce-silos.first' }
    await app.call('notes.save', { roundId, note: { id: 'a', text: 'Two people carry it all.', ...about } })
    await app.call('notes.save', {
      roundId,
      note: { id: 'b', text: 'Later.', questionnaire: 'devops-sre', dimension: 'reduce-silos' },
    })
    await app.call('notes.save', { roundId, note: { id: 'a', text: 'Three, in fact.', ...about } })
    expect((await app.read()).notes).toEqual([
      { id: 'a', text: 'Three, in fact.', ...about },
      { id: 'b', text: 'Later.', questionnaire: 'devops-sre', dimension: 'reduce-silos' },
    ])
    await app.call('notes.remove', { roundId, id: 'a' })
    await app.call('notes.remove', { roundId, id: 'a' })
    expect((await app.read()).notes.map(({ id }) => id)).toEqual(['b'])
  })

  it('are about something that the round asks, so that its file can be read again', async () => {
    const app = await openWith(makeRound())
    const save = (note: object) => app.failing('notes.save', { roundId, note: { id: 'a', text: 'x', ...note } })
    expect(await save({ questionnaire: 'other' })).toMatchObject({ key: 'questionnaireNotFound' })
    expect(await save({ questionnaire: 'devops-sre', item: 'gone' })).toMatchObject({ key: 'itemNotFound' })
    expect(await save({ questionnaire: 'devops-sre', dimension: 'gone' })).toMatchObject({ key: 'dimensionNotFound' })
    expect(await save({ item: 'reduce-silos.first' })).toMatchObject({ key: 'badInput' })
    expect((await app.read()).notes).toEqual([])
  })

  it('end where a round file would hold too many', () => {
    const notes = Array.from({ length: roundListLimits.notes }, (_, index) => ({ id: `n${index}`, text: 'x' }))
    const full = makeRound({ notes })
    expect(() => withNote(full, { id: 'one-more', text: 'x' })).toThrow('tooManyEntries')
    expect(withNote(full, { id: 'n3', text: 'y' }).notes[3]).toEqual({ id: 'n3', text: 'y' })
  })
})

describe('actions', () => {
  it('are kept with owner, date and what they should move, and removed', async () => {
    const app = await openWith(makeRound())
    const action = {
      id: 'a',
      text: 'Share the pager',
      owner: 'Team lead',
      due: '2027-01-15',
      questionnaire: 'devops-sre',
      dimension: 'reduce-silos',
      item: 'reduce-silos.first',
    }
    await app.call('actions.save', { roundId, action })
    await app.call('actions.save', { roundId, action: { id: 'b', text: 'Write it down' } })
    await app.call('actions.save', { roundId, action: { ...action, done: true } })
    expect((await app.read()).actions).toEqual([
      { ...action, done: true },
      { id: 'b', text: 'Write it down' },
    ])
    await app.call('actions.remove', { roundId, id: 'a' })
    expect((await app.read()).actions).toEqual([{ id: 'b', text: 'Write it down' }])
  })

  it('end where a round file would hold too many', () => {
    const actions = Array.from({ length: roundListLimits.actions }, (_, index) => ({ id: `a${index}`, text: 'x' }))
    expect(() => withAction(makeRound({ actions }), { id: 'one-more', text: 'x' })).toThrow('tooManyEntries')
  })

  it('move only what the round asks, so that its file can be read again', async () => {
    const app = await openWith(makeRound())
    const save = (aim: object) => app.failing('actions.save', { roundId, action: { id: 'a', text: 'x', ...aim } })
    expect(await save({ questionnaire: 'other' })).toMatchObject({ key: 'questionnaireNotFound' })
    expect(await save({ questionnaire: 'devops-sre', item: 'gone' })).toMatchObject({ key: 'itemNotFound' })
    expect(await save({ questionnaire: 'devops-sre', dimension: 'gone' })).toMatchObject({ key: 'dimensionNotFound' })
    expect((await app.read()).actions).toEqual([])
  })

  it('cannot be kept for a round that is gone', async () => {
    const app = await openApp()
    const refused = await app.failing('actions.save', { roundId: 'gone', action: { id: 'a', text: 'x' } })
    expect(refused).toMatchObject({ code: 'not-found', key: 'roundNotFound' })
  })
})

describe('the rating of the meeting', () => {
  it('is kept, and taken back with null', async () => {
    const app = await openWith(makeRound())
    await app.call('rounds.rateMeeting', { id: roundId, rating: [0, 1, 2, 3, 1] })
    expect((await app.read()).meetingRating).toEqual([0, 1, 2, 3, 1])
    await app.call('rounds.rateMeeting', { id: roundId, rating: null })
    expect(await app.read()).not.toHaveProperty('meetingRating')
  })

  it('leaves everything else of the round as it was', () => {
    const round = makeRound()
    expect(withMeetingRating(withMeetingRating(round, [0, 0, 0, 0, 1]), null)).toEqual(round)
  })
})
