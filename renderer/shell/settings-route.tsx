import { SettingsPage } from '../features/settings/settings-page.tsx'
import { useWorkspaceSwitch } from './use-workspace-switch.ts'

/** Settings with the way into the demo, which belongs to the shell. */
export function SettingsRoute() {
  const { open, pending } = useWorkspaceSwitch()
  return <SettingsPage onOpenDemo={() => open('demo')} openingDemo={pending} />
}
