import { basename } from 'node:path'
import type { FinishedRestore } from '../../core/backups/backup.ts'
import type { AppState } from '../../core/contract/shapes.ts'
import type { Translate } from '../../core/messages/messages.ts'
import type { Announce } from './announcer.ts'
import { BackupStore } from './backups/backup-store.ts'
import { Backups } from './backups/backups.ts'
import { startDailyBackups } from './backups/daily-backups.ts'
import { finishRestore } from './backups/finish-restore.ts'
import { boxFromStored } from './ballots/ballot-box.ts'
import type { Ballots } from './ballots/ballots.ts'
import { openBallotBoxes } from './ballots/open-ballot-boxes.ts'
import { createDamage, type Damage } from './damage.ts'
import { fillDemo } from './fill-demo.ts'
import { createHistories, type Histories } from './histories.ts'
import type { KeyGuard } from './host.ts'
import { createImprovement, type Improvement } from './improvement.ts'
import type { Log } from './log/log-event.ts'
import { lookUnseen } from './look-unseen.ts'
import { createMeeting, type Meeting } from './meeting.ts'
import { OwnQuestionnaires } from './own-questionnaires.ts'
import { createPortfolios, type Portfolios } from './portfolios.ts'
import type { FolderProtection } from './protection/folder-protection.ts'
import type { QuestionnaireLibrary } from './questionnaire-library.ts'
import { Deliveries } from './records/deliveries.ts'
import { openRecords, type RecordStores, recordIn } from './records/open-records.ts'
import { PostmortemReviews } from './records/postmortem-reviews.ts'
import { ServicesOfTeams } from './records/team-services.ts'
import { createRoundImport, type ImportRound } from './round-import.ts'
import { Rounds } from './rounds.ts'
import { type DamageRegister, type Examine, openDamageRegister } from './storage/damage-register.ts'
import { isIn, teamsFile } from './storage/damaged-name.ts'
import { createDurableFiles, type DurableFiles } from './storage/durable-file.ts'
import { ensureFolder, type FileSystem } from './storage/file-system.ts'
import { type FolderLock, lockFolder } from './storage/folder-lock.ts'
import { migrateFolder } from './storage/migrations/migrate-folder.ts'
import type { Migration } from './storage/migrations/migration.ts'
import { type OwnQuestionnaireStore, openOwnQuestionnaireStore } from './storage/own-questionnaire-store.ts'
import { createPortfolioCache, type PortfolioCache } from './storage/portfolio-cache.ts'
import { openRoundStore, type RoundStore } from './storage/round-store.ts'
import { folderError } from './storage/storage-errors.ts'
import type { DamageReason, Stored } from './storage/stored-form.ts'
import { questionnaireFromStored, questionnaireTitleInBytes } from './storage/stored-questionnaire.ts'
import { roundFromStored, titleInBytes } from './storage/stored-round.ts'
import { openTeamStore, type TeamStore, teamsFromStored } from './storage/team-store.ts'
import { Teams } from './teams.ts'

export type WorkspaceKind = AppState['workspace']

/** One data folder, locked and open. */
export type Workspace = {
  kind: WorkspaceKind
  folder: string
  teams: Teams
  rounds: Rounds
  ballots: Ballots
  importRound: ImportRound
  meeting: Meeting
  improvement: Improvement
  portfolios: Portfolios
  histories: Histories
  services: ServicesOfTeams
  deliveries: Deliveries
  reviews: PostmortemReviews
  questionnaires: OwnQuestionnaires
  damage: Damage
  backups: Backups
  /** Saves what is unsaved; rejects while that does not work. */
  flush: () => Promise<void>
  /** Saves what is unsaved and unlocks the folder; where saving does not work the folder stays open. */
  close: () => Promise<void>
}

export type WorkspaceOptions = {
  kind: WorkspaceKind
  folder: string
  /** Of this Plumbline. */
  version: string
  log?: Log
  /** What a second process is told about who uses the folder. */
  program: string
  fileSystem: FileSystem
  /** The encryption of the folder; null where it is never encrypted. */
  protection: Pick<FolderProtection, 'open'> | null
  /** The questionnaires that come with the app. */
  shipped: QuestionnaireLibrary
  announce: Announce
  /** For what many people change at once. */
  announceNowAndThen: Announce
  keyGuard: KeyGuard | undefined
  clock: () => Date
  newId: () => string
  t: Translate
}

const retryAfterMs = 5000

