import { createQuestionnaireLibrary } from '../services/questionnaire-library.ts'
import type { CliContext } from './cli-context.ts'
import { indented } from './text-layout.ts'

export const questionnaires = async (
  { messages: { t }, terminal, folders }: CliContext,
  json: boolean,
): Promise<number> => {
  const list = await createQuestionnaireLibrary(folders.questionnaires).list()
  if (json) terminal.json(list)
  else
    terminal.out(
      list
        .map(({ items, purpose, ...rest }) =>
          [
            indented(t('cli:questionnaireLine', { ...rest, count: items }), 0),
            ...(purpose ? [indented(purpose, 4)] : []),
          ].join('\n'),
        )
        .join('\n\n'),
    )
  return 0
}
