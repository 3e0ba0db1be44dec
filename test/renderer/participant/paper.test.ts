import { describe, expect, it } from 'vitest'
import { layOut } from '../../../renderer/participant/paper.ts'
import { makeDimension, makeItem, makeQuestionnaire } from '../../builders.ts'
import { makeForm, statements } from './forms.ts'

describe('layOut', () => {
  it('asks questionnaire by questionnaire and part by part, in the order of the file', () => {
    const { questions, parts } = layOut(makeForm({ questionnaires: [makeQuestionnaire(), statements] }))
    expect(parts.map(({ key, start, end }) => [key, start, end])).toEqual([
      ['devops-sre/reduce-silos', 0, 3],
      ['devops-sre/accept-failure', 3, 6],
      ['safety/speaking-up', 6, 9],
    ])
    expect(questions.map(({ key, part }) => `${part} ${key}`)).toEqual([
      '0 devops-sre/reduce-silos.intent',
      '0 devops-sre/reduce-silos.first',
      '0 devops-sre/reduce-silos.second',
      '1 devops-sre/accept-failure.intent',
      '1 devops-sre/accept-failure.first',
      '1 devops-sre/accept-failure.second',
      '2 safety/speaking-up.1',
      '2 safety/speaking-up.2',
      '2 safety/speaking-up.3',
    ])
  })

  it('keeps a part together whose questions stand apart in the file', () => {
    const items = ['a.1', 'b.1', 'a.2'].map(id => makeItem({ id, dimension: id.slice(0, 1) }))
    const dimensions = ['a', 'b'].map(id => makeDimension({ id }))
    const { questions } = layOut(makeForm({ questionnaires: [makeQuestionnaire({ dimensions, items })] }))
    expect(questions.map(({ item }) => item.id)).toEqual(['a.1', 'a.2', 'b.1'])
  })

  it('leaves a part without questions out', () => {
    const questionnaire = makeQuestionnaire()
    const dimensions = [makeDimension({ id: 'empty' }), ...questionnaire.dimensions]
    const { parts } = layOut(makeForm({ questionnaires: [{ ...questionnaire, dimensions }] }))
    expect(parts.map(({ dimensionId }) => dimensionId)).toEqual(['reduce-silos', 'accept-failure'])
  })
})
