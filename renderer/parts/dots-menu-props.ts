import type { ReactNode } from 'react'

export type DotsAction = { text: string; icon: ReactNode; isRemoval?: boolean; onChoose: () => void }
export type DotsMenuProps = { label: string; actions: readonly DotsAction[] }
