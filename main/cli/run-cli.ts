import { type Command, CommanderError } from 'commander'
import type { CliContext } from './cli-context.ts'
import { failureLines, isAppError, unexpectedLines } from './failure-lines.ts'
import { type CliRequest, createProgram, type ServeOptions } from './program.ts'
import { usageText } from './usage-text.ts'
import type { WorkspaceRequest } from './workspace-program.ts'

/** What needs more of the machine than its files. */
export type CliRoots = {
  serve: (context: CliContext, options: ServeOptions) => Promise<number>
  workspace: (context: CliContext, request: WorkspaceRequest) => Promise<number>
}

/** Runs one command and gives its exit code: 0 done, 1 the input or the machine does not allow it, 2 wrong usage. */
export const runCli = async (context: CliContext, words: readonly string[], roots: CliRoots): Promise<number> => {
  const request = readRequest(context, words)
  if (typeof request === 'number') return request
  try {
    return await carryOut(context, request, roots)
  } catch (error) {
    const { messages, terminal } = context
    terminal.err(isAppError(error) ? failureLines(messages.t, error) : unexpectedLines(messages.t, error))
    return 1
  }
}

/** What was asked for, or the exit code where that is all: after help, a version or wrong usage. */
const readRequest = ({ messages, terminal, folders }: CliContext, words: readonly string[]): CliRequest | number => {
  let request: CliRequest | number = 0
  const program = createProgram(messages.t, folders.version, terminal.out, chosen => {
    request = chosen
  })
  try {
    program.parse([...words], { from: 'user' })
    return request
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    terminal.err(usageText(messages.t, error, ['plumbline', ...namesOf(program, words)].join(' ')))
    return 2
  }
}

/** The names of the command that was meant, with those above it. */
const namesOf = (program: Command, words: readonly string[]): string[] => {
  const known = program.commands.find(command => command.name() === words[0])
  return known ? [known.name(), ...namesOf(known, words.slice(1))] : []
}

/** What a command needs is loaded when it is asked for, so that help and refusals come at once. */
const carryOut = async (context: CliContext, request: CliRequest, roots: CliRoots): Promise<number> => {
  switch (request.kind) {
    case 'score': {
      const { score } = await import('./score.ts')
      return score(context, request.file, request.json)
    }
    case 'compare': {
      const { compare } = await import('./compare.ts')
      return compare(context, request, request.json)
    }
    case 'next': {
      const { next } = await import('./next.ts')
      return next(context, request.file, request)
    }
    case 'portfolio': {
      const { portfolio } = await import('./portfolio.ts')
      return portfolio(context, request.files, request.json)
    }
    case 'risks': {
      const { risks } = await import('./risks.ts')
      return risks(context, request.file, request.json)
    }
    case 'postmortem': {
      const { postmortem } = await import('./postmortem.ts')
      return postmortem(context, request.file, request.json)
    }
    case 'budget': {
      const { budget } = await import('./budget.ts')
      return budget(context, request.options)
    }
    case 'check': {
      const { check } = await import('./check.ts')
      return check(context, request.files, request.strict)
    }
    case 'report': {
      const { report } = await import('./report.ts')
      return report(context, request.files, request.options)
    }
    case 'questionnaires': {
      const { questionnaires } = await import('./questionnaires.ts')
      return questionnaires(context, request.json)
    }
    case 'serve':
      return roots.serve(context, request.options)
    case 'workspace':
      return roots.workspace(context, request.request)
  }
}
