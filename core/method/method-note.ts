import type { Translate } from '../messages/messages.ts'

/** Every kind of number that is explained, in the order in which a reader meets it. */
export const methodTopics = [
  'answers',
  'dimension',
  'score',
  'gap',
  'extremes',
  'target',
  'agreement',
  'change',
  'prediction',
  'smallGroups',
  'evidence',
  'nextSteps',
  'ledger',
  'portfolio',
  'errorBudget',
  'risks',
  'simulation',
  'delivery',
] as const
export type MethodTopic = (typeof methodTopics)[number]

/** How one kind of number comes about. */
export type MethodNote = { topic: MethodTopic; title: string; text: string }

/** `minimum`: the smallest group of the round at hand, or what it usually is. */
export const methodNote = (t: Translate, topic: MethodTopic, minimum: number): MethodNote => ({
  topic,
  title: t(`method:${topic}_title`),
  text: t(`method:${topic}_text`, { minimum }),
})
