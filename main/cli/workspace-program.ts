import type { Command } from 'commander'
import type { Translate } from '../../core/messages/messages.ts'

/** `data`: the folder to work on; left out, that of the app. `unlock`: a file with what opens an encrypted one. */
type Folder = { data?: string; unlock?: string }
/** `passphrase`: a file that holds it. */
type Passphrase = { passphrase?: string }
/** `yes`: without asking. `dryRun`: only tell what would change. */
type Change = { yes: boolean; dryRun: boolean }

export type WorkspaceRequest =
  | { kind: 'export'; file: string; options: Folder & Passphrase & { encrypt: boolean; force: boolean } }
  | { kind: 'import'; file: string; options: Folder & Passphrase & Change & { replace: boolean } }
  | { kind: 'backups'; options: Folder & { json: boolean } }
  | { kind: 'restore'; name: string; options: Folder & Change }

type Given<T> = Folder & Partial<T>
type GivenExport = Given<{ passphraseFile: string; encrypt: boolean; force: boolean; unlockFile: string }>
type GivenChange = Given<{ yes: boolean; dryRun: boolean; unlockFile: string }>
type GivenImport = GivenChange & { passphraseFile?: string; replace?: boolean }

/** The grammar of the commands on a whole data folder. */
export const addWorkspaceCommands = (
  program: Command,
  t: Translate,
  choose: (request: WorkspaceRequest) => void,
): void => {
  const workspace = program.command('workspace').description(t('cli:workspaceDescription'))
  const add = (name: string, description: string): Command =>
    workspace
      .command(name)
      .description(description)
      .option('--data <folder>', t('cli:dataOption'))
      .option('--unlock-file <file>', t('cli:unlockOption'))
  add('export', t('cli:exportDescription'))
    .argument('<file>', t('cli:exportArgument'))
    .option('--encrypt', t('cli:encryptOption'))
    .option('--passphrase-file <file>', t('cli:passphraseFileOption'))
    .option('--force', t('cli:forceOption'))
    .action((file: string, { encrypt = false, force = false, ...given }: GivenExport) =>
      choose({ kind: 'export', file, options: { ...filesOf(given), encrypt, force } }),
    )
  withChange(t, add('import', t('cli:importDescription')).argument('<file>', t('cli:importArgument')))
    .option('--replace', t('cli:replaceOption'))
    .option('--passphrase-file <file>', t('cli:passphraseFileOption'))
    .action((file: string, { replace = false, yes = false, dryRun = false, ...given }: GivenImport) =>
      choose({ kind: 'import', file, options: { ...filesOf(given), replace, yes, dryRun } }),
    )
  add('backups', t('cli:backupsDescription'))
    .option('--json', t('cli:questionnairesJsonOption'))
    .action(({ json = false, ...given }: Given<{ json: boolean; unlockFile: string }>) =>
      choose({ kind: 'backups', options: { ...filesOf(given), json } }),
    )
  withChange(t, add('restore', t('cli:restoreDescription')).argument('<backup>', t('cli:restoreArgument'))).action(
    (name: string, { yes = false, dryRun = false, ...given }: GivenChange) =>
      choose({ kind: 'restore', name, options: { ...filesOf(given), yes, dryRun } }),
  )
  for (const command of workspace.commands) command.helpOption('-h, --help', t('cli:helpOption'))
}

const withChange = (t: Translate, command: Command): Command =>
  command.option('--yes', t('cli:yesOption')).option('--dry-run', t('cli:dryRunOption'))

const filesOf = (given: { data?: string; unlockFile?: string; passphraseFile?: string }): Folder & Passphrase => ({
  ...(given.data !== undefined && { data: given.data }),
  ...(given.unlockFile !== undefined && { unlock: given.unlockFile }),
  ...(given.passphraseFile !== undefined && { passphrase: given.passphraseFile }),
})
