import { makeRound } from '../../../builders.ts'
import type { Image } from './disk-images.ts'
import { convertFolder } from './encrypted-disk.ts'
import { dataFolder, type Opened } from './found-data.ts'
import type { Operation } from './power-loss.ts'
import { createSimulatedDisk } from './simulated-disk.ts'

const addTeamAndRound = async ({ roundStore, teamStore }: Opened): Promise<void> => {
  await teamStore.add({ id: 'checkout', name: 'Checkout', size: 7 })
  await roundStore.add(makeRound({ id: 'kept' }))
}

const encrypted = async (prepared: Image): Promise<Image> => {
  const disk = createSimulatedDisk(prepared)
  await convertFolder(disk.fileSystem, dataFolder, 'turning-on')
  return disk.image()
}

const everyFile = { 'sync /data': 'Each file that is rewritten in it has it synced again' }
const otherCopy = 'Either copy of the note is enough, and the next start makes the other like it'

/** What changes a whole folder at once. Wherever it is cut off, the next start finishes it. */
export const encryption: readonly Operation[] = [
  {
    name: 'encrypting a folder',
    prepare: addTeamAndRound,
    act: ({ fileSystem }) => convertFolder(fileSystem, dataFolder, 'turning-on'),
    spared: {
      ...everyFile,
      'rename /data/.protection.json.tmp to /data/protection.json': otherCopy,
      'rename /data/.protection-copy.json.tmp to /data/protection-copy.json': otherCopy,
      'sync /data/.protection.json.tmp': otherCopy,
    },
  },
  {
    name: 'decrypting a folder',
    prepare: addTeamAndRound,
    start: encrypted,
    act: ({ fileSystem }) => convertFolder(fileSystem, dataFolder, 'turning-off'),
    spared: everyFile,
    idle: { 'rename /data/.protection-copy.json.tmp to /data/protection-copy.json': otherCopy },
  },
  {
    name: 'saving an answer in an encrypted folder',
    prepare: addTeamAndRound,
    start: encrypted,
    act: ({ roundStore }) => roundStore.change('kept', round => ({ ...round, title: 'later' })),
  },
]
