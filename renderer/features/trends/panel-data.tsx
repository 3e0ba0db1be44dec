import {
  breaksOf,
  type HistoryLine,
  type HistoryPanel,
  type HistoryRound,
  pointsOf,
} from '../../../core/charts/history-rows.ts'
import { pointsText } from '../../../core/charts/number-text.ts'
import { intervalText } from '../../../core/charts/verdict-text.ts'
import type { ChangeVerdict } from '../../../core/comparison.ts'
import { DataTable } from '../../charts/data-table.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'

type PanelDataProps = {
  panel: HistoryPanel
  rounds: readonly HistoryRound[]
  verdicts: ReadonlyMap<string, ChangeVerdict>
}

/** The numbers of one pillar, round by round. */
export function PanelData({ panel, rounds, verdicts }: PanelDataProps) {
  const { t } = useMessages()
  const none = t('words:noNumber')
  const hasTargets = panel.targets.length > 0
  const cells = new Map(panel.lines.map(line => [line, lineCells(line)]))
  const cell = (line: HistoryLine, round: HistoryRound): string => {
    const found = cells.get(line)?.get(round.id)
    if (found === undefined) return none
    if (found === 'hidden') return t('results:hidden')
    const interval = intervalText(t, found.score)
    const anew = found.isNew ? `, ${t('results:legendReworded')}` : ''
    return `${pointsText(found.score.mean)}${interval ? ` (${interval})` : ''}${anew}`
  }
  const step = (round: HistoryRound): string => {
    const verdict = verdicts.get(round.id)
    return verdict ? t(`words:changeVerdict_${verdict}`) : none
  }
  const target = (round: HistoryRound): string => {
    const aim = panel.aims.get(round.id)
    return aim === undefined ? none : pointsText(aim)
  }
  return (
    <DataTable
      caption={panel.title}
      columns={[
        { text: t('results:columnRound') },
        { text: t('results:columnDate') },
        ...panel.lines.map(line => ({ text: t(`charts:construct_${line.construct}`), isNumber: true })),
        ...(hasTargets ? [{ text: t('results:columnTarget'), isNumber: true }] : []),
        { text: t('trends:columnStep') },
      ]}
      rows={rounds.map(round => ({
        id: round.id,
        cells: [
          round.title,
          dateText(round.date),
          ...panel.lines.map(line => cell(line, round)),
          ...(hasTargets ? [target(round)] : []),
          step(round),
        ],
      }))}
    />
  )
}

type LineCell = 'hidden' | { score: HistoryLine['segments'][number][number]['score']; isNew: boolean }

const lineCells = (line: HistoryLine): Map<string, LineCell> => {
  const anew = new Set(breaksOf(line).map(({ id }) => id))
  return new Map<string, LineCell>([
    ...line.hidden.map(({ id }): [string, LineCell] => [id, 'hidden']),
    ...pointsOf(line).map(({ round, score }): [string, LineCell] => [round.id, { score, isNew: anew.has(round.id) }]),
  ])
}
