import { NativeSelect, Popover, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { TeamDelivery } from '../../../core/delivery/delivery.ts'
import { type DeliveryMetric, deliveryMetrics, type MetricValue } from '../../../core/delivery/delivery-metrics.ts'
import { deliveryValueText, restsOnText, spanText } from '../../../core/delivery/delivery-text.ts'
import { type EnteredFigure, enteredFigure } from '../../../core/delivery/entered-figure.ts'
import { deploymentsIn, measureSpan } from '../../../core/delivery/measure-span.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import type { Certainty } from '../../../core/method/certainty.ts'
import { deliveryCertainty } from '../../../core/method/delivery-certainty.ts'
import { SignMark } from '../../charts/legend.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { monthText, today } from '../../parts/date-text.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './delivery.module.css'
import { type SpanChoice, spanChoices } from './span-choices.ts'

type FiguresSectionProps = { delivery: TeamDelivery }

/** The five figures of the days that are chosen, each with what it rests on. */
export function FiguresSection({ delivery }: FiguresSectionProps) {
  const { t } = useMessages()
  const [key, setKey] = useState<string | null>(null)
  const choices = spanChoices(delivery, today())
  const choice = choices.find(candidate => candidate.key === key) ?? choices[0]
  if (!choice) return null
  const { isPartial, measures } = measureSpan(delivery.deployments, choice.span)
  const own = deploymentsIn(delivery.deployments, choice.span)
  return (
    <section aria-labelledby="delivery-figures">
      <div className={classes.heading}>
        <Title order={2} size="h4" id="delivery-figures">
          {t('delivery:figuresTitle')}
        </Title>
        <SpanSelect choices={choices} chosen={choice} onChoice={setKey} />
      </div>
      <p className={classes.hint}>
        {spanText(t, choice.span)}
        {isPartial && `; ${t('delivery:partOnRecord', { span: spanText(t, measures.span) })}`}
      </p>
      <dl className={classes.figures}>
        {deliveryMetrics.map(metric => (
          <Figure
            key={metric}
            metric={metric}
            figure={measures.metrics[metric]}
            entered={enteredFigure(delivery.entries, choice.span, metric)}
            certainty={() => deliveryCertainty(t, metric, measures.metrics[metric], own)}
          />
        ))}
      </dl>
    </section>
  )
}

type SpanSelectProps = { choices: readonly SpanChoice[]; chosen: SpanChoice; onChoice: (key: string) => void }

const groups = ['quarter', 'month', 'entered'] as const

function SpanSelect({ choices, chosen, onChoice }: SpanSelectProps) {
  const { t } = useMessages()
  const options = (kind: SpanChoice['kind']) =>
    choices.filter(choice => choice.kind === kind).map(choice => ({ value: choice.key, label: choiceText(t, choice) }))
  return (
    <NativeSelect
      aria-label={t('delivery:spanLabel')}
      value={chosen.key}
      onChange={event => onChoice(event.currentTarget.value)}
      data={[
        ...options('latest'),
        ...groups
          .map(kind => ({ group: t(`delivery:spans_${kind}`), items: options(kind) }))
          .filter(({ items }) => items.length > 0),
      ]}
    />
  )
}

const choiceText = (t: Translate, { kind, span }: SpanChoice): string => {
  switch (kind) {
    case 'latest':
      return t('delivery:spanLatest')
    case 'quarter':
      return t('delivery:spanQuarter', {
        number: Math.ceil(Number(span.from.slice(5, 7)) / 3),
        year: span.from.slice(0, 4),
      })
    case 'month':
      return monthText(span.from)
    case 'entered':
      return spanText(t, span)
  }
}

type FigureProps = {
  metric: DeliveryMetric
  figure: MetricValue
  entered: EnteredFigure | null
  certainty: () => Certainty | null
}

function Figure({ metric, figure, entered, certainty }: FigureProps) {
  const { t } = useMessages()
  const sure = certainty()
  return (
    <div className={classes.figure}>
      <dt>
        <Definition metric={metric} />
      </dt>
      <dd className={classes.value} data-none={figure.why !== null || undefined}>
        {figure.why === null && sure ? (
          <HowSure what={t(`delivery:name_${metric}`)} certainty={() => sure}>
            {deliveryValueText(t, metric, figure.value)}
          </HowSure>
        ) : (
          t('delivery:noFigure')
        )}
      </dd>
      <dd className={classes.rests}>
        {figure.why === null ? restsOnText(t, metric, figure) : t(`delivery:why_${figure.why}`)}
      </dd>
      {entered && (
        <dd className={classes.entered}>
          <SignMark sign="expected" />
          <span>
            {t('delivery:enteredFigure', {
              value: deliveryValueText(t, metric, entered.value),
              span: spanText(t, entered.span),
            })}
          </span>
        </dd>
      )}
    </div>
  )
}

/** The name of a figure, which tells what it is when it is pressed. */
function Definition({ metric }: { metric: DeliveryMetric }) {
  const { t } = useMessages()
  return (
    <Popover width={320} position="bottom-start" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.name ?? ''}>{t(`delivery:name_${metric}`)}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown tabIndex={-1} data-autofocus aria-label={t(`delivery:name_${metric}`)}>
        <Stack gap="xs">
          <Text size="sm">{t(`delivery:definition_${metric}`)}</Text>
          <Text size="xs" c="dimmed">
            {t('delivery:definitionSource')}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
