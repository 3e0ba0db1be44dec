import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Conf from 'conf'
import { createAppServices } from '../../../../main/services/app-services.ts'
import { roundToText } from '../../../../main/services/documents/round-file.ts'
import { openSettings } from '../../../../main/services/settings.ts'
import { createDispatcher } from '../../../../main/transports/dispatcher.ts'
import { makeRound } from '../../../builders.ts'
import type { CalledApp } from './fuzz-calls.ts'

const questionnairesFolder = resolve(import.meta.dirname, '../../../../questionnaires')
const round = makeRound({ id: 'here' })

/** The app on a folder of its own, with a round in it. `strays`: what was written beside its data folder. */
export const openCalledApp = async (): Promise<CalledApp & { strays: () => string[]; close: () => Promise<void> }> => {
  const around = mkdtempSync(join(tmpdir(), 'plumbline-calls-'))
  const dataFolder = join(around, 'data')
  mkdirSync(dataFolder)
  const failures: unknown[] = []
  const services = await createAppServices({
    dataFolder,
    workspace: 'own',
    questionnairesFolder,
    participantPage: join(questionnairesFolder, 'README.md'),
    openSettings: folder => openSettings(Conf, folder),
    host: {
      kind: 'browser',
      version: '0.0.0-test',
      pdf: 'file',
      printPdf: async () => new Uint8Array([37, 80, 68, 70]),
      openFile: async () => ({ kind: 'unsupported' }),
      deliver: async ({ fileName }) => ({ kind: 'saved', path: fileName }),
      emit: () => undefined,
    },
    openSessionListener: async () => ({ port: 1, close: async () => undefined }),
    clock: () => new Date(),
    newId: randomUUID,
  })
  const dispatch = createDispatcher(services.handlers, (call, error) => {
    failures.push(`${call}: ${error instanceof Error ? error.stack : String(error)}`)
  })
  await dispatch('facilitator', 'rounds.import', { fileName: 'here.json', text: roundToText(round) })
  return {
    dispatch,
    failures,
    ids: { roundId: round.id, teamId: round.team.id, id: round.id, before: round.id, after: round.id },
    strays: () => readdirSync(around).filter(name => name !== 'data'),
    close: async () => {
      await services.close().catch(() => undefined)
      rmSync(around, { recursive: true, force: true })
    },
  }
}
