import { randomUUID } from 'node:crypto'
import Conf from 'conf'
import { createAppServices } from '../../../main/services/app-services.ts'
import { openSettings } from '../../../main/services/settings.ts'

/**
 * Answers one round for ever, five questions at a time, and prints each comment once it is acknowledged. The comments
 * are numbers that rise, so that what is found later can be compared.
 */
const [dataFolder = '', questionnairesFolder = ''] = process.argv.slice(2)

const { handlers } = await createAppServices({
  dataFolder,
  workspace: 'own',
  questionnairesFolder,
  participantPage: 'not here',
  openSettings: folder => openSettings(Conf, folder),
  host: {
    kind: 'browser',
    version: '0.0.0',
    pdf: 'print-dialog',
    printPdf: () => Promise.reject(new Error('not here')),
    openFile: async () => ({ kind: 'unsupported' }),
    deliver: async () => ({ kind: 'cancelled' }),
    emit: () => undefined,
  },
  openSessionListener: () => Promise.reject(new Error('not here')),
  clock: () => new Date(),
  newId: randomUUID,
})

const [team] = await handlers['teams.list']({})
const [summary] = team ? await handlers['rounds.list']({ teamId: team.id }) : []
if (!summary) throw new Error('There is no round to answer')
const round = await handlers['rounds.read']({ id: summary.id })
const questionnaire = round.questionnaires[0]
const response = round.responses[0]
if (!questionnaire || !response) throw new Error('The round is empty')

const answerFrom = async (first: number): Promise<never> => {
  for (let number = first; ; number += 5) {
    const itemId = questionnaire.items[number % questionnaire.items.length]?.id ?? ''
    const place = { roundId: round.id, responseId: response.id, questionnaireId: questionnaire.id, itemId }
    await handlers['rounds.setComment']({ ...place, comment: String(number) })
    console.log(JSON.stringify({ itemId, number }))
  }
}

const start = Number(process.argv[4] ?? 0)
await Promise.all([0, 1, 2, 3, 4].map(offset => answerFrom(start + offset)))
