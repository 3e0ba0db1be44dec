import { Box, Group, Text, Title } from '@mantine/core'
import { labelLines } from '../../core/charts/label-lines.ts'
import { type MapItem, prerequisiteMap } from '../../core/prerequisites.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import { useMessages } from '../client/use-messages.ts'
import { PictureMenu } from './pictures/picture-menu.tsx'
import classes from './prerequisite-chart.module.css'

/** Where a team stands with an item: from the middle of the scale it is in place. */
export type ItemState = 'in-place' | 'missing' | 'unknown'

type PrerequisiteChartProps = {
  questionnaire: Questionnaire
  /** Without it the map is of the questionnaire and of no team. */
  stateOf?: (itemId: string) => ItemState
}

// Sizes of the drawing in pixels: text in SVG does not wrap by itself.
const box = { width: 200, height: 60 }
const gap = { x: 36, y: 12 }
const line = { characters: 33, limit: 3, height: 15 }

/** A small map of what makes sense only after something else; nothing where no item requires another. */
export function PrerequisiteChart({ questionnaire, stateOf }: PrerequisiteChartProps) {
  const { t } = useMessages()
  const { items, links, steps } = prerequisiteMap(questionnaire)
  if (steps === 0) return null
  const rows = Math.max(...items.map(({ place }) => place)) + 1
  const width = steps * (box.width + gap.x) - gap.x
  const height = rows * (box.height + gap.y) - gap.y
  const find = (id: string) => items.find(({ item }) => item.id === id)
  return (
    <Box component="section" mt="xl">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('app:questionnaireMap')}
        </Title>
        <PictureMenu title={t('app:questionnaireMap')} />
      </Group>
      <Text c="dimmed" mb="sm">
        {t(stateOf ? 'next:mapText' : 'app:questionnaireMapText')}
      </Text>
      <div className={classes.scroll}>
        <svg width={width} height={height} role="img" aria-label={t('app:questionnaireMap')} className={classes.map}>
          {links.map(({ from, to }) => {
            const [start, end] = [find(from), find(to)]
            return start && end && <path key={`${from} ${to}`} d={linkPath(start, end)} className={classes.link} />
          })}
          {items.map(placed => (
            <MapBox key={placed.item.id} placed={placed} state={stateOf?.(placed.item.id)} />
          ))}
        </svg>
      </div>
    </Box>
  )
}

function MapBox({ placed, state }: { placed: MapItem; state: ItemState | undefined }) {
  const { t } = useMessages()
  const { x, y } = cornerOf(placed)
  const lines = labelLines(placed.item.text, line.characters, line.limit)
  const top = y + (box.height - lines.length * line.height) / 2 + line.height - 4
  return (
    <g data-state={state} className={classes.item}>
      <title>{state ? t(`next:state_${state}`, { text: placed.item.text }) : placed.item.text}</title>
      <rect x={x + 0.5} y={y + 0.5} width={box.width - 1} height={box.height - 1} rx={4} className={classes.box} />
      {lines.map((text, index) => (
        <text key={text} x={x + 10} y={top + index * line.height} className={classes.text}>
          {text}
        </text>
      ))}
      {state === 'in-place' && (
        <text x={x + box.width - 16} y={y + 15} className={classes.mark}>
          ✓
        </text>
      )}
    </g>
  )
}

const cornerOf = ({ step, place }: MapItem) => ({ x: step * (box.width + gap.x), y: place * (box.height + gap.y) })

/** From the right edge of what comes first to the left edge of what needs it. */
const linkPath = (start: MapItem, end: MapItem): string => {
  const from = { x: cornerOf(start).x + box.width, y: cornerOf(start).y + box.height / 2 }
  const to = { x: cornerOf(end).x, y: cornerOf(end).y + box.height / 2 }
  const middle = (from.x + to.x) / 2
  const arrow = `M${to.x - 7} ${to.y - 4}L${to.x} ${to.y}L${to.x - 7} ${to.y + 4}`
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}${arrow}`
}
