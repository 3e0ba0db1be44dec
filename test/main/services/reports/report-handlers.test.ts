import { expect, it } from 'vitest'
import type { Host } from '../../../../main/services/host.ts'
import { sampleRound, smallQuestionnaire } from '../../../core/report/sample-rounds.ts'
import { createTestHost, openApp } from '../open-app.ts'

const round = sampleRound([smallQuestionnaire()], 5, () => 3)
const bytes = new TextEncoder().encode('%PDF-')

/** A printer that ends only when it is told to, but for documents after the first. */
const openStuck = async () => {
  let printed = 0
  const stuck: Host['printPdf'] = (_, signal) => {
    printed += 1
    if (printed > 1) return Promise.resolve(bytes)
    return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))))
  }
  const { host, events, delivered } = createTestHost({ pdf: 'file', printPdf: stuck })
  const app = await openApp({ host })
  await app.call('rounds.import', { fileName: 'round.json', text: JSON.stringify(round) })
  const stepsOf = (id: string) =>
    events.flatMap(event =>
      event.name === 'reports.step' && event.payload.exportId === id ? [event.payload.step] : [],
    )
  const untilPrinting = async (id: string) => {
    while (!stepsOf(id).includes('printing')) await new Promise(resolve => setTimeout(resolve, 5))
  }
  return { ...app, delivered, stepsOf, untilPrinting }
}
const pdf = (exportId: string) => ({ id: round.id, format: 'pdf' as const, exportId })

it('cancels an export that prints, hands nothing out, and makes the next one', async () => {
  const { call, delivered, stepsOf, untilPrinting } = await openStuck()
  const first = call('reports.export', pdf('first'))
  await untilPrinting('first')
  await call('reports.cancel', { exportId: 'first' })
  expect(await first).toEqual({ kind: 'cancelled' })
  expect(delivered).toEqual([])
  expect(await call('reports.export', pdf('second'))).toMatchObject({ kind: 'saved' })
  expect(delivered).toHaveLength(1)
  expect(stepsOf('first')).toEqual(['reading', 'writing', 'printing'])
  expect(stepsOf('second')).toEqual(['reading', 'writing', 'printing', 'keeping'])
})

it('leaves other exports alone, and one that is done already', async () => {
  const { call, untilPrinting } = await openStuck()
  const first = call('reports.export', pdf('first'))
  await untilPrinting('first')
  await call('reports.cancel', { exportId: 'another' })
  expect(await call('reports.export', { ...pdf('table'), format: 'csv' })).toMatchObject({ kind: 'saved' })
  expect(await call('reports.cancel', { exportId: 'table' })).toEqual({})
  await call('reports.cancel', { exportId: 'first' })
  expect(await first).toEqual({ kind: 'cancelled' })
})
