import type { i18n, TFunction } from 'i18next'
import { answer } from './en/answer.ts'
import { app } from './en/app.ts'
import { backups } from './en/backups.ts'
import { ballots } from './en/ballots.ts'
import { charts } from './en/charts.ts'
import { cli } from './en/cli.ts'
import { delivery } from './en/delivery.ts'
import { desktop } from './en/desktop.ts'
import { errors } from './en/errors.ts'
import { evidence } from './en/evidence.ts'
import { faults } from './en/faults.ts'
import { ledger } from './en/ledger.ts'
import { licences } from './en/licences.ts'
import { method } from './en/method.ts'
import { next } from './en/next.ts'
import { participant } from './en/participant.ts'
import { portfolio } from './en/portfolio.ts'
import { postmortem } from './en/postmortem.ts'
import { protection } from './en/protection.ts'
import { report } from './en/report.ts'
import { results } from './en/results.ts'
import { retrospective } from './en/retrospective.ts'
import { risks } from './en/risks.ts'
import { services } from './en/services.ts'
import { spreadsheet } from './en/spreadsheet.ts'
import { start } from './en/start.ts'
import { terms } from './en/terms.ts'
import { trends } from './en/trends.ts'
import { words } from './en/words.ts'
import { initMessages } from './init-messages.ts'

/** What fills the gaps of a text. */
export type MessageParams = Record<string, string | number>

/** The one catalogue of everything that a user reads. Another language has the same shape. */
export const english = {
  app,
  answer,
  results,
  backups,
  ballots,
  charts,
  report,
  cli,
  delivery,
  desktop,
  errors,
  evidence,
  faults,
  ledger,
  licences,
  method,
  next,
  participant,
  portfolio,
  postmortem,
  protection,
  retrospective,
  risks,
  services,
  spreadsheet,
  start,
  terms,
  trends,
  words,
} as const

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: typeof english
    enableSelector: false
  }
}

export type Translate = TFunction<(keyof typeof english)[]>

/** The whole catalogue, ready to speak. */
export const createMessages = (): i18n => initMessages(english)
