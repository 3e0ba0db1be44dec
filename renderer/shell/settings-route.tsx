import { ProtectionSection } from '../features/protection/protection-section.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { useWorkspaceSwitch } from './use-workspace-switch.ts'

/** Settings with the way into the demo, which belongs to the shell, and with the encryption of the workspace. */
export function SettingsRoute() {
  const { open, pending } = useWorkspaceSwitch()
  return (
    <SettingsPage
      onOpenDemo={() => open('demo')}
      openingDemo={pending}
      protection={isDemo => <ProtectionSection isDemo={isDemo} />}
    />
  )
}
