import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

type LinkButtonProps = ButtonProps & { href: string; children: ReactNode }

/** A button that goes to a page of the app. */
export function LinkButton({ href, ...button }: LinkButtonProps) {
  return <Button component={Link} href={href} {...button} />
}
