import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Protection } from '../../../core/protection/protection.ts'
import { useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { CallFault } from './call-fault.tsx'
import { type Opening, useOpeningChoice } from './opening.ts'
import { OpeningStep } from './opening-step.tsx'
import { ProofStep } from './proof-step.tsx'
import { RecoveryKeyStep } from './recovery-key-step.tsx'
import { Rewriting } from './rewriting.tsx'
import { useSecretCall } from './use-secret-call.ts'

type TurnOnDialogProps = { protection: Protection; onClose: () => void }
type Step = 'opening' | 'key' | 'proof' | 'working' | 'done' | 'failed'

/** From the choice of what opens the workspace, over a recovery key that is proven to be kept, to encrypted files. */
export function TurnOnDialog({ protection, onClose }: TurnOnDialogProps) {
  const { t } = useMessages()
  const choice = useOpeningChoice(protection)
  const [step, setStep] = useState<Step>('opening')
  const [opening, setOpening] = useState<Opening | null>(null)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const prepare = useSecretCall('protection.prepare')
  const turnOn = useSecretCall('protection.turnOn')
  const forget = useForget()

  const choose = async (chosen: Opening) => {
    setOpening(chosen)
    const key = recoveryKey ?? (await prepare.run({}))?.recoveryKey
    if (key === undefined) return
    setRecoveryKey(key)
    setStep('key')
  }
  const encrypt = async () => {
    if (recoveryKey === null || opening === null) return
    setStep('working')
    const turned = await turnOn.run({ recoveryKey, ...opening })
    // The key is needed no longer, and whoever comes by the open dialog is not to find it.
    setRecoveryKey(null)
    setStep(turned ? 'done' : 'failed')
    void forget('protection.read')
  }
  const pages: Record<Step, () => ReactNode> = {
    opening: () => (
      <OpeningStep
        choice={choice}
        pending={prepare.pending}
        error={prepare.error}
        onChosen={chosen => void choose(chosen)}
        onClose={onClose}
      />
    ),
    key: () =>
      recoveryKey && (
        <RecoveryKeyStep recoveryKey={recoveryKey} onBack={() => setStep('opening')} onKept={() => setStep('proof')} />
      ),
    proof: () =>
      recoveryKey && (
        <ProofStep recoveryKey={recoveryKey} onBack={() => setStep('key')} onProven={() => void encrypt()} />
      ),
    working: () => <Rewriting work="turning-on" />,
    done: () => <Done opening={opening} onClose={onClose} />,
    failed: () => <Failed error={turnOn.error} onAgain={() => setStep('opening')} onClose={onClose} />,
  }
  const isWorking = step === 'working'
  return (
    <Modal
      opened
      onClose={isWorking ? () => undefined : onClose}
      withCloseButton={!isWorking}
      closeOnClickOutside={false}
      title={t(titles[step])}
    >
      {pages[step]()}
    </Modal>
  )
}

const titles = {
  opening: 'protection:turnOn',
  key: 'protection:keyTitle',
  proof: 'protection:proofTitle',
  working: 'protection:turnOn',
  done: 'protection:doneTitle',
  failed: 'protection:failedTitle',
} as const

function Done({ opening, onClose }: { opening: Opening | null; onClose: () => void }) {
  const { t } = useMessages()
  return (
    <Stack>
      <Text size="sm">{t(opening?.system ? 'protection:done_system' : 'protection:done_passphrase')}</Text>
      <Text size="sm">{t('protection:doneCopies')}</Text>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('app:close')}
        </Button>
      </Group>
    </Stack>
  )
}

type FailedProps = { error: unknown; onAgain: () => void; onClose: () => void }

function Failed({ error, onAgain, onClose }: FailedProps) {
  const { t } = useMessages()
  return (
    <Stack>
      <CallFault error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:close')}
        </Button>
        <Button onClick={onAgain}>{t('protection:startAgain')}</Button>
      </Group>
    </Stack>
  )
}
