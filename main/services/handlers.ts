import type { i18n } from 'i18next'
import type { Handlers } from '../../core/contract/contract.ts'
import type { AppState } from '../../core/contract/shapes.ts'
import { compareItems } from '../../core/scoring/compare-items.ts'
import { compareRounds } from '../../core/scoring/compare-rounds.ts'
import { scoreRound } from '../../core/scoring/score-round.ts'
import type { Announcer, Topic } from './announcer.ts'
import { createBackupHandlers } from './backups/backup-handlers.ts'
import { createBallotHandlers } from './ballots/ballot-handlers.ts'
import { formFile, readParticipantPage } from './ballots/export-form.ts'
import type { Host } from './host.ts'
import { createImprovementHandlers } from './improvement-handlers.ts'
import { diagnosticsText } from './log/diagnostics.ts'
import type { LogFile } from './log/log-file.ts'
import { createMeetingHandlers } from './meeting-handlers.ts'
import type { FolderProtection } from './protection/folder-protection.ts'
import { createProtectionHandlers } from './protection/protection-handlers.ts'
import { createRecordHandlers } from './records/record-handlers.ts'
import { settingsToKeep } from './reports/kept-branding.ts'
import { pictureFile } from './reports/picture-file.ts'
import { reportHandlers } from './reports/report-handlers.ts'
import { createSessionHandlers } from './sessions/session-handlers.ts'
import type { Sessions } from './sessions/sessions.ts'
import type { SettingsStore } from './settings.ts'
import type { Workspaces } from './workspaces.ts'

export type HandlerParts = {
  host: Host
  settings: SettingsStore
  workspaces: Workspaces
  sessions: Sessions
  protection: FolderProtection
  announcer: Announcer
  messages: i18n
  clock: () => Date
  log: LogFile
  newId: () => string
  participantPage: string
}

