import { expect, it } from 'vitest'
import { failingCall, succeedingCall } from '../../contract/call.ts'
import { contractHosts } from '../../contract/hosts.ts'
import { contentOf, createKeyStore, fillFolder, openWith, turnOn } from './protected-app.ts'

it.each(contractHosts)('is locked, unlocks and is turned off through $name', async host => {
  const store = createKeyStore()
  const first = await openWith(store.guard)
  await fillFolder(first)
  const content = await contentOf(first)
  const { recoveryKey } = await turnOn(first, { system: true })
  await first.close()
  store.state.isLocked = true
  const app = await openWith(store.guard, { dataFolder: first.dataFolder })
  const reply = await host.connect(app.handlers, app.failures)
  const [call, failing] = [succeedingCall(reply), failingCall(reply)]
  expect(await call('app.read', {})).toMatchObject({ locked: true })
  expect(await failing('teams.list', {})).toMatchObject({ code: 'forbidden', key: 'folderLocked' })
  expect(await failing('protection.turnOff', {})).toMatchObject({ code: 'forbidden', key: 'folderLocked' })
  expect(await call('protection.unlock', { by: 'recovery-key', secret: recoveryKey })).toMatchObject({ locked: false })
  expect(await contentOf({ call })).toEqual(content)
  expect(await call('protection.turnOff', {})).toMatchObject({ state: 'off' })
  expect(await contentOf({ call })).toEqual(content)
  expect(app.failures).toEqual([])
})
