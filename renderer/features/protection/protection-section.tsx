import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Protection } from '../../../core/protection/protection.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { AboutDialog } from './about-dialog.tsx'
import { ChangeOpeningDialog } from './change-opening-dialog.tsx'
import { TurnOffDialog } from './turn-off-dialog.tsx'
import { TurnOnDialog } from './turn-on-dialog.tsx'
import { UnfinishedNote } from './unfinished-note.tsx'

type OpenDialog = 'none' | 'about' | 'turn-on' | 'change' | 'turn-off'

/** Whether the workspace is encrypted on the disk, how it opens, and the way to change that. */
export function ProtectionSection({ isDemo }: { isDemo: boolean }) {
  const { t } = useMessages()
  const protection = useCall('protection.read', {}, { enabled: !isDemo })
  const [dialog, setDialog] = useState<OpenDialog>('none')
  if (isDemo) return <Text size="sm">{t('protection:demo')}</Text>
  if (protection.isPending) return <LoadingPage />
  if (protection.isLoadingError) return <ErrorPage error={protection.error} onRetry={() => void protection.refetch()} />
  const { data } = protection
  const isOn = data.state !== 'off'
  const close = () => setDialog('none')
  return (
    <>
      <Text size="sm">{t(isOn ? `protection:on_${waysOf(data)}` : 'protection:off')}</Text>
      {isOn && waysOf(data) !== 'neither' && (
        <Text size="sm" c="dimmed">
          {t('protection:recoveryToo')}
        </Text>
      )}
      {data.unfinished && <UnfinishedNote unfinished={data.unfinished} />}
      <Group gap="sm">
        {isOn ? (
          <>
            <Button variant="default" onClick={() => setDialog('change')}>
              {t('protection:change')}
            </Button>
            <Button variant="default" onClick={() => setDialog('turn-off')}>
              {t('protection:turnOff')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setDialog('turn-on')}>
            {t('protection:turnOn')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => setDialog('about')}>
          {t('protection:about')}
        </Button>
      </Group>
      {dialog === 'about' && <AboutDialog onClose={close} />}
      {dialog === 'turn-on' && <TurnOnDialog protection={data} onClose={close} />}
      {dialog === 'change' && <ChangeOpeningDialog protection={data} onClose={close} />}
      {dialog === 'turn-off' && <TurnOffDialog onClose={close} />}
    </>
  )
}

const waysOf = ({ opensBy: { passphrase, system } }: Protection) => {
  if (system) return passphrase ? 'both' : 'system'
  return passphrase ? 'passphrase' : 'neither'
}
