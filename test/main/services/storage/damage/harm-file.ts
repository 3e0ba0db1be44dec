import { isDeepStrictEqual } from 'node:util'
import { previousOf } from '../../../../../main/services/storage/durable-file.ts'
import type { FileSystem } from '../../../../../main/services/storage/file-system.ts'
import type { Image } from '../disk-images.ts'
import { createSimulatedDisk } from '../simulated-disk.ts'
import { type FileKind, openAndLook, type SaysAll, saysAll } from './data-folder.ts'
import type { Harm } from './harms.ts'

export type HarmOutcome = { faults: string[]; isRecovered: boolean }

/** What is said of everything when nothing is damaged. */
export const saidWhenWhole = async (folder: Image): Promise<SaysAll> =>
  saysAll((await openAndLook(createSimulatedDisk(folder).fileSystem)).stores)

/** Damages one file of a folder, starts the app on it, and says what is not as promised. */
export const harmFile = async (folder: Image, whole: SaysAll, kind: FileKind, harm: Harm): Promise<HarmOutcome> => {
  const bytes = folder.get(kind.path)
  if (!bytes) throw new Error(`There is no ${kind.path}`)
  const harmed = harm.apply(bytes)
  const disk = createSimulatedDisk(new Map([...folder, [kind.path, harmed ?? bytes]]))
  const fileSystem = harmed === null ? withoutPermission(disk.fileSystem, bytes) : disk.fileSystem
  const left = harmed ?? bytes
  try {
    const faults =
      kind.kind === 'listed' ? await lookListed(fileSystem, kind, harm) : await lookOther(fileSystem, whole, kind)
    const keepsBytes = kind.kind === 'cache' || [...disk.image().values()].some(other => other?.equals(left))
    if (!keepsBytes) faults.push('the damaged bytes are gone')
    return { faults, isRecovered: faults.length === 0 }
  } catch (error) {
    return { faults: [`the app does not open: ${error}`], isRecovered: false }
  }
}

type Listed = FileKind & { kind: 'listed' }

const lookListed = async (
  fileSystem: FileSystem,
  { file, path, previous }: Listed,
  { reason }: Harm,
): Promise<string[]> => {
  const { damage, damaged, stores } = await openAndLook(fileSystem)
  const faults: string[] = []
  if (damaged.length !== 1 || damaged[0]?.file !== file)
    faults.push(`${JSON.stringify(damaged.map(found => found.file))} is named`)
  if (reason && damaged[0]?.reason !== reason) faults.push(`it is said to be ${damaged[0]?.reason}`)
  if (damaged[0]?.previous !== previous) faults.push(`previous version: ${damaged[0]?.previous}`)
  if ((await stores.roundStore.read('other')).title !== 'after') faults.push('another round does not read')
  if (!previous) return faults
  await damage.restorePrevious(file)
  if ((await damage.list()).length > 0) faults.push('it is still named after the previous version is back')
  const again = await openAndLook(fileSystem)
  if (again.damaged.some(found => found.keptAs === path)) faults.push('it is named again in the next run')
  const says = await saysAll(again.stores)
  const expected = restored[file]
  if (!expected) faults.push('nobody has said what comes back')
  else if (!isDeepStrictEqual({ ...says, ...expected }, says)) faults.push(`after restoring: ${JSON.stringify(says)}`)
  return faults
}

/** What the version before the last save says. */
const restored: Record<string, Partial<SaysAll>> = {
  'rounds/kept.json': { kept: 'before' },
  'rounds/gone.json': { listed: ['gone', 'kept', 'other', 'sealed'] },
  'teams.json': { teams: ['checkout'] },
  'questionnaires/mine.json': { questionnaires: ['mine before', 'old after'] },
  'questionnaires/old.json': { questionnaires: ['mine after', 'old before'] },
  'services/checkout.json': { services: [0.99] },
  'delivery/checkout.json': { delivery: [1] },
  'reviews/checkout.json': { reviews: ['before'] },
}

const lookOther = async (fileSystem: FileSystem, whole: SaysAll, { kind }: FileKind): Promise<string[]> => {
  const { damaged, stores } = await openAndLook(fileSystem)
  const faults = damaged.map(({ file }) => `${file} is named`)
  const says = await saysAll(stores)
  if (!isDeepStrictEqual(says, whole)) faults.push(`it says ${JSON.stringify(says)}`)
  const entry = stores.portfolioCache.get('checkout', 'now')
  if (entry !== null && entry.team.id !== 'checkout') faults.push('the portfolio is wrong')
  if (kind === 'key') {
    const told = await stores.ballots.open('sealed').then(
      () => 'opened',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
    if (!['ballotKeyDamaged', 'fileNotReadable'].includes(told)) faults.push(`opening the ballots says: ${told}`)
  }
  return faults
}

/** These bytes stay where they are, and can be moved, but nobody may read them. */
const withoutPermission = (fileSystem: FileSystem, forbidden: Buffer): FileSystem => {
  const guarded = (bytes: Buffer): Buffer => {
    if (bytes.equals(forbidden)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
    return bytes
  }
  return {
    ...fileSystem,
    readFile: async path => guarded(await fileSystem.readFile(path)),
    readSync: (path, memory) => guarded(fileSystem.readSync(path, memory)),
  }
}

/** Both versions damaged: nothing is offered that does not read. */
export const harmBoth = async (folder: Image, { path }: FileKind, harm: Harm): Promise<boolean | undefined> => {
  const both = [path, previousOf(path)].map(each => [each, harm.apply(folder.get(each) ?? Buffer.alloc(0))] as const)
  const { damaged } = await openAndLook(createSimulatedDisk(new Map([...folder, ...both])).fileSystem)
  return damaged[0]?.previous
}
