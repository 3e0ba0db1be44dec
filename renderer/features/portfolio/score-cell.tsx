import { useEffect, useRef } from 'react'
import { pointsText } from '../../../core/charts/number-text.ts'
import { cellCertainty } from '../../../core/method/portfolio-certainty.ts'
import type { PortfolioCell } from '../../../core/portfolio/portfolio.ts'
import type { Palette } from '../../../core/report/palette.ts'
import { heatColours } from '../../charts/heat-colour.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './portfolio.module.css'

type ScoreCellProps = {
  team: string
  title: string
  cell: PortfolioCell | null
  column: number
  palette: Palette
  /** Where the Tab key stops. */
  isActive: boolean
  isAsked: boolean
  onClose: () => void
}

const arrows = { higher: '▲', lower: '▼' } as const

/** One team's score of one dimension; asked, it tells how sure it is. */
export function ScoreCell({ team, title, cell, column, palette, isActive, isAsked, onClose }: ScoreCellProps) {
  const { t } = useMessages()
  const place = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (!isAsked) return
    // Closed from within, the focus is left nowhere; a click elsewhere takes it along.
    return () => {
      if (document.activeElement === document.body) place.current?.focus()
    }
  }, [isAsked])
  const mean = cell?.score.mean ?? null
  const colours = mean === null ? null : heatColours(palette, mean)
  const content = cell ? <CellContent cell={cell} /> : t('words:noNumber')
  return (
    <td
      ref={place}
      className={classes.cell}
      data-column={column}
      data-hidden={cell?.score.hidden}
      tabIndex={isActive ? 0 : -1}
      title={useCellFacts(title, cell)}
      {...(cell && { 'aria-haspopup': 'dialog' })}
      {...(colours && { style: { background: colours.cell, color: colours.text } })}
    >
      {cell && isAsked ? (
        <HowSure what={`${team}, ${title}`} certainty={() => cellCertainty(t, cell)} onClose={onClose}>
          {content}
        </HowSure>
      ) : (
        content
      )}
    </td>
  )
}

function CellContent({ cell: { score, verdict } }: { cell: PortfolioCell }) {
  const { t } = useMessages()
  if (score.mean === null) return score.hidden ? t('portfolio:hidden') : t('words:noNumber')
  const moved = movedOf(verdict)
  return (
    <>
      {pointsText(score.mean)}
      {moved && (
        <span className={classes.arrow} role="img" aria-label={t(`portfolio:verdict_${moved}`)}>
          {arrows[moved]}
        </span>
      )}
    </>
  )
}

const useCellFacts = (title: string, cell: PortfolioCell | null): string => {
  const { t } = useMessages()
  if (!cell || cell.score.mean === null)
    return t(cell?.score.hidden ? 'portfolio:cellHidden' : 'portfolio:cellNone', { title })
  const moved = movedOf(cell.verdict)
  return [
    t('portfolio:cell', { title, score: pointsText(cell.score.mean) }),
    ...(moved ? [t(`portfolio:verdict_${moved}`)] : []),
    ...(cell.target === null ? [] : [t('portfolio:cellTarget', { target: pointsText(cell.target) })]),
  ].join('; ')
}

const movedOf = (verdict: PortfolioCell['verdict']) => (verdict === 'higher' || verdict === 'lower' ? verdict : null)
