import type { Fault } from './fault.ts'

/** How many faults of one document are told one by one. */
export const faultLimit = 200

/**
 * Gathers faults up to `faultLimit`, each once, and only counts those beyond it, so that a hostile file cannot fill the
 * memory.
 */
export type FaultList = { add: (fault: Fault) => void; full: () => boolean; faults: () => Fault[] }

export const createFaultList = (): FaultList => {
  const kept = new Map<string, Fault>()
  let beyond = 0
  return {
    add: fault => {
      if (kept.size >= faultLimit) beyond += 1
      else kept.set(JSON.stringify([fault.key, fault.path, fault.line, fault.column]), fault)
    },
    full: () => kept.size >= faultLimit,
    faults: () => {
      const faults = [...kept.values()]
      return beyond > 0 ? [...faults, { path: [], key: 'moreFaults', params: { count: beyond } }] : faults
    },
  }
}

/** How many faults were found, those beyond the limit included. */
export const countFaults = (faults: readonly Fault[]): number =>
  faults.reduce((sum, { key, params }) => sum + (key === 'moreFaults' ? Number(params?.count ?? 0) : 1), 0)
