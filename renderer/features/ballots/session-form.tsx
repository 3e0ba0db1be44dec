import { Alert, Anchor, Button, Checkbox, Group, NumberInput, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { SessionAddress, SessionState } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { mostSeats, seatsOf } from './seats.ts'

type SessionFormProps = {
  round: Round
  session: SessionState | null
  addresses: SessionAddress[]
  onLookAgain: () => void
  onCancel: () => void
  onOpened: () => void
}

/** Opening a session to the network takes a choice and a confirmation; this machine alone is where it starts. */
export function SessionForm({ round, session, addresses, onLookAgain, onCancel, onOpened }: SessionFormProps) {
  const { t } = useMessages()
  const forget = useForget()
  const open = useChange('sessions.open')
  const [chosen, setChosen] = useState<string | null>(session?.address.address ?? null)
  const [seats, setSeats] = useState<number | string>(session?.seats ?? Math.min(mostSeats, round.team.size))
  const [confirmed, setConfirmed] = useState<string | null>(null)
  const address = addresses.find(candidate => candidate.address === chosen) ?? addresses[0]
  const count = seatsOf(seats)
  const isNetwork = address?.kind === 'network'
  const isReady = address !== undefined && count !== null && (!isNetwork || confirmed === address.address)
  const submit = () => {
    if (!isReady) return
    open.mutate(
      { roundId: round.id, address: address.address, seats: count },
      { onSuccess: () => void forget('sessions.read').then(onOpened) },
    )
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
      noValidate
    >
      <Stack gap="lg">
        {open.error && (
          <Alert color="red" variant="light" role="alert">
            {errorText(t, open.error)}
          </Alert>
        )}
        <AddressChoice addresses={addresses} value={address?.address ?? null} onChange={setChosen} />
        {addresses.every(({ kind }) => kind !== 'network') && (
          <Text size="sm" c="dimmed">
            {t('ballots:addressNone')}{' '}
            <Anchor component="button" type="button" size="sm" onClick={onLookAgain}>
              {t('ballots:addressRefresh')}
            </Anchor>
          </Text>
        )}
        <NumberInput
          label={t('ballots:seats')}
          description={t('ballots:seatsHint')}
          min={1}
          max={mostSeats}
          allowDecimal={false}
          value={seats}
          onChange={setSeats}
          error={count === null && t('ballots:seatsNeeded')}
        />
        {isNetwork && (
          <NetworkWarning
            seats={count}
            confirmed={confirmed === address.address}
            onConfirm={checked => setConfirmed(checked ? address.address : null)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" {...(isNetwork && { color: 'red.9' })} disabled={!isReady} loading={open.isPending}>
            {isNetwork ? t('app:openToNetwork') : t('ballots:sessionOpen')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type AddressChoiceProps = { addresses: SessionAddress[]; value: string | null; onChange: (address: string) => void }

function AddressChoice({ addresses, value, onChange }: AddressChoiceProps) {
  const { t } = useMessages()
  return (
    <Radio.Group label={t('ballots:sessionAddress')} value={value} onChange={onChange}>
      <Stack gap="xs" mt={6}>
        {addresses.map(({ address, kind, name }) => (
          <Radio
            key={address}
            value={address}
            label={kind === 'network' ? t('ballots:addressNetwork', { address }) : t('ballots:addressThisMachine')}
            description={
              kind === 'network' ? t('ballots:addressNetworkHint', { name }) : t('ballots:addressThisMachineHint')
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

type NetworkWarningProps = { seats: number | null; confirmed: boolean; onConfirm: (confirmed: boolean) => void }

/** What opening to the network means, to be agreed to for each address anew. */
function NetworkWarning({ seats, confirmed, onConfirm }: NetworkWarningProps) {
  const { t } = useMessages()
  return (
    <Alert color="red" variant="light" role="alert">
      <Stack gap="xs">
        <Text size="sm">{t('ballots:networkWarning', { count: seats ?? mostSeats })}</Text>
        <Text size="sm">{t('ballots:networkWarningHttp')}</Text>
        <Checkbox
          label={t('ballots:networkConfirm')}
          checked={confirmed}
          onChange={event => onConfirm(event.currentTarget.checked)}
        />
      </Stack>
    </Alert>
  )
}
