import { Button, Container, Group, SimpleGrid, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Team } from '../../core/round.ts'
import { useMessages } from '../client/use-messages.ts'
import { NewRoundDialog } from '../features/rounds/new-round-dialog.tsx'
import { TeamDialog } from '../features/teams/team-dialog.tsx'
import { useWorkspaceSwitch } from './use-workspace-switch.ts'
import classes from './welcome-page.module.css'

type WelcomePageProps = {
  /** The team that was just named; its first round comes next. */
  team: Team | null
  onTeam: (team: Team | null) => void
}

/** First start: what this is for, and two ways in. */
export function WelcomePage({ team, onTeam }: WelcomePageProps) {
  const { t } = useMessages()
  const [naming, setNaming] = useState(false)
  const demo = useWorkspaceSwitch()
  return (
    <Container size="md" py={72}>
      <Hang />
      <Title order={1} className={classes.title ?? ''}>
        {t('app:welcomeTitle')}
      </Title>
      <Text size="lg" maw={620} mt="md">
        {t('app:welcomeText')}
      </Text>
      <Group mt="xl">
        <Button size="md" onClick={() => setNaming(true)}>
          {t('app:welcomeStart')}
        </Button>
        <Button size="md" variant="default" loading={demo.pending} onClick={() => demo.open('demo')}>
          {t('app:welcomeDemo')}
        </Button>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }} mt={56} spacing="xl">
        <Point title={t('app:welcomePoint1Title')} text={t('app:welcomePoint1')} />
        <Point title={t('app:welcomePoint2Title')} text={t('app:welcomePoint2')} />
        <Point title={t('app:welcomePoint3Title')} text={t('app:welcomePoint3')} />
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt={40}>
        {t('app:welcomePrivacy')}
      </Text>
      <TeamDialog first opened={naming} onClose={() => setNaming(false)} onSaved={onTeam} />
      {team && <NewRoundDialog team={team} opened onClose={() => onTeam(null)} />}
    </Container>
  )
}

type PointProps = { title: string; text: string }

function Point({ title, text }: PointProps) {
  return (
    <div className={classes.point}>
      <Title order={2} size="h5" mb={4}>
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    </div>
  )
}

/** A plumb line beside a wall that leans a little: the gap is what the app measures. */
function Hang() {
  return (
    <svg
      width="88"
      height="104"
      viewBox="0 0 88 104"
      aria-hidden="true"
      focusable="false"
      className={classes.hang ?? ''}
    >
      <path d="M58 6l14 92" stroke="currentColor" strokeWidth="3" strokeLinecap="round" opacity="0.35" />
      <path d="M16 6h48" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <path d="M30 6v60" stroke="currentColor" strokeWidth="1.5" />
      <path d="M30 64l11 9-11 23-11-23z" fill="var(--plumb-brass)" />
    </svg>
  )
}
