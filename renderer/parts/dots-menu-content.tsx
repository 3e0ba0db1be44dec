import { Menu } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { DotsButton } from './dots-button.tsx'
import type { DotsMenuProps } from './dots-menu-props.ts'

/** Opens as soon as it is there, as it was asked for, and gives the focus back to its dots. */
export function DotsMenuContent({ label, actions }: DotsMenuProps) {
  const [opened, setOpened] = useState(false)
  const dots = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    dots.current?.focus()
    setOpened(true)
  }, [])
  return (
    <Menu position="bottom-end" withinPortal opened={opened} onChange={setOpened}>
      <Menu.Target>
        <DotsButton ref={dots} label={label} />
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ text, icon, isRemoval = false, onChoose }) => (
          <Menu.Item key={text} leftSection={icon} {...(isRemoval && { color: 'red' })} onClick={onChoose}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
