import { Button, Group, Stack } from '@mantine/core'
import type { Protection } from '../../../core/protection/protection.ts'
import { useMessages } from '../../client/use-messages.ts'
import { CallFault } from './call-fault.tsx'
import { OpeningFields } from './opening-fields.tsx'
import { useChangedOpening } from './use-changed-opening.ts'

type RenewOpeningProps = { protection: Protection; onDone: () => void }

/** After the recovery key was needed: what is to open the workspace from now on. It can wait. */
export function RenewOpening({ protection, onDone }: RenewOpeningProps) {
  const { t } = useMessages()
  const { choice, pending, error, onSubmit } = useChangedOpening(protection, onDone)
  return (
    <form onSubmit={onSubmit} noValidate>
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
