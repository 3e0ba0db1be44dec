import { useEffect, useState } from 'react'
import type { RiskSize } from '../../../core/risks/bad-minutes.ts'
import { type SimulatedYear, simulateYear } from '../../../core/risks/simulate-year.ts'

/** So long nothing may change before years are played through: typing and sliding come first. */
const pauseMs = 400

type Simulation = { year: SimulatedYear | null; isBehind: boolean }

/** The simulated years of these risks, a moment after they last changed; `isBehind` until then. */
export const useSimulatedYear = (slo: number, risks: readonly RiskSize[], seed: number): Simulation => {
  const asked = JSON.stringify([slo, seed, risks.map(sizeOf)])
  const [done, setDone] = useState<{ asked: string; year: SimulatedYear } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all of what is simulated
  useEffect(() => {
    const timer = setTimeout(() => setDone({ asked, year: simulateYear({ slo, risks }, { seed }) }), pauseMs)
    return () => clearTimeout(timer)
  }, [asked])
  return { year: done?.year ?? null, isBehind: done?.asked !== asked }
}

const sizeOf = ({ detectMinutes, repairMinutes, impactShare, daysBetween }: RiskSize) => [
  detectMinutes + repairMinutes,
  impactShare,
  daysBetween,
]
