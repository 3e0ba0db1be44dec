import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../launch/fixture.ts'
import { callIn } from './call-in.ts'

test('an encrypted workspace opens by the key store of the system, and by the recovery key without it', async ({
  launchDesktop,
  folder,
}) => {
  const first = await launchDesktop()
  const call = callIn(first.page)
  await call('teams.create', { name: 'Checkout', size: 7 })
  const { recoveryKey } = await call('protection.prepare', {})
  const on = await call('protection.turnOn', { recoveryKey, passphrase: null, system: true })
  expect(on).toMatchObject({ state: 'on', opensBy: { system: true }, canUseSystem: true })
  const teams = join(folder, 'data', 'teams.json')
  expect(await readFile(teams, 'latin1')).toMatch(/^\{"format":"plumbline\/sealed"/)
  await first.quit()

  const second = await launchDesktop()
  expect(await callIn(second.page)('teams.list', {})).toMatchObject([{ name: 'Checkout' }])
  await second.quit()

  for (const name of ['protection.json', 'protection-copy.json']) await rm(join(folder, 'data', name))
  const third = await launchDesktop()
  const callAgain = callIn(third.page)
  expect(await callAgain('app.read', {})).toMatchObject({ locked: true })
  await callAgain('protection.unlock', { by: 'recovery-key', secret: recoveryKey })
  expect(await callAgain('teams.list', {})).toMatchObject([{ name: 'Checkout' }])
  expect(await callAgain('protection.turnOff', {})).toMatchObject({ state: 'off' })
  expect(await readFile(teams, 'utf8')).toContain('"name":"Checkout"')
})
