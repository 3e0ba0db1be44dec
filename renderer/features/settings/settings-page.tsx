import { Alert, Button, Code, Container, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AppState } from '../../../core/contract/shapes.ts'
import type { Settings } from '../../../core/settings.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall, useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { tell } from '../../parts/tell.ts'
import { BackupsSection } from './backups-section.tsx'
import { BrandingSection } from './branding-section.tsx'
import { DiagnosticsSection } from './diagnostics-section.tsx'
import { LicencesSection } from './licences-section.tsx'
import { RemovedRounds } from './removed-rounds.tsx'
import { RemovedTeams } from './removed-teams.tsx'
import { WholeWorkspaceSection } from './whole-workspace-section.tsx'

type SettingsPageProps = {
  onOpenDemo: () => void
  openingDemo: boolean
  protection: (isDemo: boolean) => ReactNode
}

/** How the app looks on this machine, where the data lies, and what was deleted. */
export function SettingsPage({ onOpenDemo, openingDemo, protection }: SettingsPageProps) {
  const { t } = useMessages()
  const settings = useCall('settings.read', {})
  const app = useCall('app.read', {})
  if (settings.isPending || app.isPending) return <LoadingPage />
  if (settings.isLoadingError) return <ErrorPage error={settings.error} onRetry={() => void settings.refetch()} />
  if (app.isLoadingError) return <ErrorPage error={app.error} onRetry={() => void app.refetch()} />
  return (
    <Container size="sm" py="xl" ml={0} px="lg">
      <Title order={1} size="h3" mb="lg">
        {t('app:settingsTitle')}
      </Title>
      <Stack gap={36}>
        {app.data.notices.includes('settings-defaults') && <Alert color="orange">{t('app:settingsDefaults')}</Alert>}
        {app.data.notices.includes('settings-previous') && <Alert color="orange">{t('app:settingsPrevious')}</Alert>}
        <Appearance settings={settings.data} />
        <Section title={t('app:brandingTitle')}>
          <BrandingSection settings={settings.data} />
        </Section>
        <DataFolder app={app.data} />
        <Section title={t('protection:title')}>{protection(app.data.workspace === 'demo')}</Section>
        <Section title={t('backups:title')}>
          <BackupsSection isDemo={app.data.workspace === 'demo'} />
        </Section>
        <Section title={t('backups:wholeTitle')}>
          <WholeWorkspaceSection />
        </Section>
        <Section title={t('app:settingsRemoved')}>
          <RemovedTeams />
          <RemovedRounds />
        </Section>
        {app.data.workspace === 'own' && (
          <Section title={t('app:settingsDemo')}>
            <Text size="sm">{t('app:settingsDemoText')}</Text>
            <Group>
              <Button variant="default" loading={openingDemo} onClick={onOpenDemo}>
                {t('app:welcomeDemo')}
              </Button>
            </Group>
          </Section>
        )}
        <Section title={t('backups:diagnosticsTitle')}>
          <DiagnosticsSection />
        </Section>
        <Section title={t('licences:title')}>
          <LicencesSection besideProgram={app.data.host === 'desktop'} />
        </Section>
        <Text size="sm" c="dimmed">
          {t('app:settingsVersion', { version: app.data.version })}
        </Text>
      </Stack>
    </Container>
  )
}

type SectionProps = { title: string; children: ReactNode }

function Section({ title, children }: SectionProps) {
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h5">
        {title}
      </Title>
      {children}
    </Stack>
  )
}

function Appearance({ settings }: { settings: Settings }) {
  const { t } = useMessages()
  const forget = useForget()
  const write = useChange('settings.write')
  const set = (change: Partial<Settings>) =>
    write.mutate(
      { ...settings, ...change },
      { onSuccess: () => void forget('settings.read'), onError: error => tell.problem(errorText(t, error)) },
    )
  return (
    <Section title={t('app:settingsAppearance')}>
      <Group justify="space-between">
        <Text size="sm">{t('app:settingsColorScheme')}</Text>
        <SegmentedControl
          size="sm"
          aria-label={t('app:settingsColorScheme')}
          value={settings.colorScheme}
          onChange={value => set({ colorScheme: value })}
          data={(['auto', 'light', 'dark'] as const).map(value => ({
            value,
            label: t(`app:settingsColorScheme_${value}`),
          }))}
        />
      </Group>
      <Group justify="space-between">
        <div>
          <Text size="sm">{t('app:settingsTextSize')}</Text>
          <Text size="xs" c="dimmed">
            {t('app:settingsTextSizeHint')}
          </Text>
        </div>
        <SegmentedControl
          size="sm"
          aria-label={t('app:settingsTextSize')}
          value={settings.textSize}
          onChange={value => set({ textSize: value })}
          data={(['normal', 'large'] as const).map(value => ({ value, label: t(`app:settingsTextSize_${value}`) }))}
        />
      </Group>
    </Section>
  )
}

function DataFolder({ app }: { app: AppState }) {
  const { t } = useMessages()
  return (
    <Section title={t('app:settingsData')}>
      <Text size="sm">{t('app:settingsDataText')}</Text>
      <Code block>{app.dataFolder}</Code>
    </Section>
  )
}
