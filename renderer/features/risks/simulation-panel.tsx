import { Button, Group, NumberInput, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Service } from '../../../core/budget/service.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { simulationCertainty } from '../../../core/method/risk-certainty.ts'
import { amountText, shareText, sloText } from '../../../core/risks/number-texts.ts'
import type { RiskRanking } from '../../../core/risks/risk-ranking.ts'
import { simulationSentences } from '../../../core/risks/risk-sentences.ts'
import type { SimulatedYear } from '../../../core/risks/simulate-year.ts'
import { applyWhatIf, type WhatIf } from '../../../core/risks/what-if.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './risks.module.css'
import { useSimulatedYear } from './use-simulated-year.ts'
import { isAsNow } from './what-if-panel.tsx'

type SimulationPanelProps = { service: Service; ranking: RiskRanking; whatIf: WhatIf }

const firstSeed = 1
const mostSeed = 2 ** 31 - 1

/** The chance to keep the objective over a year, beside the expected value; a model, and said to be one. */
export function SimulationPanel({ service, ranking, whatIf }: SimulationPanelProps) {
  const { t } = useMessages()
  const [seed, setSeed] = useState(firstSeed)
  const now = useSimulatedYear(service.slo, service.risks, seed)
  const then = useSimulatedYear(service.slo, applyWhatIf(service, whatIf).risks, seed)
  const facts = { slo: service.slo, budget: ranking.budgetMinutesPerYear }
  return (
    <section className={classes.card} aria-labelledby="simulation">
      <Title order={3} size="h5" id="simulation">
        {t('risks:simulationTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('risks:simulationText')}
      </Text>
      <div className={classes.chances} aria-busy={now.isBehind}>
        <Chance name={t('risks:simulationNow')} year={now.year} {...facts} />
        {!isAsNow(whatIf) && <Chance name={t('risks:whatIfMark')} year={then.year} isWhatIf {...facts} />}
      </div>
      {now.year && (
        <Text size="sm">
          {simulationSentences(t, now.year).join(' ')} {t('risks:simulationFactors')}
        </Text>
      )}
      <Group gap="sm" align="end" mt="sm">
        <NumberInput
          label={t('risks:simulationSeed')}
          size="xs"
          w={120}
          min={0}
          max={mostSeed}
          allowDecimal={false}
          allowNegative={false}
          value={seed}
          onChange={value => setSeed(Math.min(mostSeed, Number(value) || 0))}
        />
        <Button size="xs" variant="default" onClick={() => setSeed((seed + 1) % mostSeed)}>
          {t('risks:simulationOther')}
        </Button>
        <Text size="xs" c="dimmed" pb={6}>
          {t('risks:simulationSeedHint')}
        </Text>
      </Group>
    </section>
  )
}

type ChanceProps = { name: string; year: SimulatedYear | null; slo: number; budget: number; isWhatIf?: boolean }

function Chance({ name, year, slo, budget, isWhatIf = false }: ChanceProps) {
  const { t } = useMessages()
  const what = t('risks:simulationKeep', { slo: sloText(t, slo) })
  return (
    <div className={classes.chance} {...(isWhatIf && { 'data-what-if': true })}>
      <span className={classes.mark}>{name}</span>
      {year ? (
        <>
          <span>{what}</span>
          <span className={classes.big}>
            <HowSure what={`${name}: ${what}`} certainty={() => simulationCertainty(t, year)}>
              {chanceText(t, year.keepShare)}
            </HowSure>
          </span>
          <span>
            {t('risks:simulationExpected')}{' '}
            {t('risks:simulationExpectedOf', {
              minutes: amountText(t, year.expectedMinutes),
              budget: amountText(t, budget),
            })}
          </span>
        </>
      ) : (
        <span>{t('risks:simulationBusy')}</span>
      )}
    </div>
  )
}

/** That all of some thousand years kept it does not make it certain, nor that none did impossible. */
const chanceText = (t: Translate, share: number): string => {
  if (share === 0) return t('risks:underPercent')
  return share === 1 ? t('risks:overPercent') : shareText(t, share)
}
