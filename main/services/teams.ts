import { AppError } from '../../core/app-error.ts'
import type { RoundSummary, TeamSummary } from '../../core/contract/shapes.ts'
import type { Translate } from '../../core/messages/messages.ts'
import type { Team } from '../../core/round.ts'
import { freeName } from './free-name.ts'
import type { RoundStore } from './storage/round-store.ts'
import type { StoredTeam, TeamStore } from './storage/team-store.ts'

type TeamsOptions = { teams: TeamStore; rounds: RoundStore; newId: () => string; t: Translate }

/** Teams and what can be done with them. A team that only its rounds still know of is a team all the same. */
export class Teams {
  readonly #options: TeamsOptions

  constructor(options: TeamsOptions) {
    this.#options = options
  }

  /** By name. */
  async list(): Promise<TeamSummary[]> {
    return this.#summarize(await this.#present())
  }

  /** The teams that were removed, each with the rounds that come back with it; by name. */
  async removed(): Promise<TeamSummary[]> {
    const stored = this.#options.teams.all().filter(({ removed }) => removed)
    return this.#summarize(stored.map(({ removed: _, ...team }) => team))
  }

  async #summarize(teams: Team[]): Promise<TeamSummary[]> {
    const byTeam = new Map<string, RoundSummary[]>()
    for (const round of await this.#options.rounds.list()) {
      const own = byTeam.get(round.team.id)
      if (own) own.push(round)
      else byTeam.set(round.team.id, [round])
    }
    return teams
      .map(team => {
        const rounds = byTeam.get(team.id) ?? []
        return { ...team, rounds: rounds.length, latest: rounds[0] ?? null }
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  }

  async find(id: string): Promise<Team> {
    const found = (await this.#present()).find(team => team.id === id)
    if (!found) throw new AppError('not-found', 'teamNotFound')
    return found
  }

  async isPresent(id: string): Promise<boolean> {
    return (await this.#present()).some(team => team.id === id)
  }

  async create({ name, size }: Omit<Team, 'id'>): Promise<Team> {
    const team = { id: this.#options.newId(), name, size }
    await this.#refuseTakenName(team)
    await this.#options.teams.add(team)
    return team
  }

  /** A new name goes into the rounds of the team too, so that no report goes on to show the old one. */
  async update(team: Team): Promise<Team> {
    const before = await this.find(team.id)
    await this.#refuseTakenName(team)
    await this.#put(team)
    if (team.name !== before.name) await this.#renameInRounds(team)
    return team
  }

  /** Takes the team and its rounds out of every list. Nothing is deleted. */
  async remove(id: string): Promise<void> {
    await this.#put({ ...(await this.find(id)), removed: true })
  }

  async restore(id: string): Promise<void> {
    const stored = this.#options.teams.all().find(team => team.id === id)
    if (!stored) throw new AppError('not-found', 'teamNotFound')
    if (!stored.removed) return
    const { removed: _, ...team } = stored
    await this.#put({ ...team, name: await this.#freeName(team) })
  }

  /** Makes sure that a round's team is there: restored if it was removed, created if it is not known. */
  async ensure(team: Team): Promise<void> {
    const stored = this.#options.teams.all().find(({ id }) => id === team.id)
    if (stored?.removed) await this.restore(team.id)
    if (!stored) await this.#options.teams.add({ ...team, name: await this.#freeName(team) })
  }

  async #present(): Promise<Team[]> {
    const teams = new Map<string, StoredTeam>()
    for (const { team } of await this.#options.rounds.list()) if (!teams.has(team.id)) teams.set(team.id, team)
    for (const team of this.#options.teams.all()) teams.set(team.id, team)
    return [...teams.values()].filter(({ removed }) => !removed)
  }

  #put(team: StoredTeam): Promise<void> {
    return this.#options.teams.change(teams => [...teams.filter(({ id }) => id !== team.id), team])
  }

  async #othersThan(id: string): Promise<Team[]> {
    return (await this.#present()).filter(other => other.id !== id)
  }

  async #refuseTakenName({ id, name }: Team): Promise<void> {
    const isTaken = (await this.#othersThan(id)).some(other => isSameName(other.name, name))
    if (isTaken) throw new AppError('conflict', 'teamNameTaken', { name })
  }

  async #freeName({ id, name }: Team): Promise<string> {
    const others = await this.#othersThan(id)
    return freeName(name, this.#options.t, candidate => others.some(other => isSameName(other.name, candidate)))
  }

  async #renameInRounds({ id, name }: Team): Promise<void> {
    const { rounds } = this.#options
    const own = (await rounds.list()).filter(({ team }) => team.id === id && team.name !== name)
    await Promise.all(
      own.map(round => rounds.change(round.id, content => ({ ...content, team: { ...content.team, name } }))),
    )
  }
}

const isSameName = (a: string, b: string): boolean => a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0
