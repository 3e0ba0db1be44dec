import { Paper, Text } from '@mantine/core'
import { accentTones } from '../../../core/report/accent.ts'
import type { Branding } from '../../../core/report/branding.ts'
import { palettes } from '../../../core/report/palette.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './branding-preview.module.css'

/** The head of a report on paper, which is white whatever the colours of the app. */
export function BrandingPreview({ branding: { title, accent, logo } }: { branding: Branding }) {
  const { t } = useMessages()
  const tone = accent === null ? palettes.light.ink : accentTones(accent).light
  return (
    <div>
      <Text size="sm" fw={500} mb={6}>
        {t('app:brandingPreview')}
      </Text>
      <Paper withBorder className={classes.paper ?? ''}>
        <div className={classes.head}>
          {logo && <img className={classes.logo} src={`data:${logo.mediaType};base64,${logo.base64}`} alt={title} />}
          <Text component="span" size="sm" fw={500} c={tone}>
            {title === '' ? t('report:kind') : title}
          </Text>
        </div>
        <Text component="p" className={classes.title ?? ''}>
          {t('app:brandingSample')} <span className={classes.round}>{t('app:brandingSampleRound')}</span>
        </Text>
        <svg className={classes.rule} viewBox="0 0 10 2" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 0H10V2H0Z" fill={tone} />
        </svg>
      </Paper>
    </div>
  )
}
