import { Container, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { Logo } from '../../parts/logo.tsx'
import classes from './locked-page.module.css'
import { OtherWays } from './other-ways.tsx'
import { RenewOpening } from './renew-opening.tsx'
import { type UnlockBy, UnlockForm } from './unlock-form.tsx'

type LockedPageProps = {
  dataFolder: string
  onOpenDemo: () => void
  openingDemo: boolean
  /** `true` keeps this page although the workspace opens, so that what opens it can be chosen anew; `false` lets it go. */
  onHold: (held: boolean) => void
}

/** In place of the app while its workspace is encrypted and the key is not known. */
export function LockedPage({ dataFolder, onOpenDemo, openingDemo, onHold }: LockedPageProps) {
  const { t } = useMessages()
  const protection = useCall('protection.read', {})
  const [chosen, setChosen] = useState<UnlockBy | null>(null)
  const [isOpen, setOpen] = useState(false)
  if (protection.isPending) return <LoadingPage />
  const opensBy = protection.data?.opensBy ?? { passphrase: true, system: false }
  if (isOpen && protection.data)
    return (
      <Frame title={t('protection:renewTitle')} titleRef={focus}>
        <Text>{t('protection:renewText')}</Text>
        <RenewOpening protection={protection.data} onDone={() => onHold(false)} />
      </Frame>
    )
  const by = chosen ?? (opensBy.passphrase ? 'passphrase' : 'recovery-key')
  const other = by === 'passphrase' ? 'recovery-key' : 'passphrase'
  return (
    <Frame title={t('protection:lockedTitle')}>
      <Text>
        {opensBy.system && `${t('protection:locked_system')} `}
        {t(`protection:locked_${by}`)}
      </Text>
      <UnlockForm
        key={by}
        by={by}
        unfinished={protection.data?.unfinished ?? null}
        onHold={onHold}
        onOpen={() => setOpen(by === 'recovery-key')}
      />
      <OtherWays
        other={opensBy.passphrase ? other : null}
        dataFolder={dataFolder}
        openingDemo={openingDemo}
        onOther={() => setChosen(other)}
        onOpenDemo={onOpenDemo}
      />
    </Frame>
  )
}

type FrameProps = { title: string; titleRef?: (title: HTMLElement | null) => void; children: ReactNode }

function Frame({ title, titleRef, children }: FrameProps) {
  return (
    <Container component="main" size={460} className={classes.page ?? ''}>
      <Stack gap="md">
        <div className={classes.logo}>
          <Logo size={44} />
        </div>
        <Title order={1} size="h2" tabIndex={-1} ref={titleRef} className={classes.title ?? ''}>
          {title}
        </Title>
        {children}
      </Stack>
    </Container>
  )
}

/** What had the focus is gone with the form, and a screen reader is to go on here. */
const focus = (title: HTMLElement | null): void => title?.focus()
