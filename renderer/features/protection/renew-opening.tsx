import { Button, Group, Stack } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Protection } from '../../../core/protection/protection.ts'
import { useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { CallFault } from './call-fault.tsx'
import { useOpeningChoice } from './opening.ts'
import { OpeningFields } from './opening-fields.tsx'
import { useSecretCall } from './use-secret-call.ts'

type RenewOpeningProps = { protection: Protection; onDone: () => void }

/** After the recovery key was needed: what is to open the workspace from now on. It can wait. */
export function RenewOpening({ protection, onDone }: RenewOpeningProps) {
  const { t } = useMessages()
  const choice = useOpeningChoice(protection)
  const { run, pending, error } = useSecretCall('protection.changeOpening')
  const forget = useForget()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const opening = choice.check()
    if (!opening || !(await run(opening))) return
    void forget('protection.read')
    onDone()
  }
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <Stack>
        <CallFault error={error} />
        <OpeningFields choice={choice} />
        <Group>
          <Button type="submit" loading={pending}>
            {t('protection:renewSave')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('protection:notNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
