import { Command, Option } from 'commander'
import { reportFormats } from '../../core/contract/report-format.ts'
import { reportAudiences, reportPapers, reportScopes, usualReport } from '../../core/contract/report-options.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { type StepOrder, stepOrders } from '../../core/next-steps/step-order.ts'
import type { BudgetOptions } from './budget.ts'
import { readRequests, readSlo, readWindow } from './budget-options.ts'
import { readChoice, readFormat, readPath, readPort } from './option-values.ts'
import type { ReportOptions } from './report.ts'
import { indented, pageWidth } from './text-layout.ts'
import { addWorkspaceCommands, type WorkspaceRequest } from './workspace-program.ts'

export type ServeOptions = { data?: string; port?: number; open: boolean; demo: boolean }

/** What was asked for, once it is understood. */
export type CliRequest =
  | { kind: 'score'; file: string; json: boolean }
  | { kind: 'compare'; before: string; after: string; json: boolean }
  | { kind: 'next'; file: string; by: StepOrder; json: boolean }
  | { kind: 'portfolio'; files: string[]; json: boolean }
  | { kind: 'risks'; file: string; json: boolean }
  | { kind: 'postmortem'; file: string; json: boolean }
  | { kind: 'budget'; options: BudgetOptions }
  | { kind: 'check'; files: string[]; strict: boolean }
  | { kind: 'report'; files: string[]; options: ReportOptions }
  | { kind: 'serve'; options: ServeOptions }
  | { kind: 'questionnaires'; json: boolean }
  | { kind: 'workspace'; request: WorkspaceRequest }

type Choose = (request: CliRequest) => void

/**
 * The command line's grammar; what was asked for goes to `choose`. Help and version are printed by `out`. Parsing fails
 * with a `CommanderError`, which `usageText` puts into words.
 */
export const createProgram = (t: Translate, version: string, out: (text: string) => void, choose: Choose): Command => {
  const program = new Command('plumbline')
    .description(t('cli:description'))
    .version(version, '-V, --version', t('cli:versionOption'))
    .addHelpText('after', `\n${indented(t('cli:exitCodes'), 0)}`)
    .exitOverride()
    .configureOutput({ writeOut: text => out(text.trimEnd()), writeErr: () => {}, getOutHelpWidth: () => pageWidth })
    .configureHelp({ styleTitle: title => translatedTitle(t, title) })
    .helpOption('-h, --help', t('cli:helpOption'))
    .helpCommand('help [command]', t('cli:helpCommand'))
  addFileCommands(program, t, choose)
  addMinutesCommands(program, t, choose)
  addAppCommands(program, t, choose)
  addWorkspaceCommands(program, t, request => choose({ kind: 'workspace', request }))
  for (const command of program.commands) {
    command.helpOption('-h, --help', t('cli:helpOption'))
    for (const { options } of [command, ...command.commands]) readPathsOf(options, t)
  }
  return program
}

/** Options with a value that nothing else reads name a file or a folder. */
const readPathsOf = (options: readonly Option[], t: Translate): void => {
  for (const option of options) if (option.required && !option.parseArg) option.argParser(readPath(t, option.flags))
}

type GivenReport = Omit<ReportOptions, 'audience' | 'paper'> & Partial<ReportOptions>
type Json = { json?: boolean }

/** An option that takes one of a few words. */
const choice = (
  t: Translate,
  flags: string,
  key: 'audienceOption' | 'paperOption' | 'scopeOption',
  choices: readonly string[],
): Option => new Option(flags, t(`cli:${key}`, { choices: choices.join(', ') })).argParser(readChoice(t, choices))

