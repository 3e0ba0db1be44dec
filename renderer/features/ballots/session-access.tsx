import { Group, Stack, Text } from '@mantine/core'
import type { SessionState } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import { CopyTextButton } from './copy-text-button.tsx'
import { typedAddress } from './seats.ts'
import classes from './session-access.module.css'

type SessionAccessProps = { session: SessionState; big?: boolean }

/** What somebody types who cannot scan: the short link, then the code. */
export function SessionAccess({ session, big = false }: SessionAccessProps) {
  const { t } = useMessages()
  return (
    <Stack gap={big ? 'lg' : 'sm'} data-big={big || undefined} className={classes.access ?? ''}>
      <div>
        <Text className={classes.label ?? ''}>{t('ballots:shortLink')}</Text>
        <Group gap="xs" wrap="nowrap">
          <span className={classes.value}>{typedAddress(session.shortLink)}</span>
          {!big && <CopyTextButton text={session.link} label={t('ballots:copyLink')} />}
        </Group>
      </div>
      <div>
        <Text className={classes.label ?? ''}>{t('ballots:code')}</Text>
        <Group gap="xs" wrap="nowrap">
          <span className={classes.value}>{session.code}</span>
          {!big && <CopyTextButton text={session.code} label={t('ballots:copyCode')} />}
        </Group>
      </div>
    </Stack>
  )
}
