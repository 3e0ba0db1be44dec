import { Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Branding, noBranding } from '../../../core/report/branding.ts'
import { palettes } from '../../../core/report/palette.ts'
import type { Settings } from '../../../core/settings.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { BrandingPreview } from './branding-preview.tsx'
import { readLogo } from './read-logo.ts'

/** Title, colour and logo at the head of reports, beside how they look. */
export function BrandingSection({ settings }: { settings: Settings }) {
  const { t } = useMessages()
  const forget = useForget()
  const write = useChange('settings.write')
  const [branding, setBranding] = useState<Branding>(settings.branding ?? noBranding)
  const keep = (change: Partial<Branding>) => {
    const next = { ...branding, ...change }
    setBranding(next)
    write.mutate(
      { ...settings, branding: next },
      {
        onSuccess: () => void forget('settings.read', 'reports.preview'),
        onError: error => tell.problem(errorText(t, error)),
      },
    )
  }
  const takeLogo = async (file: File | null) => {
    if (!file) return
    const logo = await readLogo(file)
    if (logo === null) tell.problem(t('errors:logoNotPicture'))
    else keep({ logo })
  }
  return (
    <Stack gap="md">
      <Text size="sm">{t('app:brandingText')}</Text>
      <TextInput
        label={t('app:brandingName')}
        description={t('app:brandingNameHint', { usual: t('report:kind') })}
        maxLength={120}
        value={branding.title}
        onChange={({ currentTarget: { value } }) => setBranding({ ...branding, title: value })}
        onBlur={() =>
          branding.title.trim() !== (settings.branding?.title ?? '') && keep({ title: branding.title.trim() })
        }
      />
      <Group align="flex-end" gap="sm">
        <TextInput
          type="color"
          flex={1}
          label={t('app:brandingAccent')}
          description={t('app:brandingAccentHint')}
          value={branding.accent ?? palettes.light.ink}
          onChange={({ currentTarget: { value } }) => setBranding({ ...branding, accent: value.toLowerCase() })}
          onBlur={() => branding.accent !== (settings.branding?.accent ?? null) && keep({})}
        />
        {branding.accent !== null && (
          <Button variant="default" onClick={() => keep({ accent: null })}>
            {t('app:brandingAccentNone')}
          </Button>
        )}
      </Group>
      <div>
        <Text size="sm" fw={500}>
          {t('app:brandingLogo')}
        </Text>
        <Text size="xs" c="dimmed" mb={6}>
          {t('app:brandingLogoHint')}
        </Text>
        <Group gap="sm">
          <FileButton accept="image/png,image/svg+xml" onChange={file => void takeLogo(file)}>
            {props => (
              <Button variant="default" {...props}>
                {t('app:brandingLogoChoose')}
              </Button>
            )}
          </FileButton>
          {branding.logo && (
            <Button variant="default" onClick={() => keep({ logo: null })}>
              {t('app:brandingLogoRemove')}
            </Button>
          )}
        </Group>
      </div>
      <BrandingPreview branding={branding} />
    </Stack>
  )
}
