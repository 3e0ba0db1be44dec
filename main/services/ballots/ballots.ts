import { hash } from 'node:crypto'
import { AppError } from '../../../core/app-error.ts'
import type { BallotForm, SealedBallot } from '../../../core/ballot/ballot.ts'
import type { CastingTerms } from '../../../core/ballot/ballot-form.ts'
import type { Chance } from '../../../core/ballot/mixed.ts'
import { openBallots } from '../../../core/ballot/open-ballots.ts'
import type { RandomBytes } from '../../../core/ballot/seal-ballot.ts'
import type { BallotBox, BallotFiles, RoundSummary } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { summarizeRound } from '../../../core/round-summary.ts'
import { createBreather } from '../storage/breather.ts'
import type { RoundStore } from '../storage/round-store.ts'
import {
  type Box,
  type LastSession,
  stateOf,
  type TicketState,
  withBallot,
  withBallotOnce,
  withTicket,
  withTicketBallot,
} from './ballot-box.ts'
import { orFault, readBallotFile } from './ballot-file.ts'
import type { BoxStore } from './box-store.ts'
import { type Collecting, findCollecting, termsOfCollecting } from './collecting.ts'
import type { KeyStore } from './key-store.ts'
import { readAllSealed, readSealed } from './read-sealed.ts'

type BallotsOptions = {
  rounds: Pick<RoundStore, 'read' | 'change' | 'changeOrUndo'>
  boxes: BoxStore
  keys: KeyStore
  randomBytes: RandomBytes
  chance: Chance
  /** Told when something goes into a box. */
  onChange: () => void
}

/** The sealed ballots of rounds until they are opened or thrown away. What it acknowledges is on the disk. */
export class Ballots {
  readonly #options: BallotsOptions

  constructor(options: BallotsOptions) {
    this.#options = options
  }