/** One line for every call: what it uses, and what it changes for everybody else. */
export const createHandlers = (parts: HandlerParts): Handlers => {
  const { announcer, host, sessions, settings, workspaces } = parts
  const { use } = workspaces
  const { announce, announceWhenQuiet } = announcer
  const telling = async <T>(work: Promise<T>, ...topics: Topic[]): Promise<T> => {
    const result = await work
    topics.forEach(announce)
    return result
  }
  const done = async (work: Promise<void>, ...topics: Topic[]): Promise<Record<string, never>> => {
    await telling(work, ...topics)
    return {}
  }
  const answered = async (work: Promise<void>): Promise<Record<string, never>> => {
    await work
    announceWhenQuiet('rounds')
    return {}
  }
  const keepSettings = async (next: Parameters<SettingsStore['write']>[0]) => settings.write(settingsToKeep(next))

  return {
    'app.read': () => appState(parts),
    'app.openWorkspace': async ({ workspace }) => {
      await telling(workspaces.open(workspace), 'workspace')
      return appState(parts)
    },
    'settings.read': () => settings.read(),
    'settings.write': input => telling(keepSettings(input), 'settings'),

    'teams.list': () => use(({ teams }) => teams.list()),
    'teams.create': input =>
      telling(
        use(({ teams }) => teams.create(input)),
        'teams',
      ),
    'teams.update': input =>
      telling(
        use(({ teams }) => teams.update(input)),
        'teams',
        'rounds',
      ),
    'teams.remove': ({ id }) =>
      done(
        use(({ teams }) => teams.remove(id)),
        'teams',
        'rounds',
      ),
    'teams.restore': ({ id }) =>
      done(
        use(({ teams }) => teams.restore(id)),
        'teams',
        'rounds',
      ),

    'teams.removed': () => use(({ teams }) => teams.removed()),

    'rounds.list': input => use(({ rounds }) => rounds.list(input)),
    'rounds.summary': ({ id }) => use(({ rounds }) => rounds.summary(id)),
    'rounds.read': ({ id }) => use(({ rounds }) => rounds.read(id)),
    'rounds.create': input =>
      telling(
        use(({ rounds }) => rounds.create(input)),
        'rounds',
        'teams',
      ),
    'rounds.update': input =>
      telling(
        use(({ rounds }) => rounds.update(input)),
        'rounds',
        'teams',
      ),
    'rounds.setAnswer': input => answered(use(({ rounds }) => rounds.setAnswer(input))),
    'rounds.setComment': input => answered(use(({ rounds }) => rounds.setComment(input))),
    'rounds.remove': ({ id }) =>
      done(
        use(({ rounds }) => rounds.remove(id)),
        'rounds',
        'teams',
      ),
    'rounds.restore': ({ id }) =>
      done(
        use(({ rounds }) => rounds.restore(id)),
        'rounds',
        'teams',
      ),
    'rounds.removed': () => use(({ rounds }) => rounds.removed()),
    'rounds.purge': ({ id }) =>
      done(
        use(({ rounds }) => rounds.purge(id)),
        'rounds',
      ),
    'rounds.import': input =>
      telling(
        use(({ backups, importRound }) => importRound(input, () => backups.makeBeforeImport())),
        'rounds',
        'teams',
      ),

    ...createBallotHandlers(workspaces, announcer),
    'ballots.exportForm': ({ roundId }) =>
      use(async ({ ballots }) =>
        host.deliver(formFile(await readParticipantPage(parts.participantPage), await ballots.form(roundId))),
      ),
    ...createSessionHandlers(sessions, announcer),
    ...createMeetingHandlers(workspaces, announcer),
    ...createImprovementHandlers(parts),
    ...createRecordHandlers(parts),
    ...createBackupHandlers(parts),
    ...createProtectionHandlers({ ...parts, appState: () => appState(parts) }),

    'scores.ofRound': ({ id }) => use(async ({ rounds }) => scoreRound(await rounds.read(id))),
    'scores.history': ({ teamId }) => use(({ histories }) => histories.read(teamId)),
    'scores.steps': ({ teamId, questionnaireId }) => use(({ histories }) => histories.steps(teamId, questionnaireId)),
    'scores.compare': ({ before, after }) =>
      use(async ({ rounds }) => compareRounds(await rounds.read(before), await rounds.read(after))),
    'scores.compareItems': ({ before, after, questionnaireId }) =>
      use(async ({ rounds }) => compareItems(await rounds.read(before), await rounds.read(after), questionnaireId)),

    'questionnaires.list': () => use(({ questionnaires }) => questionnaires.library.list()),
    'questionnaires.read': ({ id }) => use(({ questionnaires }) => questionnaires.library.read(id)),
    'questionnaires.import': input =>
      telling(
        use(({ backups, questionnaires }) => questionnaires.import(input, () => backups.makeBeforeImport())),
        'questionnaires',
      ),
    'questionnaires.copy': ({ id }) =>
      telling(
        use(({ questionnaires }) => questionnaires.copy(id)),
        'questionnaires',
      ),
    'questionnaires.remove': ({ id }) =>
      done(
        use(({ questionnaires }) => questionnaires.remove(id)),
        'questionnaires',
      ),
    'questionnaires.restore': ({ id }) =>
      done(
        use(({ questionnaires }) => questionnaires.restore(id)),
        'questionnaires',
      ),
    'questionnaires.export': input => use(async ({ questionnaires }) => host.deliver(await questionnaires.file(input))),

    'damage.list': () => use(({ damage }) => damage.list()),
    'damage.restorePrevious': ({ file }) =>
      done(
        use(({ damage }) => damage.restorePrevious(file)),
        'damage',
        'rounds',
        'teams',
        'questionnaires',
        'records',
      ),
    'damage.dismiss': ({ file }) =>
      done(
        use(({ damage }) => damage.dismiss(file)),
        'damage',
      ),

    'diagnostics.read': () =>
      use(async workspace => ({ text: await diagnosticsText({ host, settings, log: parts.log, workspace }) })),

    'pictures.save': input => host.deliver(pictureFile(input)),
    'files.open': ({ purpose }) => host.openFile(purpose),
    ...reportHandlers(parts, use),
  }
}

const appState = ({ host, settings, workspaces }: HandlerParts): AppState => {
  const { kind, folder, locked } = workspaces.current()
  return {
    version: host.version,
    host: host.kind,
    workspace: kind,
    dataFolder: folder,
    pdf: host.pdf,
    notices: settings.recovered ? [`settings-${settings.recovered}`] : [],
    locked,
  }
}
