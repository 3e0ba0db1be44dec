import { describe, expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { termsOf, termsOfRound, termsSentences } from '../../../core/report/terms-text.ts'
import { makeRound } from '../../builders.ts'

const { t } = createMessages()

describe('terms', () => {
  it('says in words who will see what, with the round’s own minimum', () => {
    const sentences = termsSentences(t, { minimumGroup: 4, audience: 'team', comments: true, predictions: true })
    expect(sentences[0]).toBe(t('terms:minimum', { minimum: 4 }))
    expect(sentences).toContain(t('terms:audience_team'))
    expect(sentences).toContain(t('terms:comments_shown', { minimum: 4 }))
    expect(sentences).toContain(t('terms:predictions'))
    expect(sentences.join(' ')).not.toMatch(/\{\{|undefined/)
  })

  it('says that there are no comments, and nothing of guesses where none are asked', () => {
    const keys = termsOf({ minimumGroup: 5, audience: 'anyone', comments: false, predictions: false }).map(
      ({ key }) => key,
    )
    expect(keys).toContain('comments_none')
    expect(keys).not.toContain('comments_shown')
    expect(keys).not.toContain('predictions')
  })

  it('promises of a round from elsewhere its minimum and nothing that it does not say', () => {
    const round = makeRound({ mode: 'ballots', minimumGroup: 6 })
    expect(termsOfRound(t, round)).toEqual([t('terms:minimum', { minimum: 6 })])
  })

  it('has nothing to promise where nobody is anonymous', () => {
    expect(termsOfRound(t, makeRound())).toEqual([])
  })
})
