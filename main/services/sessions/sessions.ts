import { AppError } from '../../../core/app-error.ts'
import type { AppEvent, CallOutput, ParsedInput } from '../../../core/contract/contract.ts'
import type { SessionAddress, SessionState } from '../../../core/contract/shapes.ts'
import type { Topic } from '../announcer.ts'
import { systemReason } from '../documents/read-text-file.ts'
import type { Workspace } from '../workspace.ts'
import type { Workspaces } from '../workspaces.ts'
import type { OpenSessionListener, SessionListener } from './session.ts'
import { originOf } from './session-addresses.ts'
import { isCode } from './session-code.ts'

type SessionsOptions = {
  workspaces: Pick<Workspaces, 'current' | 'use'>
  openListener: OpenSessionListener
  addresses: () => SessionAddress[]
  newCode: () => string
  /** Told when the session is over for another reason than that somebody closed it. */
  onOver: () => void
}

type Session = {
  workspace: Workspace
  roundId: string
  address: SessionAddress
  code: string
  seats: number
  listener: SessionListener
}

/** What a session can come to its end by. */
const endings: ReadonlySet<Topic> = new Set<Topic>(['rounds', 'teams', 'workspace', 'damage'])

/** The one session that can be open: people join it with a code and cast their ballots from their own browsers. */
export class Sessions {
  readonly #options: SessionsOptions
  #session: Session | null = null
  #lastChange: Promise<unknown> = Promise.resolve()

  constructor(options: SessionsOptions) {
    this.#options = options
  }

  addresses(): SessionAddress[] {
    return this.#options.addresses()
  }

  read(): Promise<SessionState | null> {
    return this.#inTurn(async () => {
      await this.#endIfOver()
      return this.#session && (await stateOf(this.#session))
    })
  }

  /**
   * Opens a session for a round that collects ballots, with the code and the port that it had last, so that those who were
   * there find it again. For a round whose session is open this moves it.
   */
  open(request: ParsedInput<'sessions.open'>): Promise<SessionState> {
    return this.#inTurn(async () => {
      await this.#endIfOver()
      return await this.#options.workspaces.use(workspace => this.#start(workspace, request))
    })
  }

  setSeats({ seats }: ParsedInput<'sessions.setSeats'>): Promise<SessionState> {
    return this.#inTurn(async () => {
      await this.#endIfOver()
      if (!this.#session) throw new AppError('not-found', 'sessionNotOpen')
      return await keepSeats(this.#session, seats)
    })
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#end())
  }

  /** To be told every event: a session does not outlive what it collects for. What fails here fails again in `read`. */
  readonly hear = (event: AppEvent): void => {
    if (!this.#session || event.name !== 'data.changed' || !endings.has(event.payload.topic)) return
    this.#inTurn(() => this.#endIfOver()).catch(() => undefined)
  }

  /** Gives a seat to whoever knows the code, or the one that they have already. */
  enter({ code, ticket }: ParsedInput<'participant.enter'>): Promise<CallOutput<'participant.enter'>> {
    return this.#forParticipant(async ({ roundId, seats, workspace: { ballots }, ...session }) => {
      if (!isCode(code, session.code)) throw new AppError('forbidden', 'wrongCode')
      const known = ticket === undefined ? 'unknown' : await ballots.ticketState(roundId, ticket)
      if (ticket !== undefined && known !== 'unknown')
        return { ticket, cast: known === 'spent', form: await ballots.form(roundId) }
      return { ticket: await ballots.takeTicket(roundId, seats), cast: false, form: await ballots.form(roundId) }
    })
  }

  /** Takes the ballot that belongs to a seat. Sent again, it is there already. */
  cast({ ticket, ballot }: ParsedInput<'participant.cast'>): Promise<void> {
    return this.#forParticipant(({ roundId, workspace }) => workspace.ballots.castWithTicket(roundId, ticket, ballot))
  }

  async #start(workspace: Workspace, { roundId, address, seats }: ParsedInput<'sessions.open'>): Promise<SessionState> {
    const { addresses, newCode } = this.#options
    const { ballots, rounds } = workspace
    const chosen = addresses().find(known => known.address === address)
    if (!chosen) throw new AppError('not-found', 'sessionAddressUnknown', { address })
    await ballots.form(roundId)
    const before = this.#session
    if (before && before.roundId !== roundId)
      throw new AppError('conflict', 'sessionElsewhere', { title: (await rounds.summary(before.roundId)).title })
    if (before?.address.address === address) return await keepSeats(before, seats)
    const last = await ballots.lastSession(roundId)
    // Whoever has a place keeps it, whatever the number of seats that is asked for now.
    const { tickets } = await ballots.counts(roundId)
    const listener = await this.#listen(address, last?.port ?? 0)
    const session = {
      workspace,
      roundId,
      address: chosen,
      code: last?.code ?? newCode(),
      seats: Math.max(seats, tickets),
      listener,
    }
    this.#session = session
    try {
      await remember(session)
    } catch (error) {
      this.#session = before
      await listener.close()
      throw error
    }
    await before?.listener.close()
    return await stateOf(session)
  }

  /** Listens on the port that was used before, or else on any. */
  async #listen(address: string, lastPort: number): Promise<SessionListener> {
    const { openListener } = this.#options
    try {
      return await openListener({ address, port: lastPort }).catch((error: unknown) => {
        if (error instanceof AppError || lastPort === 0) throw error
        return openListener({ address, port: 0 })
      })
    } catch (error) {
      if (!(error instanceof Error) || error instanceof AppError) throw error
      throw new AppError('unavailable', 'sessionNotOpened', { address, reason: systemReason(error) })
    }
  }

  /** Work for somebody who joined, on the workspace that the session belongs to, which stays open meanwhile. */
  #forParticipant<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#options.workspaces.use(workspace => {
      if (this.#session?.workspace !== workspace) throw new AppError('unavailable', 'sessionClosed')
      return work(this.#session)
    })
  }

  async #endIfOver(): Promise<void> {
    if (!this.#session || (await this.#goesOn(this.#session))) return
    await this.#end()
    this.#options.onOver()
  }

  #goesOn({ workspace, roundId }: Session): Promise<boolean> {
    return this.#options.workspaces.use(async current => {
      if (current !== workspace) return false
      try {
        const { team } = await workspace.rounds.summary(roundId)
        await workspace.ballots.form(roundId)
        return await workspace.teams.isPresent(team.id)
      } catch (error) {
        if (error instanceof AppError) return false
        throw error
      }
    })
  }

  async #end(): Promise<void> {
    const session = this.#session
    this.#session = null
    await session?.listener.close()
  }

  /** One change after the other, whatever became of the one before. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#lastChange.catch(() => undefined).then(work)
    this.#lastChange = result
    return result
  }
}

const keepSeats = async (session: Session, seats: number): Promise<SessionState> => {
  await remember({ ...session, seats })
  session.seats = seats
  return await stateOf(session)
}

const remember = ({ workspace, roundId, code, seats, listener: { port } }: Session): Promise<void> =>
  workspace.ballots.rememberSession(roundId, { code, port, seats })

/** How many joined and submitted; who, nobody knows. */
const stateOf = async (session: Session): Promise<SessionState> => {
  const { workspace, roundId, address, code, seats, listener } = session
  const { tickets, spent } = await workspace.ballots.counts(roundId)
  const shortLink = originOf(address.address, listener.port)
  return { roundId, address, link: `${shortLink}/#${code}`, shortLink, code, seats, joined: tickets, submitted: spent }
}