const addFileCommands = (program: Command, t: Translate, choose: Choose): void => {
  const formats = reportFormats.join(', ')
  program
    .command('score')
    .description(t('cli:scoreDescription'))
    .argument('<file>', t('cli:roundArgument'))
    .option('--json', t('cli:jsonOption'))
    .action((file: string, { json = false }: Json) => choose({ kind: 'score', file, json }))
  program
    .command('compare')
    .description(t('cli:compareDescription'))
    .argument('<before>', t('cli:beforeArgument'))
    .argument('<after>', t('cli:afterArgument'))
    .option('--json', t('cli:jsonOption'))
    .action((before: string, after: string, { json = false }: Json) => choose({ kind: 'compare', before, after, json }))
  program
    .command('next')
    .description(t('cli:nextDescription'))
    .argument('<file>', t('cli:roundArgument'))
    .option('--by <order>', t('cli:byOption'), readChoice(t, stepOrders), 'gap')
    .option('--json', t('cli:jsonOption'))
    .action((file: string, { by, json = false }: Json & { by: StepOrder }) => choose({ kind: 'next', file, by, json }))
  program
    .command('portfolio')
    .description(t('cli:portfolioDescription'))
    .argument('<file...>', t('cli:roundsArgument'))
    .option('--json', t('cli:jsonOption'))
    .action((files: string[], { json = false }: Json) => choose({ kind: 'portfolio', files, json }))
  program
    .command('check')
    .description(t('cli:checkDescription'))
    .argument('<file...>', t('cli:filesArgument'))
    .option('--strict', t('cli:strictOption'))
    .action((files: string[], { strict = false }: { strict?: boolean }) => choose({ kind: 'check', files, strict }))
  program
    .command('report')
    .description(t('cli:reportDescription'))
    .argument('<file...>', t('cli:reportArgument'))
    .addOption(
      new Option('--format <format>', t('cli:formatOption', { formats }))
        .argParser(readFormat(t))
        .makeOptionMandatory(),
    )
    .addOption(choice(t, '--audience <audience>', 'audienceOption', reportAudiences))
    .addOption(choice(t, '--paper <paper>', 'paperOption', reportPapers))
    .addOption(choice(t, '--scope <scope>', 'scopeOption', reportScopes))
    .requiredOption('--out <path>', t('cli:outOption'))
    .action((files: string[], options: GivenReport) => {
      const { audience, paper } = usualReport
      choose({ kind: 'report', files, options: { audience, paper, ...options } })
    })
}

const addMinutesCommands = (program: Command, t: Translate, choose: Choose): void => {
  program
    .command('risks')
    .description(t('risks:description'))
    .argument('<file>', t('risks:fileArgument'))
    .option('--json', t('cli:jsonOption'))
    .action((file: string, { json = false }: Json) => choose({ kind: 'risks', file, json }))
  program
    .command('postmortem')
    .description(t('cli:postmortemDescription'))
    .argument('<file>', t('cli:postmortemArgument'))
    .option('--json', t('cli:questionnairesJsonOption'))
    .action((file: string, { json = false }: Json) => choose({ kind: 'postmortem', file, json }))
  program
    .command('budget')
    .description(t('risks:budgetDescription'))
    .requiredOption('--slo <objective>', t('risks:sloOption'), readSlo(t))
    .addOption(new Option('--window <days>', t('risks:windowOption')).argParser(readWindow(t)).default(28, '28d'))
    .option('--requests <number>', t('risks:requestsOption'), readRequests(t))
    .option('--json', t('cli:jsonOption'))
    .action((options: BudgetOptions) => choose({ kind: 'budget', options }))
}

const addAppCommands = (program: Command, t: Translate, choose: Choose): void => {
  program
    .command('serve')
    .description(t('cli:serveDescription'))
    .option('--data <folder>', t('cli:dataOption'))
    .option('--port <number>', t('cli:portOption'), readPort(t))
    .option('--no-open', t('cli:noOpenOption'))
    .option('--demo', t('cli:demoOption'))
    .action(({ demo = false, ...options }: Omit<ServeOptions, 'demo'> & { demo?: boolean }) =>
      choose({ kind: 'serve', options: { ...options, demo } }),
    )
  program
    .command('questionnaires')
    .description(t('cli:questionnairesDescription'))
    .option('--json', t('cli:questionnairesJsonOption'))
    .action(({ json = false }: Json) => choose({ kind: 'questionnaires', json }))
}

/** Headings of the help are written into commander, which offers no other place to translate them. */
const translatedTitle = (t: Translate, title: string): string => {
  switch (title) {
    case 'Usage:':
      return t('cli:usage')
    case 'Arguments:':
      return t('cli:arguments')
    case 'Options:':
      return t('cli:options')
    case 'Commands:':
      return t('cli:commands')
    default:
      return title
  }
}
