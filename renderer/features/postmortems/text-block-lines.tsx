import { memo, useEffect, useRef, useState } from 'react'
import type { Mark } from '../../../core/postmortem/findings.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './marked-text.module.css'
import type { TextBlock, TextPiece } from './text-lines.ts'
import type { Lines } from './use-mark-walk.ts'

/** Of one line that does not wrap, in pixels. */
const lineHeight = 22

type TextBlockLinesProps = {
  block: TextBlock
  isLazy: boolean
  marks: readonly Mark[]
  current: number | null
  lines: Lines | null
}

/** Some lines of the text; only what changes is drawn again, and lazy ones leave their room free until they come near. */
export const TextBlockLines = memo(function TextBlockLines(props: TextBlockLinesProps) {
  const { block, isLazy, marks, current, lines } = props
  const { element, isNear } = useNear(isLazy, current !== null || lines !== null)
  if (!isNear) return <div ref={element} style={{ height: block.lines.length * lineHeight }} />
  return (
    <div className={classes.block}>
      {block.lines.map(({ number, pieces }) => (
        <div
          key={number}
          className={classes.line}
          data-line={number}
          data-shown={(lines !== null && number >= lines.first && number <= lines.last) || undefined}
        >
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
            <Piece key={index} piece={piece} marks={marks} current={current} />
          ))}
        </div>
      ))}
    </div>
  )
})

/** Whether an element is asked for, or near what is seen, or has been so. */
const useNear = (isLazy: boolean, isAsked: boolean) => {
  const element = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(!isLazy)
  useEffect(() => {
    if (isAsked) setNear(true)
    if (isNear || isAsked || !element.current) return
    const observer = new IntersectionObserver(entries => setNear(entries.some(entry => entry.isIntersecting)), {
      root: element.current.parentElement,
      rootMargin: '100% 0px',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [isNear, isAsked])
  return { element, isNear: isNear || isAsked }
}

type PieceProps = { piece: TextPiece; marks: readonly Mark[]; current: number | null }

function Piece({ piece: { text, mark, endsMark }, marks, current }: PieceProps) {
  const { t } = useMessages()
  const found = mark === null ? undefined : marks[mark]
  if (!found) return text
  return (
    <mark className={classes.mark} data-kind={found.kind} data-mark={mark} data-current={mark === current || undefined}>
      <span className={classes.phrase}>{text}</span>
      {endsMark && <span className={classes.label}>{t(`postmortem:kind_${found.kind}`)}</span>}
    </mark>
  )
}
