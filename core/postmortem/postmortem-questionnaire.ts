/** The questionnaire that is answered about one postmortem, where others are answered about a team. */
export const postmortemQuestionnaireId = 'postmortem'
