import { Button, Group, Stack, Text } from '@mantine/core'
import type { Unfinished } from '../../../core/protection/protection.ts'
import { useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { CallFault } from './call-fault.tsx'
import classes from './note.module.css'
import { Rewriting } from './rewriting.tsx'

/** Says that some files are still as they were before, and offers to go on with them. */
export function UnfinishedNote({ unfinished }: { unfinished: Unfinished }) {
  const { t } = useMessages()
  const finish = useChange('protection.finish')
  const forget = useForget()
  const goOn = () =>
    finish.mutate(
      {},
      {
        onSuccess: () => tell.done(t('protection:finished')),
        onSettled: () => void forget('protection.read'),
      },
    )
  if (finish.isPending) return <Rewriting work={unfinished} />
  return (
    <Stack gap="xs" className={classes.note ?? ''}>
      <Text size="sm">{t(`protection:unfinished_${unfinished}`)}</Text>
      <CallFault error={finish.error} />
      <Group>
        <Button size="compact-sm" variant="default" onClick={goOn}>
          {t('protection:finish')}
        </Button>
      </Group>
    </Stack>
  )
}
