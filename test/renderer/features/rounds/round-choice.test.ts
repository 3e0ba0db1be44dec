import { describe, expect, it } from 'vitest'
import type { QuestionnaireSummary } from '../../../../core/contract/shapes.ts'
import { summarizeRound } from '../../../../core/round-summary.ts'
import {
  itemsOf,
  toggleAll,
  togglePart,
  toRequest,
  usualChoice,
} from '../../../../renderer/features/rounds/round-choice.ts'
import { makePlainQuestionnaire, makeRound } from '../../../builders.ts'

const makeSummary = (id: string, parts: Record<string, number>): QuestionnaireSummary => ({
  id,
  revision: '1.0.0',
  title: id,
  language: 'en',
  scale: 'practice',
  own: false,
  parts: Object.entries(parts).map(([part, items]) => ({ id: part, title: part, items })),
  dimensions: Object.keys(parts).length,
  items: Object.values(parts).reduce((sum, items) => sum + items, 0),
  minutes: 5,
})

const devops = makeSummary('devops', { silos: 8, failure: 8, change: 8 })
const slo = makeSummary('slo', { promises: 4, targets: 4 })

describe('what a round is to ask', () => {
  it('starts with the first questionnaire in full', () => {
    expect(usualChoice(null, [devops, slo])).toEqual({ devops: ['silos', 'failure', 'change'] })
  })

  it('never starts with the one about a single postmortem, though last time asked it', () => {
    const postmortem = makeSummary('postmortem', { timeline: 2 })
    expect(usualChoice(null, [postmortem, slo])).toEqual({ slo: ['promises', 'targets'] })
    const latest = summarizeRound(
      makeRound({
        questionnaires: [
          makePlainQuestionnaire({ timeline: 2 }, { id: 'postmortem' }),
          makePlainQuestionnaire({ promises: 1 }, { id: 'slo' }),
        ],
        responses: [],
      }),
    )
    expect(usualChoice(latest, [devops, postmortem, slo])).toEqual({ slo: ['promises', 'targets'] })
  })

  it('toggles a questionnaire as a whole, and completes one that was chosen in part', () => {
    expect(toggleAll(slo, {})).toEqual({ slo: ['promises', 'targets'] })
    expect(toggleAll(slo, { slo: ['targets'] })).toEqual({ slo: ['promises', 'targets'] })
    expect(toggleAll(slo, { slo: ['promises', 'targets'] })).toEqual({ slo: [] })
  })

  it('keeps parts in the order of the questionnaire, whatever the order of the clicks', () => {
    const once = togglePart(devops, {}, 'change')
    expect(togglePart(devops, once, 'silos')).toEqual({ devops: ['silos', 'change'] })
    expect(togglePart(devops, once, 'change')).toEqual({ devops: [] })
  })

  it('counts the questions that are chosen', () => {
    expect(itemsOf(devops, { devops: ['silos', 'change'] })).toBe(16)
    expect(itemsOf(slo, { devops: ['silos'] })).toBe(0)
  })

  it('asks by name for what is chosen whole and lists the parts of the rest', () => {
    const choice = { devops: ['silos'], slo: ['promises', 'targets'] }
    expect(toRequest([devops, slo], choice)).toEqual({
      questionnaireIds: ['devops', 'slo'],
      dimensions: { devops: ['silos'] },
    })
    expect(toRequest([devops, slo], { devops: [] })).toEqual({ questionnaireIds: [], dimensions: {} })
  })
})
