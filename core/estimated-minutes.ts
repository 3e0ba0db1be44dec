/** Seconds that one question should take to read and answer: the yardstick by which questions are written. */
export const secondsPerQuestion = 20

/**
 * About how many minutes a person or a talking team needs for so many questions, as it is told to them: to the nearest
 * five, so that it does not promise more precision than it has. At least 5.
 */
export const estimatedMinutes = (questions: number): number =>
  Math.max(5, Math.round((questions * secondsPerQuestion) / 60 / 5) * 5)
