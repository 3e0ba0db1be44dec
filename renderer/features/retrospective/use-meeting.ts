import { useCallback, useEffect, useMemo, useReducer } from 'react'
import { type Agenda, type AgendaStep, buildAgenda } from '../../../core/retrospective/agenda.ts'
import { type MeetingState, reduceMeeting } from '../../../core/retrospective/meeting-state.ts'
import { readMeeting } from '../../../core/retrospective/read-meeting.ts'
import { planTime } from '../../../core/retrospective/time-plan.ts'
import type { Round } from '../../../core/round.ts'
import type { Scores } from '../../../core/scores.ts'
import { remember, remembered } from './window-memory.ts'

export type Meeting = {
  state: MeetingState
  agenda: Agenda
  /** Seconds for each step, by its id. */
  plan: ReadonlyMap<string, number>
  /** The step that is shown; null while the agenda itself is. */
  current: AgendaStep | null
  /** Whether the present step keeps something back until everybody looks. */
  isCovered: boolean
  go: (step: string | null) => void
  /** Whether the clock has run. */
  isBegun: boolean
  /** Begins the meeting or goes on with it, shows what is kept back, or goes to the next step. */
  advance: () => void
  back: () => void
  takeUp: (topic: string) => void
  runClock: (running: boolean) => void
  extend: () => void
  planMinutes: (minutes: number) => void
  restart: () => void
}

/** A meeting about a round. The window goes on where it was when the page was left. */
export const useMeeting = (round: Round, scores: Scores, hasEarlier: boolean): Meeting => {
  const memory = `plumbline.meeting.${round.id}`
  const [state, change] = useReducer(reduceMeeting, memory, name => readMeeting(remembered(name)))
  useEffect(() => remember(memory, state), [memory, state])
  const agenda = useMemo(
    () => buildAgenda(round, scores, state.added, hasEarlier),
    [round, scores, state.added, hasEarlier],
  )
  const plan = useMemo(() => planTime(agenda.steps, state.minutes), [agenda, state.minutes])
  const place = agenda.steps.findIndex(({ id }) => id === state.step)
  const current = agenda.steps[place] ?? null
  const isCovered = current !== null && keepsBack(round, current) && !state.revealed.includes(current.id)
  const go = useCallback((step: string | null) => change({ kind: 'go', step, now: Date.now() }), [])
  const next = agenda.steps[place + 1]
  const isBegun = state.since !== null || Object.keys(state.spent).length > 0
  const begin = () => {
    if (!isBegun) change({ kind: 'run', running: true, now: Date.now() })
    const before = agenda.steps.find(({ id }) => id === state.before)
    const first = before ?? next
    if (first) go(first.id)
  }
  return {
    state,
    agenda,
    plan,
    current,
    isCovered,
    isBegun,
    go,
    advance: () => {
      if (current === null) begin()
      else if (isCovered) change({ kind: 'reveal' })
      else if (next) go(next.id)
    },
    back: () => {
      if (current) go(agenda.steps[place - 1]?.id ?? null)
    },
    takeUp: topic => change({ kind: 'add', topic, now: Date.now() }),
    runClock: running => change({ kind: 'run', running, now: Date.now() }),
    extend: () => change({ kind: 'extend' }),
    planMinutes: minutes => change({ kind: 'plan', minutes }),
    restart: () => change({ kind: 'restart' }),
  }
}

/** A team that agreed on its answers, or one person, has seen them already. */
const keepsBack = ({ mode }: Round, { topic }: AgendaStep): boolean => mode === 'ballots' && topic !== null
