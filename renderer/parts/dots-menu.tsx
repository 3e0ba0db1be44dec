import { useState } from 'react'
import { DotsButton } from './dots-button.tsx'
import type { DotsMenuProps } from './dots-menu-props.ts'
import { onDemand } from './on-demand.tsx'

const DotsMenuContent = onDemand(
  () => import('./dots-menu-content.tsx').then(m => m.DotsMenuContent),
  ({ label }: DotsMenuProps) => <DotsButton label={label} aria-expanded={false} />,
)

/** Three dots and what can be done with a thing. All but the dots is fetched when it is first asked for. */
export function DotsMenu(props: DotsMenuProps) {
  const [isAsked, setIsAsked] = useState(false)
  if (isAsked) return <DotsMenuContent {...props} />
  return <DotsButton label={props.label} aria-expanded={false} onClick={() => setIsAsked(true)} />
}
