import { randomUUID } from 'node:crypto'
import type { Ballot, SealedBallot } from '../../../../core/ballot/ballot.ts'
import type { Round } from '../../../../core/round.ts'
import type { Ballots } from '../../../../main/services/ballots/ballots.ts'
import { openBallotBoxes } from '../../../../main/services/ballots/open-ballot-boxes.ts'
import type { KeyGuard } from '../../../../main/services/host.ts'
import { createDurableFiles } from '../../../../main/services/storage/durable-file.ts'
import { type FileSystem, nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { makeCollectingRound, termsIn } from '../../../core/ballot/ballot-support.ts'
import { fillIn, sealFor } from '../sessions/participant.ts'
import { openStore } from '../storage/open-store.ts'

type BoxOptions = { fileSystem?: FileSystem; guard?: KeyGuard }

/** The ballot boxes on a folder as the app opens them, with the rounds they belong to. */
export const openBoxes = async (folder: string, { fileSystem = nodeFileSystem, guard }: BoxOptions = {}) => {
  const { store, register } = await openStore(folder, { fileSystem })
  const told: string[] = []
  const ballots = await openBallotBoxes({
    folder,
    fileSystem,
    files: createDurableFiles(fileSystem),
    damage: register,
    rounds: store,
    guard,
    newId: randomUUID,
    onChange: () => told.push('ballots'),
  })
  return { ballots, store, register, told }
}

type Boxes = Pick<Awaited<ReturnType<typeof openBoxes>>, 'ballots' | 'store'>

/** Makes a round that collects, as the app does. Its smallest group is 3 people. */
export const startCollecting = async ({ ballots, store }: Boxes, overrides: Partial<Round> = {}): Promise<Round> => {
  const round = makeCollectingRound({ id: randomUUID(), ...overrides })
  await ballots.prepare(round.id, termsIn(round))
  await store.add(round)
  return round
}

/** One person's ballot, filled in and sealed. */
export const fillBallot = async (
  ballots: Ballots,
  { id }: Pick<Round, 'id'>,
  overrides: Partial<Ballot> = {},
  step = 2,
): Promise<SealedBallot> => {
  const form = await ballots.form(id)
  return sealFor(form, fillIn(form, step, overrides))
}

export const castSome = async (ballots: Ballots, round: Round, count: number): Promise<void> => {
  for (let step = 0; step < count; step += 1)
    await ballots.cast(round.id, await fillBallot(ballots, round, {}, step % 5))
}
