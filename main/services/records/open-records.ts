import { basename } from 'node:path'
import type { z } from 'zod'
import type { TeamServices } from '../../../core/budget/service.ts'
import type { TeamDelivery } from '../../../core/delivery/delivery.ts'
import type { TeamReviews } from '../../../core/postmortem/review.ts'
import type { DamageRegister } from '../storage/damage-register.ts'
import { isIn, type TeamFolder } from '../storage/damaged-name.ts'
import type { DurableFiles } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import type { Stored } from '../storage/stored-form.ts'
import { openTeamRecords, recordFromStored, type TeamRecords } from '../storage/team-records.ts'
import { deliveryKind } from './deliveries.ts'
import { reviewsKind } from './postmortem-reviews.ts'
import { servicesKind } from './team-services.ts'

/** What is kept for each team beside its rounds, by the name of its folder. */
export type RecordStores = {
  services: TeamRecords<TeamServices>
  delivery: TeamRecords<TeamDelivery>
  reviews: TeamRecords<TeamReviews>
}

type OpenOptions = { folder: string; fileSystem: FileSystem; files: DurableFiles; damage: DamageRegister }

export const openRecords = async (options: OpenOptions): Promise<RecordStores> => ({
  services: await openTeamRecords({ ...options, kind: servicesKind }),
  delivery: await openTeamRecords({ ...options, kind: deliveryKind }),
  reviews: await openTeamRecords({ ...options, kind: reviewsKind }),
})

const kinds: readonly { folder: TeamFolder; schema: z.ZodType<{ team: string }> }[] = [
  servicesKind,
  deliveryKind,
  reviewsKind,
]

/** The record in the bytes of a file, as the damage register knows it; null where the file is of no such kind. */
export const recordIn = (file: string, bytes: Buffer): Stored<{ team: string }> | null => {
  const kind = kinds.find(({ folder }) => isIn(folder, file))
  return kind ? recordFromStored(kind, bytes, basename(file)) : null
}
