import { resolve } from 'node:path'
import { createMessages } from '../core/messages/messages.ts'
import { build } from './start/build.ts'

const { t } = createMessages()
const outcome = await build(resolve(import.meta.dirname, '..'))
if (!outcome.ok) {
  console.error(`${t('start:buildFailed')}\n${outcome.output}`)
  process.exitCode = 1
}
