import { expect, it } from 'vitest'
import type { Round } from '../../../../core/round.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { sampleRound, smallQuestionnaire } from '../../../core/report/sample-rounds.ts'
import { earlierThan, livelyAnswer, messages } from './sample-reports.ts'

const host = { printPdf: async (html: string) => new TextEncoder().encode(html) }

/** The words of each slide, the first one first. */
const slidesOf = async (round: Round, earlierRounds: Round[] = []): Promise<string[]> => {
  const { bytes } = await makeReport({ format: 'slides', round, earlierRounds, messages, host })
  const [, ...slides] = new TextDecoder().decode(bytes).split('<section class="slide')
  return slides.map(slide => slide.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))
}

const asked = { questionnaire: 'small', dimension: 'one' }

it('goes from where the team stands over what came of it to what is done next', async () => {
  const round = sampleRound([smallQuestionnaire()], 7, livelyAnswer, {
    notes: [{ id: 'n', text: 'The pager is loud' }],
    actions: [
      { id: 'a', text: 'Share the pager', owner: 'Team lead', due: '2027-01-31' },
      { id: 'b', text: 'Long finished', done: true },
    ],
  })
  const before = { ...earlierThan(round, 1), actions: [{ id: 'c', text: 'Draw the map', done: true, ...asked }] }
  const slides = await slidesOf(round, [before])
  const order = [
    'What changed',
    'Draw the map',
    'The pager is loud',
    'What to do next',
    'Share the pager',
    'How to read',
  ]
  const places = order.map(text => slides.findIndex(slide => slide.includes(text)))
  expect(places).toEqual([...places].sort((one, other) => one - other))
  expect(places.every(place => place > 1)).toBe(true)
  expect(slides.join(' ')).not.toContain('Long finished')
  expect(slides.at(-1)).toContain(`${slides.length} / ${slides.length}`)
})

it('shows a few entries and says how many more the report has', async () => {
  const notes = Array.from({ length: 8 }, (_, index) => ({ id: `n${index}`, text: `Note ${index + 1}.` }))
  const slides = await slidesOf(sampleRound([smallQuestionnaire()], 1, () => 2, { notes }))
  const slide = slides.find(text => text.includes('Note 1.'))
  expect(slide).toContain('Note 5.')
  expect(slide).not.toContain('Note 6.')
  expect(slide).toContain('3 more are in the report.')
})

it('has no slide for what there is nothing to say of', async () => {
  const slides = await slidesOf(sampleRound([smallQuestionnaire()], 1, () => 4))
  for (const absent of ['What changed', 'Notes', 'Two camps', 'Error budgets', 'earlier actions'])
    expect(slides.join(' ')).not.toContain(absent)
})
