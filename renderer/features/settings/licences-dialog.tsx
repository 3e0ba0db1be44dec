import { Alert, Loader, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ShippedPackage, ShippedPackages } from '../../../core/shipped-packages.ts'
import { useMessages } from '../../client/use-messages.ts'
import { filterPackages } from './filter-packages.ts'
import classes from './licences-dialog.module.css'
import { useLicences } from './use-licences.ts'

/** Every package that is part of this copy, by name; its terms unfold below it. */
export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages()
  const licences = useLicences()
  const [wanted, setWanted] = useState('')
  return (
    <Modal opened onClose={onClose} title={t('licences:title')} size="xl">
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('licences:filter')}
          value={wanted}
          onChange={event => setWanted(event.currentTarget.value)}
        />
        {licences.isPending && <Loader size="sm" />}
        {licences.isLoadingError && <Alert color="orange">{t('licences:missing')}</Alert>}
        {licences.data && <PackageList shipped={licences.data} wanted={wanted} />}
      </Stack>
    </Modal>
  )
}

type PackageListProps = { shipped: ShippedPackages; wanted: string }

function PackageList({ shipped: { packages, texts }, wanted }: PackageListProps) {
  const { t } = useMessages()
  const found = filterPackages(packages, wanted)
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {found.length === 0 ? t('licences:noneFound') : t('licences:count', { count: found.length })}
      </Text>
      <ul className={classes.list} hidden={found.length === 0}>
        {found.map(each => (
          <li key={`${each.name} ${each.version}`}>
            <PackageRow shipped={each} text={texts[each.text] ?? ''} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The text is drawn when it is looked at: all of them together are a book. */
function PackageRow({ shipped, text }: { shipped: ShippedPackage; text: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={classes.row}>
        <span className={classes.name}>{shipped.name}</span>
        <span className={classes.version}>{shipped.version}</span>
        <span className={classes.licence}>{shipped.licence}</span>
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre className={classes.text} tabIndex={0}>
          {text}
        </pre>
      )}
    </details>
  )
}
