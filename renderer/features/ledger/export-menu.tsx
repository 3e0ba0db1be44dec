import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'

const formats = ['markdown', 'csv', 'calendar'] as const

/** Actions for the programs that a team plans with. */
export function ExportMenu({ teamId }: { teamId: string }) {
  const { t } = useMessages()
  const make = useChange('ledger.export')
  const save = (format: (typeof formats)[number]) =>
    make.mutate(
      { teamId, format },
      {
        onSuccess: delivery => tellDelivery(t, delivery),
        onError: error => tell.problem(errorText(t, error), t('ledger:exportFailed')),
      },
    )
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" loading={make.isPending} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t('ledger:export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(format => (
          <Menu.Item key={format} onClick={() => save(format)}>
            <Text size="sm" fw={500}>
              {t(`ledger:format_${format}`)}
            </Text>
            <Text size="xs" c="dimmed">
              {t(`ledger:formatHint_${format}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
