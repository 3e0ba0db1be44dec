import { expect, test } from '../launch/fixture.ts'
import type { DesktopApp } from '../launch/running-app.ts'
import { button, t } from '../steps.ts'

const welcomed = async ({ page }: DesktopApp): Promise<void> => {
  await expect(button(page, t('app:welcomeStart'))).toBeVisible()
}

const onlyWindow = async ({ desktop }: DesktopApp) => {
  const windows = await desktop('windows')
  expect(windows).toHaveLength(1)
  return windows[0]
}

test('a second start shows the window that is there and ends without a word', async ({ launchDesktop, tryLaunch }) => {
  const app = await launchDesktop()
  await welcomed(app)
  await app.desktop('minimizeWindow')
  expect(await onlyWindow(app)).toMatchObject({ visible: false, focused: false })
  expect(await tryLaunch()).toEqual({ kind: 'ended', ended: { exitCode: 0, told: '' } })
  await expect.poll(() => onlyWindow(app)).toMatchObject({ visible: true, focused: true })
})

test('the window opens where it was, and on a display that exists', async ({ launchDesktop }) => {
  const wide = { x: 0, y: 0, width: 1920, height: 1080 }
  const second = { x: 1920, y: 0, width: 1920, height: 1080 }
  const place = { x: 2100, y: 140, width: 1000, height: 760 }
  const first = await launchDesktop({ displays: [wide, second] })
  await welcomed(first)
  expect(await onlyWindow(first)).toMatchObject({ title: t('app:name'), visible: true, maximized: false })
  await first.desktop('moveWindow', place)
  await first.quit()

  const again = await launchDesktop({ displays: [wide, second] })
  expect(await onlyWindow(again)).toMatchObject({ bounds: place })
  await again.desktop('maximizeWindow')
  await again.quit()

  const unplugged = await launchDesktop({ displays: [{ x: 0, y: 0, width: 900, height: 700 }] })
  expect(await onlyWindow(unplugged)).toMatchObject({
    bounds: { x: 0, y: 0, width: 900, height: 700 },
    maximized: true,
  })
})
