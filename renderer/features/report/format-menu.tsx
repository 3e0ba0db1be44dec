import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { type ReportFormat, reportFormats } from '../../../core/contract/report-format.ts'
import type { ReportOptions } from '../../../core/contract/report-options.ts'
import { useMessages } from '../../client/use-messages.ts'
import { formatHint } from './format-hint.ts'
import classes from './report-page.module.css'

type FormatMenuProps = {
  isRunning: boolean
  disabled: boolean
  holdsBallots: boolean
  canPrint: boolean
  options: ReportOptions
  onChoose: (format: ReportFormat) => void
}

/** Every format to take home, with what it is for, or why it is not to be had here. */
export function FormatMenu({ isRunning, disabled, onChoose, ...circumstances }: FormatMenuProps) {
  const { t } = useMessages()
  const button = useRef<HTMLButtonElement>(null)
  const wasRunning = useRef(false)
  useEffect(() => {
    // A button that was disabled, or is gone, has lost the focus to nothing.
    if (wasRunning.current && !isRunning && document.activeElement === document.body) button.current?.focus()
    wasRunning.current = isRunning
  }, [isRunning])
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button ref={button} loading={isRunning} disabled={disabled} rightSection={<IconChevronDown size={16} />}>
          {t('app:reportSave')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reportFormats.map(format => {
          const { text, isWithheld } = formatHint(t, format, circumstances)
          return (
            <Menu.Item
              key={format}
              className={classes.format ?? ''}
              disabled={isWithheld}
              onClick={() => onChoose(format)}
            >
              <Text size="sm" fw={500}>
                {t(`app:reportFormat_${format}`)}
              </Text>
              <Text size="xs" c="dimmed">
                {text}
              </Text>
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
