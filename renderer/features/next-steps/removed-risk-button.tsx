import { Button, Group, NumberInput, Popover, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { NextStep } from '../../../core/next-steps/next-steps.ts'
import type { RemovedRisk } from '../../../core/risks/removed-risk.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { emptyFigures, type Figures, figuresOf, riskOf } from './removed-risk-figures.ts'

type RemovedRiskButtonProps = { step: NextStep; teamId: string }

/** What a practice is assumed to keep away, to be replaced by what the team knows. */
export function RemovedRiskButton({ step, teamId }: RemovedRiskButtonProps) {
  const { t } = useMessages()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} width={360} position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('next:removedRiskOf', { text: step.text })}
          onClick={() => setOpened(!opened)}
        >
          {t('next:removedRisk')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <RemovedRiskForm step={step} teamId={teamId} onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function RemovedRiskForm({ step, teamId, onClose }: RemovedRiskButtonProps & { onClose: () => void }) {
  const { t } = useMessages()
  const [figures, setFigures] = useState(step.minutes ? figuresOf(step.minutes.risk) : emptyFigures)
  const change = useChange('services.setRemovedRisk')
  const save = (risk: RemovedRisk | null | undefined) =>
    change.mutate(
      { teamId, questionnaire: step.questionnaire, item: step.item, ...(risk !== undefined && { risk }) },
      { onSuccess: onClose, onError: error => tell.problem(errorText(t, error)) },
    )
  const field = (name: keyof Omit<Figures, 'source'>) => ({
    size: 'xs' as const,
    min: 0,
    max: 100_000,
    value: figures[name],
    onChange: (value: number | string) => setFigures({ ...figures, [name]: Number(value) || 0 }),
  })
  return (
    <Stack gap="xs">
      <Text size="sm">{t('next:removedRiskText')}</Text>
      <Group grow align="end">
        <NumberInput label={t('next:removedDetect')} data-autofocus {...field('detect')} />
        <NumberInput label={t('next:removedRepair')} {...field('repair')} />
      </Group>
      <Group grow align="end">
        <NumberInput label={t('next:removedImpact')} {...field('impactPercent')} />
        <NumberInput label={t('next:removedFrequency')} {...field('frequencyPercent')} />
      </Group>
      <TextInput
        size="xs"
        label={t('next:removedSource')}
        value={figures.source}
        onChange={event => setFigures({ ...figures, source: event.currentTarget.value })}
        maxLength={500}
      />
      <Group gap="xs">
        <Button size="compact-sm" loading={change.isPending} onClick={() => save(riskOf(figures))}>
          {t('words:save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => save(null)}>
          {t('next:removedNothing')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => save(undefined)}>
          {t('next:removedReset')}
        </Button>
      </Group>
    </Stack>
  )
}
