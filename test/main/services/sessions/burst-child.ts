import { readFileSync } from 'node:fs'
import type { CallReply } from '../../../../core/contract/shapes.ts'
import { fillIn, participantAt, sealFor } from './participant.ts'

/** A thousand participants who join and hand in at the same moment, when told to. Prints how each of them fared. */
const [link = '', formFile = ''] = process.argv.slice(2)
const form = JSON.parse(readFileSync(formFile, 'utf8'))
const ballots = Array.from({ length: 1000 }, (_, index) => sealFor(form, fillIn(form, index % 5)))

/** Joins if there is a seat, and hands in; without a seat it tries with a ticket that it made up. */
const takePart = async (ballot: (typeof ballots)[number]): Promise<string> => {
  const { reply, code, cast } = participantAt(link)
  const entered = await reply('participant.enter', { code })
  const { ticket } = entered.ok ? (entered.value as { ticket: string }) : { ticket: 'made up' }
  return `${outcomeOf(entered)}, ${outcomeOf(await cast(ticket, ballot))}`
}
const outcomeOf = (reply: CallReply): string => (reply.ok ? 'ok' : reply.error.key)

console.log(JSON.stringify('ready'))
await new Promise(resolve => process.stdin.once('data', resolve))
console.log(JSON.stringify(await Promise.all(ballots.map(takePart))))
process.exit()
