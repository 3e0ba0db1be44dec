import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'

type FormatMenuProps<F extends string> = {
  text: string
  formats: readonly { format: F; name: string; hint: string }[]
  loading: boolean
  onChoose: (format: F) => void
}

/** A button with the formats in which something can be taken home. */
export function FormatMenu<F extends string>({ text, formats, loading, onChoose }: FormatMenuProps<F>) {
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" loading={loading} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {text}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ format, name, hint }) => (
          <Menu.Item key={format} onClick={() => onChoose(format)}>
            <Text size="sm" fw={500}>
              {name}
            </Text>
            <Text size="xs" c="dimmed">
              {hint}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
