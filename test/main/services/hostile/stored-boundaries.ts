import { teamServicesSchema } from '../../../../core/budget/service.ts'
import { teamDeliverySchema } from '../../../../core/delivery/delivery.ts'
import { teamReviewsSchema } from '../../../../core/postmortem/review.ts'
import { boxFromStored, emptyBox, encodeBox } from '../../../../main/services/ballots/ballot-box.ts'
import { recordIn } from '../../../../main/services/records/open-records.ts'
import { roundFileName } from '../../../../main/services/storage/round-file-name.ts'
import { encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { questionnaireFromStored } from '../../../../main/services/storage/stored-questionnaire.ts'
import { roundFromStored } from '../../../../main/services/storage/stored-round.ts'
import { encodeTeams, teamsFromStored } from '../../../../main/services/storage/team-store.ts'
import { shortQuestionnaire, shortRound } from '../../../core/parse-support.ts'
import type { Boundary } from './boundary.ts'
import { sampleOf } from './sample-of.ts'

const round = shortRound()
const questionnaire = shortQuestionnaire()

/** What a stored file holds, whole and well sealed, so that it is looked at, and as its bytes. */
const stored = (name: string, content: unknown, read: (bytes: Buffer) => unknown): Boundary[] => [
  {
    name: `what is stored of ${name}`,
    form: 'value',
    sample: content,
    read: value => read(encodeStored(value ?? null)),
  },
  {
    name: `the stored file of ${name}`,
    form: 'bytes',
    sample: encodeStored(content),
    read: bytes => read(Buffer.from(bytes)),
  },
]

const record = (folder: string, content: object): Boundary[] =>
  stored(folder, content, bytes => recordIn(`${folder}/${roundFileName('a')}`, bytes))

const contentOf = (bytes: Buffer): unknown => JSON.parse(bytes.toString()).content

/** The files of a data folder, which another program of the same user may have changed. */
export const storedBoundaries: readonly Boundary[] = [
  ...stored('a round', round, bytes => roundFromStored(bytes, roundFileName(round.id))),
  ...stored('a questionnaire', questionnaire, bytes => questionnaireFromStored(bytes, roundFileName(questionnaire.id))),
  ...stored('teams', contentOf(encodeTeams([])), teamsFromStored),
  ...stored('a box of ballots', contentOf(encodeBox(emptyBox)), boxFromStored),
  ...record('services', { ...Object(sampleOf(teamServicesSchema)), team: 'a' }),
  ...record('delivery', { ...Object(sampleOf(teamDeliverySchema)), team: 'a' }),
  ...record('reviews', { ...Object(sampleOf(teamReviewsSchema)), team: 'a' }),
]
