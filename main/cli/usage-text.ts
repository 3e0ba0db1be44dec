import type { CommanderError } from 'commander'
import type { Translate } from '../../core/messages/messages.ts'
import { indented } from './text-layout.ts'

/** Wrong usage in our own words: what is wrong, what may have been meant, where to look. */
export const usageText = (t: Translate, error: CommanderError, command: string): string => {
  const meant = /Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1]
  return [problem(t, error), ...(meant ? [t('cli:didYouMean', { name: meant })] : []), t('cli:seeHelp', { command })]
    .map(line => indented(line, 0))
    .join('\n')
}

const problem = (t: Translate, { code, message }: CommanderError): string => {
  const name = /'([^']*)'/.exec(message)?.[1] ?? ''
  switch (code) {
    case 'commander.help':
      return t('cli:noCommand')
    case 'commander.unknownCommand':
      return t('cli:unknownCommand', { name })
    case 'commander.unknownOption':
      return t('cli:unknownOption', { name })
    case 'commander.missingArgument':
      return t('cli:missingArgument', { name: `<${name}>` })
    case 'commander.excessArguments':
      return t('cli:excessArguments')
    case 'commander.optionMissingArgument':
      return t('cli:missingValue', { name })
    case 'commander.missingMandatoryOptionValue':
      return t('cli:missingOption', { name })
    case 'commander.invalidArgument':
      return message.replace(/^error: .*? is invalid\. /, '')
    default:
      return t('cli:wrongUsage', { reason: message })
  }
}
