import { Container, SimpleGrid, Stack } from '@mantine/core'
import type { BallotBox } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { useCall } from '../../client/use-call.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { BoxPanel } from './box-panel.tsx'
import { PromisedPanel } from './promised-panel.tsx'
import { SealedPanel } from './sealed-panel.tsx'
import { Ways } from './ways.tsx'

type CollectPageProps = { roundId: string }

/** Where a facilitator collects ballots and, once there are enough, opens them. */
export function CollectPage({ roundId }: CollectPageProps) {
  const round = useCall('rounds.read', { id: roundId })
  const box = useCall('ballots.box', { roundId }, { enabled: round.data?.ballots?.state === 'collecting' })
  if (round.isLoadingError) return <ErrorPage error={round.error} onRetry={() => void round.refetch()} />
  if (box.isLoadingError) return <ErrorPage error={box.error} onRetry={() => void box.refetch()} />
  if (!round.data || !box.data) return <LoadingPage />
  return <Collecting round={round.data} box={box.data} />
}

function Collecting({ round, box }: { round: Round; box: BallotBox }) {
  return (
    <Container size="xl" py="lg" px="lg">
      <Stack gap="xl">
        <BoxPanel round={round} box={box} />
        <Ways round={round} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
          <SealedPanel keyGuard={box.keyGuard} />
          <PromisedPanel round={round} />
        </SimpleGrid>
      </Stack>
    </Container>
  )
}
