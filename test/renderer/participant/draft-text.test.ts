import { describe, expect, it } from 'vitest'
import { type Draft, newDraft } from '../../../renderer/participant/draft.ts'
import { readDraft } from '../../../renderer/participant/draft-text.ts'
import { layOut } from '../../../renderer/participant/paper.ts'
import { makeForm } from './forms.ts'

const paper = layOut(makeForm())
const draft: Draft = {
  ...newDraft('abc'),
  answers: { 'devops-sre/reduce-silos.intent': 3, 'devops-sre/reduce-silos.first': 'na' },
  comments: { 'devops-sre/reduce-silos.intent': 'So so.' },
  predictions: { 'devops-sre/accept-failure': 45 },
  stage: 'questions',
  index: 2,
  reviewed: true,
}

describe('readDraft', () => {
  it('finds a kept draft as it was', () => {
    expect(readDraft(JSON.stringify(draft), paper)).toEqual(draft)
  })

  it.each([[null], [''], ['{'], ['null'], ['"handed in"'], ['{}'], ['{"ballot":"a","stage":"gone"}']])(
    'takes %s for no draft',
    text => {
      expect(readDraft(text, paper)).toBeNull()
    },
  )

  it('leaves out what the paper does not ask and what is no answer', () => {
    const odd = {
      ...draft,
      answers: { ...draft.answers, 'other/item': 1, 'devops-sre/accept-failure.first': { a: 1 } },
      comments: { 'devops-sre/accept-failure.first': 7 },
      predictions: 'none',
      index: 4000,
      reviewed: 'yes',
    }
    expect(readDraft(JSON.stringify(odd), paper)).toEqual({
      ...draft,
      comments: {},
      predictions: {},
      index: 5,
      reviewed: false,
    })
  })
})
