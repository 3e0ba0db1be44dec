import { readFile } from 'node:fs/promises'
import { createMessages } from '../../../../core/messages/messages.ts'
import type { Questionnaire } from '../../../../core/questionnaire.ts'
import { type Round, roundSchema } from '../../../../core/round.ts'
import { questionnaireFromText } from '../../../../main/services/documents/questionnaire-file.ts'
import { sampleRound, smallQuestionnaire } from '../../../core/report/sample-rounds.ts'
import { hostileTexts } from './hostile-texts.ts'

export const messages = createMessages()

/** The shipped questionnaire: five pillars, forty items. */
export const devopsSre = async (): Promise<Questionnaire> => {
  const text = await readFile('questionnaires/devops-sre.yaml', 'utf8')
  const parsed = questionnaireFromText(text, 'devops-sre.yaml')
  if (!parsed.ok) throw new Error('the shipped questionnaire does not parse')
  return parsed.value
}

/** Answers that look like people's: by item and person, the same on every run. */
export const livelyAnswer = (item: number, person: number, lift = 0): number => {
  const noise = Math.abs(Math.sin(item * 12.9898 + person * 78.233) * 43758.5453) % 1
  return Math.max(0, Math.min(4, Math.floor((item % 8 < 3 ? 2 : 0.6) + lift + noise * 2.6)))
}

/** A ballot round, as it is stored, in which every text that people write is hostile. */
export const hostileRound = (): Round => {
  const text = (index: number) => hostileTexts[index % hostileTexts.length] ?? ''
  const base = smallQuestionnaire()
  const questionnaire = smallQuestionnaire({
    title: text(0),
    purpose: text(1),
    dimensions: base.dimensions.map((dimension, index) => ({
      ...dimension,
      title: text(index),
      summary: text(index + 3),
    })),
    items: [...base.items, ...base.items, ...base.items, ...base.items].map((item, index) => ({
      ...item,
      id: `${item.id}-${index}`,
      text: text(index),
      levels: [0, 1, 2, 3, 4].map(level => text(index + level)),
    })),
  })
  const comments = Object.fromEntries(questionnaire.items.map(({ id }) => [id, [...hostileTexts]]))
  const round = sampleRound([questionnaire], 7, (item, person) => livelyAnswer(item, person), {
    title: text(1),
    team: { id: 'team', name: text(0), size: 9 },
    comments: { small: comments },
    targets: { small: { one: 75, two: 60 } },
    notes: hostileTexts.map((note, index) => ({ id: `note-${index}`, text: note, questionnaire: 'small' })),
    actions: hostileTexts.map((action, index) => ({
      id: `action-${index}`,
      text: action,
      owner: action.slice(0, 40),
      due: '2027-01-31',
      questionnaire: 'small',
      dimension: 'one',
    })),
    meetingRating: [1, 0, 2, 3, 1],
  })
  return roundSchema.parse(round)
}

/** The same round a quarter earlier. */
export const earlierThan = (round: Round, quarters: number): Round => ({
  ...round,
  id: `${round.id}-before-${quarters}`,
  title: `${round.title} − ${quarters}`,
  date: new Date(Date.parse(round.date) - quarters * 91 * 86_400_000).toISOString().slice(0, 10),
})
