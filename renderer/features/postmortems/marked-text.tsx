import { ActionIcon, Group, Text, Title } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { memo, type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import type { Mark, PostmortemFindings } from '../../../core/postmortem/findings.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './marked-text.module.css'
import { TextBlockLines } from './text-block-lines.tsx'
import { type TextBlock, textBlocks } from './text-lines.ts'
import type { Lines, MarkWalk } from './use-mark-walk.ts'

type MarkedTextProps = { text: string; findings: PostmortemFindings; walk: MarkWalk }

/** Longer texts, in blocks, are drawn where they are looked at. */
const mostAtOnce = 20

/** The text with its marks, each underlined and named; scrolls in itself to where the reader goes. */
export const MarkedText = memo(function MarkedText({ text, findings: { marks, words }, walk }: MarkedTextProps) {
  const { t } = useMessages()
  const blocks = useMemo(() => textBlocks(text, marks), [text, marks])
  const scroller = useRef<HTMLElement>(null)
  useShown(scroller, walk)
  return (
    <section className={classes.pane} aria-labelledby="review-text">
      <header className={classes.header}>
        <Title order={2} size="h5" id="review-text">
          {t('postmortem:textTitle')}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            {t('postmortem:words', { count: words })}
          </Text>
        </Title>
        <MarkButtons marks={marks} walk={walk} />
      </header>
      <section
        ref={scroller}
        className={classes.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('postmortem:textLabel')}
        data-scrolls
      >
        {blocks.map(block => (
          <TextBlockLines
            key={block.first}
            block={block}
            isLazy={blocks.length > mostAtOnce}
            marks={marks}
            current={isWithin(block, marks[walk.current ?? -1]) ? walk.current : null}
            lines={overlap(block, walk.lines) ? walk.lines : null}
          />
        ))}
      </section>
      <MarkNote mark={marks[walk.current ?? -1]} />
    </section>
  )
})

function MarkButtons({ marks, walk }: { marks: readonly Mark[]; walk: MarkWalk }) {
  const { t } = useMessages()
  const count = marks.length
  if (count === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('postmortem:markNone')}
      </Text>
    )
  return (
    <Group gap={4} wrap="nowrap">
      <Text size="sm" className={classes.place ?? ''}>
        {walk.current === null
          ? t('postmortem:markStart', { count })
          : t('postmortem:markPlace', { number: walk.current + 1, count })}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={t('postmortem:markBefore')}
        title={t('postmortem:markBefore')}
        onClick={() => walk.step(-1)}
      >
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('postmortem:markNext')}
        title={t('postmortem:markNext')}
        onClick={() => walk.step(1)}
      >
        <IconChevronDown size={16} />
      </ActionIcon>
    </Group>
  )
}

/** What the mark is about at which the reader is; said aloud when it changes. */
function MarkNote({ mark }: { mark: Mark | undefined }) {
  const { t } = useMessages()
  return (
    <div role="status" className={classes.note} data-kind={mark?.kind}>
      {mark && (
        <>
          <strong>
            {t('postmortem:mark', {
              text: mark.text.split(/\s+/).join(' '),
              kind: t(`postmortem:kind_${mark.kind}`),
            })}
          </strong>{' '}
          {t(`postmortem:reason_${mark.rule}`)}{' '}
          {t('postmortem:instead', { rewording: t(`postmortem:rewording_${mark.rule}`) })}
        </>
      )}
    </div>
  )
}

/** Brings the mark or the lines to which the reader went into the middle of the pane, and the pane into sight. */
const useShown = (scroller: RefObject<HTMLElement | null>, { current, lines, turn }: MarkWalk): void => {
  useLayoutEffect(() => {
    const pane = scroller.current
    if (turn === 0 || !pane) return
    const wanted = lines ? `[data-line="${lines.first}"]` : `[data-mark="${current}"]`
    const element = pane.querySelector(wanted)
    if (!element) return
    pane.parentElement?.scrollIntoView({ block: 'nearest' })
    const offset = () => element.getBoundingClientRect().top - pane.getBoundingClientRect().top
    const aim = lines ? 24 : pane.clientHeight / 3
    pane.scrollBy({ top: offset() - aim })
    // Lines that come into sight are higher or lower than was guessed: once more, now that they are laid out.
    pane.scrollBy({ top: offset() - aim })
  }, [scroller, current, lines, turn])
}

const isWithin = ({ first, last }: TextBlock, mark: Mark | undefined): boolean =>
  mark !== undefined && mark.line <= last && mark.line + mark.text.split('\n').length - 1 >= first

const overlap = ({ first, last }: TextBlock, lines: Lines | null): boolean =>
  lines !== null && lines.first <= last && lines.last >= first
