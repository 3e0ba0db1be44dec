import { Checkbox, Radio, Stack } from '@mantine/core'
import { shortestPassphrase } from '../../../core/backups/shortest-passphrase.ts'
import { useMessages } from '../../client/use-messages.ts'
import { NewPassphraseFields } from '../../parts/new-passphrase-fields.tsx'
import type { OpeningChoice } from './opening.ts'

/** What is to open the workspace from day to day. */
export function OpeningFields({ choice }: { choice: OpeningChoice }) {
  const { t } = useMessages()
  const { alsoPassphrase, by, canUseSystem, passphrase } = choice
  return (
    <>
      {canUseSystem && (
        <Radio.Group
          label={t('protection:openingTitle')}
          value={by}
          onChange={value => choice.chooseBy(value === 'system' ? 'system' : 'passphrase')}
        >
          <Stack gap="sm" mt="xs">
            <Way by="system" />
            {by === 'system' && (
              <Checkbox
                ml={32}
                label={t('protection:alsoPassphrase')}
                description={t('protection:alsoPassphraseHint')}
                checked={alsoPassphrase}
                onChange={event => choice.chooseAlsoPassphrase(event.currentTarget.checked)}
              />
            )}
            <Way by="passphrase" />
          </Stack>
        </Radio.Group>
      )}
      {(by === 'passphrase' || alsoPassphrase) && (
        <NewPassphraseFields entry={passphrase} hint={t('protection:passphraseHint', { length: shortestPassphrase })} />
      )}
    </>
  )
}

function Way({ by }: { by: OpeningChoice['by'] }) {
  const { t } = useMessages()
  return <Radio value={by} label={t(`protection:opening_${by}`)} description={t(`protection:openingHint_${by}`)} />
}
