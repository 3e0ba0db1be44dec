import type { MigratedFormat, Migration } from '../../../../main/services/storage/migrations/migration.ts'
import { decodeStored, encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { makeRound } from '../../../builders.ts'
import { makeCollectingRound, termsIn } from '../../../core/ballot/ballot-support.ts'
import { makeService } from '../../../record-builders.ts'
import { fillIn, sealFor } from '../sessions/participant.ts'
import type { Image } from './disk-images.ts'
import type { Opened } from './found-data.ts'
import type { Operation } from './power-loss.ts'

/** Had there been a version before the first, this would lead from it: what comes of it, every store reads. */
const fromBefore = (format: MigratedFormat, number: number): Migration => ({
  number,
  name: `${format}-begins`,
  format,
  from: 0,
  change: ({ old: _, ...content }) => content,
})

const steps = (['plumbline/round', 'plumbline/services', 'plumbline/ballot-box'] as const).map((format, index) =>
  fromBefore(format, index + 1),
)

const prepare = async ({ ballots, records, roundStore, teamStore }: Opened): Promise<void> => {
  await teamStore.add({ id: 'checkout', name: 'Checkout', size: 7 })
  await roundStore.add(makeRound({ id: 'one' }))
  await roundStore.add(makeRound({ id: 'two' }))
  await roundStore.remove('two')
  await records.services.change('checkout', record => ({ ...record, services: [makeService()] }))
  const collecting = makeCollectingRound({ id: 'sealed' })
  await ballots.prepare('sealed', termsIn(collecting))
  await roundStore.add(collecting)
  const form = await ballots.form('sealed')
  await ballots.cast('sealed', sealFor(form, fillIn(form, 1)))
}

const asBefore = (prepared: Image): Image =>
  new Map([...prepared].map(([path, bytes]) => [path, bytes && withVersionBefore(path, bytes)]))

const withVersionBefore = (path: string, bytes: Buffer): Buffer => {
  const stored = decodeStored(bytes)
  if (!stored.ok || !/\/(?:rounds|trash|services|ballots)\/[^/]+\.json$/.test(path)) return bytes
  return encodeStored({ ...(stored.value as object), version: 0, old: true })
}

/** The folder is opened by the Plumbline that brings its files up to date, however often that takes. */
export const migrations: readonly Operation[] = [
  {
    name: 'bringing the files of an older Plumbline up to date',
    prepare,
    start: asBefore,
    steps,
    act: async () => undefined,
    spared: { 'sync /data/rounds': 'Two files are changed there, and each makes the other last' },
  },
]
