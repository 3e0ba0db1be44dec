import type { CallError } from '../../core/contract/shapes.ts'

/** What an import has to say that needs room, or an answer. */
export type ImportOutcome =
  | {
      kind: 'conflict'
      title: string
      text: string
      /** Whether both versions may stand side by side. */
      canKeepBoth: boolean
      onChoice: (choice: 'replace' | 'keep-both') => void
    }
  | { kind: 'faults'; title: string; fileName: string; faults: CallError['faults'] }
