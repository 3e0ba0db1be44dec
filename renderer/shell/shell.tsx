import { Burger, Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'wouter'
import { useCall } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { DamageNotice } from './damage-notice.tsx'
import { ImportDrop } from './import-drop.tsx'
import { MenuCommands } from './menu-commands.tsx'
import { RestoredNotice } from './restored-notice.tsx'
import { SessionMark } from './session-mark.tsx'
import classes from './shell.module.css'
import { SideBar } from './side-bar.tsx'
import { useWorkspaceSwitch } from './use-workspace-switch.ts'

type ShellProps = { children: ReactNode }

/** The window: side bar, what must be said at once, and the page. */
export function Shell({ children }: ShellProps) {
  const { t } = useMessages()
  const [opened, { toggle, close }] = useDisclosure()
  const [location] = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the side bar of a narrow window
  useEffect(close, [location, close])
  return (
    <div className={classes.window}>
      <button type="button" className={classes.skip} onClick={focusContent}>
        {t('app:skipToContent')}
      </button>
      <nav className={classes.navbar} aria-label={t('app:navigation')} data-opened={opened}>
        <SideBar />
      </nav>
      <main id="content" tabIndex={-1} className={classes.main}>
        <Group hiddenFrom="sm" p="xs" gap="xs">
          <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('app:openNavigation')} />
          <SessionMark />
        </Group>
        <DemoBanner />
        <DamageNotice />
        <RestoredNotice />
        {children}
      </main>
      <ImportDrop />
      <MenuCommands />
    </div>
  )
}

function DemoBanner() {
  const { t } = useMessages()
  const state = useCall('app.read', {})
  const { open, pending } = useWorkspaceSwitch()
  if (state.data?.workspace !== 'demo') return null
  return (
    <Group className={classes.demo} justify="space-between" px="lg" py={6}>
      <Text size="sm" fw={500}>
        {t('app:demoBanner')}
      </Text>
      <Button size="compact-sm" variant="default" loading={pending} onClick={() => open('own')}>
        {t('app:demoLeave')}
      </Button>
    </Group>
  )
}

const focusContent = () => document.getElementById('content')?.focus()
