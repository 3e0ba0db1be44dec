import { Button, Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { Service } from '../../../core/budget/service.ts'
import { factorText, shareText } from '../../../core/risks/number-texts.ts'
import { noChange, type WhatIf, whatIfEffect } from '../../../core/risks/what-if.ts'
import { turnedVerdicts, whatIfSentences } from '../../../core/risks/what-if-sentences.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './risks.module.css'
import { VerdictMark } from './verdict-mark.tsx'

type WhatIfPanelProps = {
  service: Service
  whatIf: WhatIf
  /** Nothing of it is kept. */
  onWhatIf: (whatIf: WhatIf) => void
}

const sliders = [
  { name: 'detectFactor', minimum: 0, maximum: 2, step: 0.05 },
  { name: 'repairFactor', minimum: 0, maximum: 2, step: 0.05 },
  { name: 'frequencyFactor', minimum: 0.1, maximum: 3, step: 0.1 },
  { name: 'impactCap', minimum: 0.01, maximum: 1, step: 0.01 },
] as const

const presets = [
  { text: 'whatIfHalf', change: { detectFactor: 0.5 } },
  { text: 'whatIfCanary', change: { impactCap: 0.05 } },
] as const

/** What a change to all risks would be worth, at once. */
export function WhatIfPanel({ service, whatIf, onWhatIf }: WhatIfPanelProps) {
  const { t } = useMessages()
  return (
    <section className={classes.card} aria-labelledby="what-if">
      <Title order={3} size="h5" id="what-if">
        {t('risks:whatIfTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('risks:whatIfText')}
      </Text>
      <Group gap="xs" my="sm">
        {presets.map(({ text, change }) => (
          <Button key={text} size="compact-sm" variant="default" onClick={() => onWhatIf({ ...whatIf, ...change })}>
            {t(`risks:${text}`)}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={isAsNow(whatIf)}
          onClick={() => onWhatIf(noChange)}
        >
          {t('risks:whatIfReset')}
        </Button>
      </Group>
      {sliders.map(slider => (
        <WhatIfSlider
          key={slider.name}
          {...slider}
          value={whatIf[slider.name]}
          onChange={value => onWhatIf({ ...whatIf, [slider.name]: value })}
        />
      ))}
      <Effect service={service} whatIf={whatIf} />
    </section>
  )
}

export const isAsNow = (whatIf: WhatIf): boolean => sliders.every(({ name }) => whatIf[name] === noChange[name])

type WhatIfSliderProps = {
  name: keyof WhatIf
  minimum: number
  maximum: number
  step: number
  value: number
  onChange: (value: number) => void
}

function WhatIfSlider({ name, minimum, maximum, step, value, onChange }: WhatIfSliderProps) {
  const { t } = useMessages()
  const id = useId()
  const said = name === 'impactCap' ? shareText(t, value) : t('risks:whatIfTimes', { factor: factorText(t, value) })
  const text = value === noChange[name] ? t('risks:whatIfAsNow') : said
  return (
    <div className={classes.slider}>
      <label htmlFor={id}>{t(`risks:whatIf_${name}`)}</label>
      <input
        id={id}
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={event => onChange(Number(event.currentTarget.value))}
      />
      <output htmlFor={id} data-changed={value !== noChange[name] || undefined}>
        {text}
      </output>
    </div>
  )
}

function Effect({ service, whatIf }: Pick<WhatIfPanelProps, 'service' | 'whatIf'>) {
  const { t } = useMessages()
  if (isAsNow(whatIf))
    return (
      <Text size="sm" c="dimmed" mt="sm" role="status">
        {t('risks:whatIfNone')}
      </Text>
    )
  const effect = whatIfEffect(service, whatIf)
  const turned = turnedVerdicts(service, effect)
  return (
    <div className={classes.effect} role="status">
      <span className={classes.mark}>{t('risks:whatIfMark')}</span>
      {whatIfSentences(t, service, effect).map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {turned.length === 0 ? (
        <p>{t('risks:whatIfVerdictsNone')}</p>
      ) : (
        <ul>
          {turned.map(({ id, title, before, after }) => (
            <li key={id}>
              <span>{title}</span>
              <span className={classes.turn}>
                <VerdictMark verdict={before} />
                <span aria-hidden>→</span>
                <VerdictMark verdict={after} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
