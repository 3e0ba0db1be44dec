import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Conf from 'conf'
import { AppError } from '../../../core/app-error.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { type AppServices, createAppServices } from '../../../main/services/app-services.ts'
import type { Host } from '../../../main/services/host.ts'
import { openSettings } from '../../../main/services/settings.ts'
import { openDamageRegister } from '../../../main/services/storage/damage-register.ts'
import { createDurableFiles } from '../../../main/services/storage/durable-file.ts'
import { nodeFileSystem } from '../../../main/services/storage/file-system.ts'
import { openRoundStore, type RoundStore } from '../../../main/services/storage/round-store.ts'
import { agreedRounds, shippedQuestionnaire, writeRounds } from '../data.ts'
import type { Figure, Row } from '../figure.ts'
import { median, pairedRuns } from '../timing.ts'

const few = 100
const many = 10_000
const saves = 60
const thousands = many.toLocaleString('en')

/** What keeping data costs, with a short and with a very long history in the folder. */
export const storage: Figure = {
  id: 'storage',
  name: 'Keeping rounds',
  measure: async ({ root, folder }) => {
    const questionnaire = await shippedQuestionnaire(root)
    const [short, long] = [join(folder, 'few'), join(folder, 'many')]
    await writeRounds(short, agreedRounds(questionnaire, few))
    const paths = await writeRounds(long, agreedRounds(questionnaire, many))
    const listed = [await listRebuilt(long, paths), await listAtStart(long)]
    return [...(await savesIn(root, questionnaire, short, long)), ...listed]
  },
}

const savesIn = async (root: string, questionnaire: Questionnaire, short: string, long: string): Promise<Row[]> => {
  const services = { short: await openServices(root, short), long: await openServices(root, long) }
  const path = join(long, 'rounds', 'round-7.json')
  const bytes = Buffer.alloc((await stat(path)).size, 'x')
  let count = 0
  const save = ({ handlers }: AppServices) => {
    count++
    return handlers['rounds.setAnswer']({
      roundId: 'round-7',
      responseId: 'agreed',
      questionnaireId: questionnaire.id,
      itemId: questionnaire.items[count % questionnaire.items.length]?.id ?? '',
      answer: Math.floor(count / questionnaire.items.length) % 5,
    })
  }
  const toBound = await pairedRuns(
    saves,
    () => save(services.long),
    () => writeDurably(join(long, 'rounds', 'bound.json'), bytes),
  )
  const growth = await pairedRuns(
    saves,
    () => save(services.long),
    () => save(services.short),
  )
  await Promise.all([services.short.close(), services.long.close()])
  const size = `${(bytes.length / 1024).toFixed(0)} KB`
  return [
    {
      kind: 'measured',
      name: `Durable save of one answer among ${thousands} rounds`,
      unit: 'x',
      value: toBound.ratio,
      most: 2,
      detail: `${toBound.ours.toFixed(2)} ms against ${toBound.bound.toFixed(2)} ms for write, sync, rename, sync of ${size}`,
    },
    {
      kind: 'measured',
      name: `Growth of a save from ${few} to ${thousands} rounds`,
      unit: 'x',
      value: growth.ratio,
      most: 1.2,
      detail: `${growth.ours.toFixed(2)} ms against ${growth.bound.toFixed(2)} ms`,
    },
  ]
}

/** The least that makes bytes survive a power cut. */
const writeDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = `${path}.tmp`
  const file = await open(temporary, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(temporary, path)
  const folder = await open(dirname(path), 'r')
  await folder.sync()
  await folder.close()
}

const openServices = (root: string, dataFolder: string): Promise<AppServices> =>
  createAppServices({
    dataFolder,
    workspace: 'own',
    questionnairesFolder: join(root, 'questionnaires'),
    participantPage: join(root, 'out/participant/index.html'),
    openSettings: folder => openSettings(Conf, folder),
    host: silentHost,
    openSessionListener: () => Promise.reject(new Error('no session is measured here')),
    clock: () => new Date(),
    newId: randomUUID,
  })

const silentHost: Host = {
  kind: 'browser',
  version: '0.0.0',
  pdf: 'print-dialog',
  printPdf: () => Promise.reject(new AppError('unavailable', 'pdfFailed')),
  openFile: async () => ({ kind: 'unsupported' }),
  deliver: async () => ({ kind: 'cancelled' }),
  emit: () => {},
}

/** Opens the rounds of a folder and lists all of them; closing is not part of the time. */
const openAndList = async (folder: string): Promise<RoundStore> => {
  const files = createDurableFiles(nodeFileSystem)
  const shared = { folder, fileSystem: nodeFileSystem, files, onChange: () => {} }
  const damage = await openDamageRegister({ ...shared, examine: () => ({ reason: null, title: null }) })
  const store = await openRoundStore({ ...shared, damage })
  const { length } = await store.list()
  if (length !== many) throw new Error(`Listed ${length} of ${many} rounds.`)
  return store
}

const listAtStart = async (folder: string): Promise<Row> => {
  const times: number[] = []
  for (let run = 0; run < 9; run++) {
    const began = performance.now()
    const store = await openAndList(folder)
    times.push(performance.now() - began)
    await store.close()
  }
  const name = `List of ${thousands} rounds at start`
  return { kind: 'measured', name, unit: 'ms', value: median(times), most: 30, detail: 'median of 9' }
}

const listRebuilt = async (folder: string, paths: string[]): Promise<Row> => {
  let last: RoundStore | null = null
  const { ratio, ours, bound } = await pairedRuns(
    4,
    async () => {
      last = await openAndList(folder)
    },
    () => {
      for (const path of paths) JSON.parse(readFileSync(path, 'utf8'))
    },
    async () => {
      await last?.close()
      last = null
      await rm(join(folder, 'index.json'), { force: true })
    },
  )
  await (await openAndList(folder)).close()
  const detail = `${ours.toFixed(0)} ms against ${bound.toFixed(0)} ms for reading and parsing the files`
  const name = `List of ${thousands} rounds rebuilt from files`
  return { kind: 'measured', name, unit: 'x', value: ratio, most: 1.5, detail }
}
