import { expect, it } from 'vitest'
import { makeRound } from '../../builders.ts'
import { createTestHost, openApp } from './open-app.ts'

const link = 'https://wiki.example/rota'
const place = { roundId: 'round-1', questionnaireId: 'devops-sre', itemId: 'reduce-silos.first' }
const evidence = [
  { text: link, date: '2026-11-01' },
  { text: 'Seen in the log', date: '2026-11-01' },
]

const openWithEvidence = async (host = createTestHost().host) => {
  const app = await openApp({ host })
  await app.call('rounds.import', { fileName: 'r.plumbline.json', text: JSON.stringify(makeRound()) })
  await app.call('evidence.save', { ...place, evidence })
  return app
}

it('leaves opening a link to the window where the host cannot ask', async () => {
  const app = await openWithEvidence()
  expect(await app.call('evidence.openLink', { ...place, link })).toEqual({ where: 'here' })
})

it('asks the host to open a link that stands among the evidence, and no other address', async () => {
  const opened: string[] = []
  const { host } = createTestHost({ openLink: async address => void opened.push(address) })
  const app = await openWithEvidence(host)
  expect(await app.call('evidence.openLink', { ...place, link })).toEqual({ where: 'outside' })
  const failing = (change: object) => app.failing('evidence.openLink', { ...place, link, ...change })
  for (const change of [
    { link: 'https://evil.example/' },
    { link: 'Seen in the log' },
    { itemId: 'reduce-silos.second' },
  ])
    expect(await failing(change)).toMatchObject({ code: 'not-found', key: 'linkNotFound' })
  expect(opened).toEqual([link])
})

it('sees a round as claimed and as shown', async () => {
  const app = await openWithEvidence()
  const meanIn = (scores: { questionnaires: { dimensions: { score: { mean: number | null } }[] }[] } | null) =>
    scores?.questionnaires[0]?.dimensions[0]?.score.mean
  expect(meanIn(await app.call('scores.ofRound', { id: 'round-1' }))).toBe(37.5)
  expect(meanIn(await app.call('scores.asShown', { id: 'round-1' }))).toBe(12.5)
})