export const openWorkspace = async (options: WorkspaceOptions): Promise<Workspace> => {
  const { clock, fileSystem, folder, program } = options
  try {
    await ensureFolder(fileSystem, folder)
    const lock = await lockFolder(folder, program, clock)
    try {
      const readable = (await options.protection?.open()) ?? fileSystem
      return await openLocked({ ...options, fileSystem: readable }, lock)
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    throw folderError(error, folder)
  }
}

type StoresOptions = Pick<
  WorkspaceOptions,
  'folder' | 'fileSystem' | 'announce' | 'announceNowAndThen' | 'keyGuard' | 'newId'
>

export type Stores = {
  register: DamageRegister
  teamStore: TeamStore
  roundStore: RoundStore
  questionnaireStore: OwnQuestionnaireStore
  portfolioCache: PortfolioCache
  ballots: Ballots
  records: RecordStores
}

const openLocked = async (options: WorkspaceOptions, lock: FolderLock): Promise<Workspace> => {
  const { clock, fileSystem, folder, kind, shipped, newId, t } = options
  const files = createDurableFiles(fileSystem)
  const backupStore = new BackupStore({ folder, fileSystem, files, clock, version: options.version })
  const finished = await prepareFolder({ folder, fileSystem, files, backupStore })
  const { register, teamStore, roundStore, questionnaireStore, portfolioCache, ballots, records } =
    await openStores(options)
  if (kind === 'demo' && teamStore.isNew) await fillDemo({ teamStore, roundStore, records }, shipped)
  const questionnaires = new OwnQuestionnaires({ store: questionnaireStore, shipped, t })
  const teams = new Teams({ teams: teamStore, rounds: roundStore, newId, t })
  const rounds = new Rounds({ store: roundStore, teams, library: questionnaires.library, ballots, newId })
  const flush = async (): Promise<void> => {
    await Promise.all([teamStore.flush(), roundStore.flush()])
  }
  const content = { rounds: roundStore, teams: teamStore, questionnaires: questionnaireStore, records }
  const onProgress = (): void => options.announceNowAndThen('backups')
  const backups = new Backups({
    folder,
    fileSystem,
    files,
    store: backupStore,
    damage: register,
    examine: examineFile,
    content,
    finished,
    ballots,
    flush,
    clock,
    newId,
    onProgress,
    log: options.log ?? (() => undefined),
  })
  const stopBackups = kind === 'own' ? startDailyBackups(() => backups.makeDaily()) : async () => undefined
  const stopLooking = lookUnseen({ rounds: roundStore, questionnaires: questionnaireStore, ballots })
  const services = new ServicesOfTeams({ records: records.services, rounds, store: roundStore })
  return {
    kind,
    folder,
    teams,
    rounds,
    ballots,
    meeting: createMeeting(roundStore),
    improvement: createImprovement({ store: roundStore, rounds, services, clock: options.clock }),
    portfolios: createPortfolios({ store: roundStore, rounds, teams, cache: portfolioCache }),
    histories: createHistories(rounds),
    services,
    deliveries: new Deliveries(records.delivery),
    reviews: new PostmortemReviews(records.reviews),
    importRound: createRoundImport({
      store: roundStore,
      teams,
      ballots,
      questionnaires: () => questionnaires.library.all(),
      newId,
      t,
    }),
    questionnaires,
    damage: createDamage({
      register,
      rounds: roundStore,
      teams: teamStore,
      questionnaires: questionnaireStore,
      records,
    }),
    backups,
    flush,
    close: async () => {
      await stopBackups()
      await stopLooking()
      await teamStore.close()
      await roundStore.close()
      await lock.release()
    },
  }
}

type PrepareOptions = Pick<WorkspaceOptions, 'folder' | 'fileSystem'> & {
  files: DurableFiles
  backupStore: BackupStore
  steps?: readonly Migration[]
}

/** Finishes in a data folder, which is there and locked, what was cut off, and brings its files to the formats of this version. */
export const prepareFolder = async ({ backupStore, ...options }: PrepareOptions): Promise<FinishedRestore | null> => {
  const finished = await finishRestore(options)
  await migrateFolder({ ...options, backUp: async () => void (await backupStore.make('before-migration')) })
  return finished
}

/** Everything that lies in a data folder, which is there and locked. */
export const openStores = async (options: StoresOptions): Promise<Stores> => {
  const { announce, announceNowAndThen, fileSystem, folder, keyGuard: guard, newId } = options
  const files = createDurableFiles(fileSystem)
  await files.cleanLeftovers(folder, await fileSystem.readdir(folder))
  const register = await openDamageRegister({
    folder,
    fileSystem,
    files,
    examine: examineFile,
    onChange: () => announce('damage'),
  })
  const shared = { folder, fileSystem, files, damage: register, retryAfterMs }
  const teamStore = await openTeamStore({ ...shared, onSavedLate: () => announce('teams') })
  const roundStore = await openRoundStore({ ...shared, onChange: () => announce('rounds') })
  const questionnaireStore = await openOwnQuestionnaireStore(shared)
  const ballots = await openBallotBoxes({
    ...shared,
    rounds: roundStore,
    guard,
    newId,
    onChange: () => announceNowAndThen('ballots'),
  })
  const records = await openRecords(shared)
  const portfolioCache = createPortfolioCache(shared)
  return { register, teamStore, roundStore, questionnaireStore, portfolioCache, ballots, records }
}

/** Damage of any file in a data folder, told by its content. */
export const examineFile: Examine = (file, bytes) => {
  if (file === teamsFile) return { reason: reasonOf(teamsFromStored(bytes)), title: null }
  if (isIn('ballots', file)) return { reason: reasonOf(boxFromStored(bytes)), title: null }
  const record = recordIn(file, bytes)
  if (record) return { reason: reasonOf(record), title: null }
  return isIn('questionnaires', file)
    ? { reason: reasonOf(questionnaireFromStored(bytes, basename(file))), title: questionnaireTitleInBytes(bytes) }
    : { reason: reasonOf(roundFromStored(bytes, basename(file))), title: titleInBytes(bytes) }
}

const reasonOf = (stored: Stored<unknown>): DamageReason | null => (stored.ok ? null : stored.reason)
