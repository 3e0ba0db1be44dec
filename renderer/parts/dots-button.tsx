import { ActionIcon, type ActionIconProps } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'

type DotsButtonProps = { label: string } & ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps>

/** Where a menu is, or will be. */
export function DotsButton({ label, ...others }: DotsButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} aria-haspopup="menu" {...others}>
      <IconDots size={18} />
    </ActionIcon>
  )
}
