import { AppError } from '../../../core/app-error.ts'
import {
  type OwnRemovedRisk,
  type Service,
  type TeamServices,
  teamServicesSchema,
} from '../../../core/budget/service.ts'
import { serviceLimits } from '../../../core/budget/service-limits.ts'
import type { ParsedInput } from '../../../core/contract/contract.ts'
import type { Round } from '../../../core/round.ts'
import type { Rounds } from '../rounds.ts'
import type { RoundStore } from '../storage/round-store.ts'
import type { TeamRecordKind, TeamRecords } from '../storage/team-records.ts'

export const servicesKind: TeamRecordKind<TeamServices> = {
  folder: 'services',
  schema: teamServicesSchema,
  empty: team => ({ format: 'plumbline/services', version: 1, team, services: [], removedRisks: [] }),
}

type ServicesOptions = { records: TeamRecords<TeamServices>; rounds: Rounds; store: RoundStore }

/** The services of each team: what they promise, what went wrong, what could. */
export class ServicesOfTeams {
  readonly #options: ServicesOptions

  constructor(options: ServicesOptions) {
    this.#options = options
  }

  read(teamId: string): Promise<TeamServices> {
    return this.#options.records.read(teamId)
  }

  async find(teamId: string, id: string): Promise<Service> {
    const found = (await this.read(teamId)).services.find(service => service.id === id)
    if (!found) throw new AppError('not-found', 'serviceNotFound')
    return found
  }

  /** Adds a service, or puts it in the place of the one with the same id. */
  save({ teamId, service }: ParsedInput<'services.save'>): Promise<TeamServices> {
    return this.#change(teamId, services => withService(services, service))
  }

  remove({ teamId, id }: ParsedInput<'services.remove'>): Promise<TeamServices> {
    return this.#change(teamId, services => services.filter(service => service.id !== id))
  }

  /** The team's own figures for a practice; `undefined` goes back to those of the questionnaire. */
  setRemovedRisk({ teamId, questionnaire, item, risk }: ParsedInput<'services.setRemovedRisk'>): Promise<TeamServices> {
    const isOther = (own: OwnRemovedRisk) => own.questionnaire !== questionnaire || own.item !== item
    return this.#options.records.change(teamId, record => {
      const others = record.removedRisks.filter(isOther)
      return { ...record, removedRisks: risk === undefined ? others : [...others, { questionnaire, item, risk }] }
    })
  }

  /** Keeps the team's services, as they are now, with a round: so they are in its file and its report. */
  async keepInRound(roundId: string): Promise<void> {
    const { rounds, store } = this.#options
    const { team } = await rounds.read(roundId)
    const { services } = await this.read(team.id)
    await store.change(roundId, round => withServices(round, services))
  }

  /** Takes over the services that are kept with a round; those with the same id are replaced, the others stay. */
  async takeFromRound(roundId: string): Promise<TeamServices> {
    const { team, services } = await this.#options.rounds.read(roundId)
    if (!services || services.length === 0) throw new AppError('not-found', 'roundHasNoServices')
    return this.#change(team.id, own => services.reduce(withService, own))
  }

  #change(teamId: string, next: (services: Service[]) => Service[]): Promise<TeamServices> {
    return this.#options.records.change(teamId, record => {
      const services = next(record.services)
      if (services.length > serviceLimits.services)
        throw new AppError('too-large', 'tooManyEntries', { limit: serviceLimits.services })
      return { ...record, services }
    })
  }
}

const withService = (services: Service[], service: Service): Service[] =>
  services.some(({ id }) => id === service.id)
    ? services.map(other => (other.id === service.id ? service : other))
    : [...services, service]

/** A round without services has no empty list. */
export const withServices = (round: Round, services: Service[]): Round => {
  const { services: _before, ...rest } = round
  return services.length > 0 ? { ...rest, services } : rest
}
