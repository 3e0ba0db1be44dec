import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'

const formats = ['risks-csv', 'risks-json'] as const

/** The risks as a file for other programs, for another service or for the command line. */
export function ExportMenu({ teamId, serviceId }: { teamId: string; serviceId: string }) {
  const { t } = useMessages()
  const make = useChange('services.export')
  const save = (format: (typeof formats)[number]) =>
    make.mutate(
      { teamId, id: serviceId, format },
      {
        onSuccess: delivery => tellDelivery(t, delivery),
        onError: error => tell.problem(errorText(t, error), t('risks:exportFailed')),
      },
    )
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" loading={make.isPending} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t('risks:export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(format => (
          <Menu.Item key={format} onClick={() => save(format)}>
            <Text size="sm" fw={500}>
              {t(`risks:format_${format}`)}
            </Text>
            <Text size="xs" c="dimmed">
              {t(`risks:formatHint_${format}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
