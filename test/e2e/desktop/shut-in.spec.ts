import { expect, test } from '../launch/fixture.ts'
import { button, t } from '../steps.ts'

const openLink = (address: string): void => {
  const link = document.createElement('a')
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener' })
  document.body.append(link)
  link.click()
  link.remove()
}

test('a page reaches its own services and nothing else', async ({ launchDesktop, faults }) => {
  const { page } = await launchDesktop()
  await expect(button(page, t('app:welcomeStart'))).toBeVisible()
  const exposed = await page.evaluate(() => {
    const { plumbline } = window as unknown as { plumbline: object }
    const node = ['require', 'process', 'module', 'global', 'Buffer'].filter(name => name in window)
    return { bridge: Object.keys(plumbline).sort(), frozen: Object.isFrozen(plumbline), node }
  })
  expect(exposed).toEqual({ bridge: ['call', 'onEvent'], frozen: true, node: [] })

  // The same message from a frame inside the page is refused, whatever the frame's address.
  const fromFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    type Invoke = (message: { channel: string; args: unknown[] }) => Promise<{ value: unknown }>
    const invoke = (frame.contentWindow as unknown as { __standInInvoke: Invoke }).__standInInvoke
    const reply = await invoke({ channel: 'plumbline:call', args: [{ name: 'teams.list', input: {} }] })
    frame.remove()
    return reply.value
  })
  expect(fromFrame).toMatchObject({ ok: false, error: { code: 'forbidden' } })

  const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
  expect(state).not.toBe('granted')

  const reached = await page.evaluate(() =>
    fetch('https://example.com/')
      .then(() => true)
      .catch(() => false),
  )
  expect(reached).toBe(false)
  const refused = 'Content security policy: connect-src refused https://example.com/ ()'
  await expect.poll(() => faults).toContain(`Console: ${refused}`)
  faults.length = 0
})

test('a window stays on its page; cited pages open outside after a question', async ({ launchDesktop }) => {
  const { page, desktop } = await launchDesktop()
  await expect(button(page, t('app:welcomeStart'))).toBeVisible()
  const stays = async (): Promise<void> => {
    await expect(button(page, t('app:welcomeStart'))).toBeVisible()
    expect((await desktop('windows')).map(({ url }) => url)).toEqual(['app://plumbline/index.html'])
  }

  for (const address of ['https://evil.example/', 'http://sre.google/', 'https://sre.google.evil.example/']) {
    await page.evaluate(openLink, address)
    await page.evaluate(to => location.assign(to), address)
    await stays()
  }
  expect(await desktop('shownDialogs')).toEqual([])

  const cited = 'https://sre.google/workbook/error-budget-policy/'
  await desktop('answerDialog', { method: 'showMessageBox', response: 1 })
  await page.evaluate(openLink, cited)
  await expect.poll(() => desktop('shownDialogs')).toHaveLength(1)
  expect(await desktop('openedOutside')).toEqual([])
  await desktop('answerDialog', { method: 'showMessageBox', response: 0 })
  await page.evaluate(openLink, cited)
  await expect.poll(() => desktop('openedOutside')).toEqual([cited])
  await desktop('answerDialog', { method: 'showMessageBox', response: 0 })
  await page.evaluate(to => location.assign(to), 'https://dora.dev/')
  await expect.poll(() => desktop('openedOutside')).toEqual([cited, 'https://dora.dev/'])
  await stays()
})