  async form(roundId: string): Promise<BallotForm> {
    return (await this.#collecting(roundId)).form
  }

  async box(roundId: string): Promise<BallotBox> {
    const { round, key } = await this.#collecting(roundId)
    const { ballots } = await this.#options.boxes.read(roundId)
    return { ballots: ballots.length, minimumGroup: round.minimumGroup, keyGuard: key.guard }
  }

  /** `tickets` counts all that are out, `spent` those of them with which a ballot came in. */
  async counts(roundId: string): Promise<{ ballots: number; tickets: number; spent: number }> {
    const { ballots, tickets } = await this.#options.boxes.read(roundId)
    return { ballots: ballots.length, tickets: tickets.open.length + tickets.spent.length, spent: tickets.spent.length }
  }

  /** A new ticket, known from then on only to whoever gets it; refused where `seats` tickets are out. */
  async takeTicket(roundId: string, seats: number): Promise<string> {
    const ticket = Buffer.from(this.#options.randomBytes(18)).toString('base64url')
    await this.#change(roundId, box => withTicket(box, hashOf(ticket), seats))
    return ticket
  }

  async ticketState(roundId: string, ticket: string): Promise<TicketState> {
    return stateOf(await this.#options.boxes.read(roundId), hashOf(ticket))
  }

  /** Spends a ticket and takes its ballot in one write. With a spent ticket nothing is left to do: its ballot is here. */
  async castWithTicket(roundId: string, ticket: string, ballot: SealedBallot): Promise<void> {
    const state = await this.ticketState(roundId, ticket)
    if (state === 'spent') return
    if (state === 'open') await this.#verify(roundId, ballot)
    await this.#change(roundId, box => withTicketBallot(box, hashOf(ticket), ballot))
  }

  /** Takes a ballot without a ticket. The very same one sent again is there already. */
  async cast(roundId: string, ballot: SealedBallot): Promise<void> {
    await this.#verify(roundId, ballot)
    await this.#change(roundId, box => withBallotOnce(box, ballot))
  }

  /** Takes what can be taken, in one write; the others are named with the reason. */
  async addFiles(roundId: string, files: readonly { fileName: string; text: string }[]): Promise<BallotFiles> {
    const breathe = createBreather()
    const ballots: (SealedBallot | string)[] = []
    for (const { text } of files) {
      await breathe()
      ballots.push(await orFault(this.#verifyFile(roundId, text)))
    }
    const cast = ballots.map(ballot =>
      typeof ballot === 'string' ? ballot : orFault(this.#change(roundId, box => withBallot(box, ballot))),
    )
    const outcomes = await Promise.all(cast)
    const named = files.map(({ fileName }, index) => ({ fileName, outcome: outcomes[index] }))
    return {
      taken: named.flatMap(({ fileName, outcome }) => (outcome === undefined ? [fileName] : [])),
      refused: named.flatMap(({ fileName, outcome }) => (outcome === undefined ? [] : [{ fileName, key: outcome }])),
    }
  }

  async lastSession(roundId: string): Promise<LastSession | null> {
    return (await this.#options.boxes.read(roundId)).session
  }

  rememberSession(roundId: string, session: LastSession): Promise<void> {
    return this.#options.boxes.change(roundId, box => ({ ...box, session }))
  }

  /** Opens all ballots together, from the minimum up. If that cannot be saved they stay sealed. */
  open(roundId: string): Promise<RoundSummary> {
    const { boxes, chance, keys } = this.#options
    return boxes.alone(roundId, async read => {
      const { round, terms, key, form } = await this.#collecting(roundId)
      const box = await read()
      const missing = round.minimumGroup - box.ballots.length
      if (missing > 0) throw new AppError('conflict', 'ballotsTooFew', { count: missing })
      const ballots = await readAllSealed(form, await keys.pair(key), box.ballots)
      return await this.#close(round, present => openBallots(present, terms, ballots, chance))
    })
  }

  /** Throws all ballots away, unread; the round becomes one that the team answers together. */
  discard(roundId: string): Promise<RoundSummary> {
    const { boxes, chance, rounds } = this.#options
    return boxes.alone(roundId, async () => {
      const round = await rounds.read(roundId)
      termsOfCollecting(round)
      return await this.#close(round, ({ ballots: _, ...present }) => ({
        ...present,
        mode: 'agreed',
        responses: [{ id: chance.newId(), answers: {} }],
      }))
    })
  }

  /** Gives a round that is about to be made its key. */
  prepare(roundId: string, terms: CastingTerms): Promise<void> {
    return this.#options.keys.create(roundId, terms)
  }

  /** What was promised to those whose ballots are sealed here; null where there are none to be. */
  async promised(roundId: string): Promise<CastingTerms | null> {
    return (await this.#options.keys.find(roundId))?.terms ?? null
  }

  /** Looks at every box that has a key, so that damage is known. */
  async lookAtBoxes(): Promise<void> {
    const { boxes, keys } = this.#options
    for (const roundId of await keys.roundIds()) await boxes.read(roundId).catch(ignoreRefusal)
  }

  /** Deletes box and key for ever, of a round that goes as well. */
  async forget(roundId: string): Promise<void> {
    await this.#options.boxes.alone(roundId, () => this.#destroy(roundId))
  }

  /** Rejects unless ballots may go into the box of this round. */
  async mayChange(roundId: string): Promise<void> {
    await this.#collecting(roundId)
  }

  async #change(roundId: string, next: (box: Box) => Box): Promise<void> {
    await this.#options.boxes.change(roundId, next)
    this.#options.onChange()
  }

  #collecting(roundId: string): Promise<Collecting> {
    return findCollecting(this.#options, roundId)
  }

  async #verifyFile(roundId: string, text: string): Promise<SealedBallot> {
    const ballot = readBallotFile(text)
    await this.#verify(roundId, ballot)
    return ballot
  }

  /** Opens a ballot in memory to see whether it can be taken. Nothing of it is kept. */
  async #verify(roundId: string, ballot: SealedBallot): Promise<void> {
    const { form, key } = await this.#collecting(roundId)
    const content = readSealed(form, await this.#options.keys.pair(key), ballot)
    if (typeof content === 'string') throw new AppError('bad-input', content)
  }

  /** Once the round is saved its box and key go; what is left of them goes at the next start. */
  async #close(before: Round, next: (round: Round) => Round): Promise<RoundSummary> {
    const { mode, responses, ballots } = before
    const undo = ({ comments: _comments, predictions: _predictions, ...round }: Round): Round => ({
      ...round,
      mode,
      responses,
      ...(ballots && { ballots }),
    })
    const { rounds } = this.#options
    const closed = await rounds.changeOrUndo(before.id, next, undo)
    // Saved once more, so that the previous version has the answers too: nobody can give them again.
    const savedTwice = rounds.change(before.id, round => ({ ...round }))
    await savedTwice.then(() => this.#destroy(before.id)).catch(() => undefined)
    return summarizeRound(closed)
  }

  /** The key goes last: by it a start finds what is left over. */
  async #destroy(roundId: string): Promise<void> {
    const { boxes, keys } = this.#options
    await boxes.forget(roundId)
    await keys.remove(roundId)
  }
}

/** A box that does not read has been listed as damaged by then. */
const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof AppError)) throw error
}

const hashOf = (ticket: string): string => hash('sha256', ticket, 'hex')
