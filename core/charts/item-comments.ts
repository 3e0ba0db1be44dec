import type { Round } from '../round.ts'

/**
 * The comments on each item of one questionnaire, empty ones left out. Ballots keep theirs apart from the answers, and
 * they are withheld altogether while fewer than `minimumGroup` people answered the questionnaire.
 */
export const itemComments = (round: Round, questionnaireId: string): Map<string, string[]> => {
  const comments = new Map<string, string[]>()
  const add = (itemId: string, text: string) => {
    if (text.trim() !== '') comments.set(itemId, [...(comments.get(itemId) ?? []), text.trim()])
  }
  if (round.mode === 'ballots') {
    if (answering(round, questionnaireId) < round.minimumGroup) return comments
    for (const [itemId, texts] of Object.entries(round.comments?.[questionnaireId] ?? {}))
      for (const text of texts) add(itemId, text)
    return comments
  }
  for (const response of round.responses)
    for (const [itemId, text] of Object.entries(response.comments?.[questionnaireId] ?? {})) add(itemId, text)
  return comments
}

const answering = (round: Round, questionnaireId: string): number =>
  round.responses.filter(({ answers }) => Object.keys(answers[questionnaireId] ?? {}).length > 0).length
