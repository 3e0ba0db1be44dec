// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { gapRows } from '../../../../core/charts/gap-rows.ts'
import type { Round } from '../../../../core/round.ts'
import type { QuestionnaireScores } from '../../../../core/scores.ts'
import { scoreRound } from '../../../../core/scoring/score-round.ts'
import { ResultsPage } from '../../../../renderer/features/results/results-page.tsx'
import { makeBallotRound, makePlainQuestionnaire, makeQuestionnaire, makeRound } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const open = async (round: Round) => {
  opened = await openPage(<ResultsPage roundId={round.id} />, [round])
  return opened.page
}
const headings = (page: HTMLElement, level: string) => [...page.querySelectorAll(level)].map(node => node.textContent)
const ballots = (rows: string[], overrides: Partial<Round> = {}) =>
  makeBallotRound(makeQuestionnaire(), rows, overrides)
const scoresOf = (round: Round): QuestionnaireScores => {
  const [scores] = scoreRound(round).questionnaires
  if (!scores) throw new Error('The round holds no questionnaire.')
  return scores
}
/** Where points lie in a plot of 640 pixels with a margin of 12 on each side. */
const pixelsAt = (points: number) => 12 + (points / 100) * (640 - 24)
const six = ['4 1 1 4 2 2', '4 0 1 4 2 3', '3 1 1 3 2 2', '4 1 2 4 3 2', '4 1 1 4 2 2', '4 1 0 4 2 1']

describe('a round without answers', () => {
  it('says so and leads to answering', async () => {
    const page = await open(makeRound({ responses: [{ id: 'agreed', answers: {} }] }))
    const link = await eventually(() => page.querySelector('a[href$="/rounds/round-1/answer"]'))
    expect(link.textContent).toBe('Go on answering')
    expect(headings(page, 'h2')).toEqual(['Nothing is answered yet'])
  })
})

describe('a round that a team agreed on', () => {
  it('gives gaps without intervals and one plain note', async () => {
    const page = await open(makeRound())
    await eventually(() => page.querySelector('h2'))
    const text = page.textContent ?? ''
    expect(text).toContain('One answer: the team agreed on it together.')
    expect(text).toContain('In this one answer practice is below intent in 2 of 2 dimensions')
    expect(text).toContain('Practice below intent')
    expect(text).not.toMatch(/Too few answers to tell|95 % interval/)
    expect(page.querySelector('[data-interval]')).toBeNull()
  })

  it('says how much is missing and offers to go on', async () => {
    const { responses } = makeRound()
    const answers = { 'devops-sre': { 'reduce-silos.intent': 3, 'reduce-silos.first': 1, 'reduce-silos.second': 2 } }
    const page = await open(makeRound({ responses: responses.map(response => ({ ...response, answers })) }))
    await eventually(() => page.querySelector('a[href$="/answer"]'))
    expect(page.textContent).toContain('3 questions are not answered yet.')
    expect(page.textContent).toContain('No gap: too little answered')
  })
})

describe('a round of ballots', () => {
  it('shows each chart with its sentence, and its numbers on demand', async () => {
    const page = await open(ballots(six))
    const show = await eventually(() => buttonNamed(page, 'Show data: Gap between intent and practice'))
    const figure = page.querySelector('[role="img"][aria-label^="Gap between intent and practice. Practice trails"]')
    expect(figure?.querySelector('svg')).not.toBeNull()
    expect(show.getAttribute('aria-expanded')).toBe('false')
    await click(show)
    const table = page.querySelector('table[aria-label="Gap between intent and practice"]')
    expect([...(table?.querySelectorAll('thead th') ?? [])].map(cell => cell.textContent)).toEqual([
      'Dimension',
      'Intent',
      'Practice',
      'Gap',
      '95 % interval',
      'Answers',
      'In words',
    ])
    expect(table?.querySelector('tbody')?.textContent).toContain('Practice trails intent')
  })

  it('draws the intervals of intent and practice themselves, as the report does', async () => {
    const round = ballots(six)
    const page = await open(round)
    const drawn = await eventually(() => {
      const found = [...page.querySelectorAll('[data-interval="practice"]')]
      return found.length > 0 && found
    })
    const rows = gapRows(makeQuestionnaire().dimensions, scoresOf(round))
    const ends = drawn.map(path =>
      /^M([\d.]+) .*H([\d.]+)M/
        .exec(path.getAttribute('d') ?? '')
        ?.slice(1)
        .map(Number),
    )
    expect(ends.map(numbers => numbers?.map(Math.round))).toEqual(
      rows.map(({ practice }) =>
        [practice.low, practice.high].map(points => Math.round(pixelsAt(points ?? Number.NaN))),
      ),
    )
    expect(page.querySelectorAll('[data-interval="intent"]')).toHaveLength(rows.length)
    expect(page.textContent).toContain('Practice: what is done95 % interval')
  })

  it('names the weakest pillar beside the mean', async () => {
    const page = await open(ballots(six))
    const weakest = await eventually(() =>
      [...page.querySelectorAll('dt')].find(term => term.textContent === 'Weakest dimension'),
    )
    expect(weakest.parentElement?.textContent).toContain('Reduce organisational silos')
  })

  it('calls no pillar the weakest where several share the lowest number', async () => {
    const page = await open(ballots(six.map(() => '4 2 2 4 2 2')))
    const all = await eventually(() =>
      [...page.querySelectorAll('dt')].find(term => term.textContent === 'Every dimension'),
    )
    expect(all.parentElement?.textContent).toMatch(/^Every dimension50 .*2 of 2 dimensions$/)
    const figure = page.querySelector('[role="img"][aria-label^="Gap between intent and practice."]')
    expect(figure?.parentElement?.textContent).not.toContain('weakest')
  })

  it('hides everything of a group that is too small, and says why', async () => {
    const page = await open(ballots(six.slice(0, 4)))
    await eventually(() => page.querySelector('h2'))
    expect(page.textContent).toContain('hidden, because fewer than 5 people answered there')
    expect(page.querySelector('[role="img"]')).toBeNull()
    expect(page.querySelector('table[aria-label="Questions"]')).toBeNull()
  })

  it('opens a question to its levels, counts and comments', async () => {
    const comments = { 'devops-sre': { 'reduce-silos.first': ['Two people carry it all.'] } }
    const page = await open(ballots(six, { comments }))
    const table = await eventually(() => page.querySelector('table[aria-label="Questions"]'))
    expect(table.textContent).not.toContain('Two people carry it all.')
    const openers = [...table.querySelectorAll('button[aria-expanded]')]
    for (const opener of openers) await click(opener)
    expect(table.textContent).toContain('Two people carry it all.')
    expect(table.querySelectorAll('[aria-label="Who answered what"]')).toHaveLength(6)
  })

  it('counts who stood aside, beside each question', async () => {
    const page = await open(ballots([...six, ...Array(5).fill('4 - 1 4 2 2'), ...Array(5).fill('4 ? 1 4 2 2')]))
    const table = await eventually(() => page.querySelector('table[aria-label="Questions"]'))
    expect(table.textContent).toContain("6 answers, 5 does not apply, 5 don't know")
  })

  it('explains each verdict on agreement in words, and marks two camps by more than a colour', async () => {
    const page = await open(ballots(['4 0 1 4 2 2', '4 0 1 4 2 2', '4 0 1 4 1 2', '4 4 1 4 2 2', '4 4 1 4 2 2']))
    const table = await eventually(() => page.querySelector('table[aria-label="Questions"]'))
    const split = [...table.querySelectorAll('tr')].find(row => row.textContent?.includes('two camps'))
    expect(split?.querySelector('[data-mark="camps"]')).not.toBeNull()
    for (const opener of table.querySelectorAll('button[aria-expanded]')) await click(opener)
    expect(table.textContent).toContain('Two camps. Nobody chose 1: 3 answered below it and 2 above it.')
    expect(table.textContent).toContain(
      'More agreement than chance would give. If 5 people answered at random, they would agree this much at most once in 20 times. (r_wg 1.00, chance',
    )
  })

  it('draws the answers beside the mean of each dimension', async () => {
    const page = await open(ballots(six))
    const table = await eventually(() => page.querySelector('table[aria-label="Dimensions and targets"]'))
    const drawn = [...table.querySelectorAll('svg[role="img"]')].map(svg => svg.getAttribute('aria-label'))
    expect(drawn).toHaveLength(4)
    expect(drawn[0]).toBe('All answers to its question: 1 at 3, 5 at 4')
    expect(drawn[1]).toBe('All answers to its 2 questions: 2 at 0, 9 at 1, 1 at 2')
  })

  it('says what was promised', async () => {
    const terms = { state: 'opened', audience: 'organisation', comments: false, predictions: false } as const
    const page = await open(ballots(six, { ballots: terms }))
    const section = await eventually(() => page.querySelector('[aria-labelledby="results-terms"]'))
    expect(section.textContent).toContain('The results may be shown within the organisation.')
    expect(section.textContent).toContain('at least 5 people')
  })

  it('filters the questions by pillar', async () => {
    const page = await open(ballots(six))
    const select = await eventually(() => page.querySelector<HTMLSelectElement>('select[aria-label="Dimension"]'))
    await act(async () => {
      select.value = 'accept-failure'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    const pillars = page.querySelector('table[aria-label="Questions"]')?.textContent
    expect(pillars).toContain('Accept failure as normal')
    expect(pillars).not.toContain('Reduce organisational silos')
  })
})

describe('how sure the numbers are', () => {
  const figures = (page: HTMLElement) => [...page.querySelectorAll('dl > div')].filter(one => one.querySelector('dt'))
  const asked = () => document.body.querySelector('[role="dialog"]')

  it('can be asked of each headline number, and of each number of the table', async () => {
    const page = await open(ballots(six, { targets: { 'devops-sre': { 'reduce-silos': 75 } } }))
    await eventually(() => page.querySelector('dl'))
    const controls = figures(page).map(one => one.querySelector('dd button')?.textContent)
    expect(controls).toEqual([
      expect.stringContaining('How sure are we of Way to target?'),
      expect.stringContaining('How sure are we of Score?'),
      expect.stringContaining('How sure are we of Weakest dimension?'),
      expect.stringContaining('How sure are we of Largest gap?'),
    ])
    const table = page.querySelector('table[aria-label="Dimensions and targets"]')
    expect(table?.querySelectorAll('button[aria-haspopup="dialog"]')).toHaveLength(7)
  })

  it('is answered in a sentence, by a formula and its inputs, with a link to the method', async () => {
    const page = await open(ballots(six, { targets: { 'devops-sre': { 'reduce-silos': 75 } } }))
    await eventually(() => page.querySelector('dl'))
    const [way] = figures(page)
    await click(way?.querySelector('button') ?? page)
    const answer = await eventually(asked)
    expect(answer.textContent).toMatch(/Of 75 points aimed at, \d+ are missing/)
    expect(answer.querySelector('dl')?.textContent).toContain('Reduce organisational silos')
    expect(answer.textContent).toContain('Formula: 1 − Σ')
    expect(answer.querySelector('a')?.getAttribute('href')).toMatch(/\/method\/target$/)
  })

  it('can be asked of a question and of its agreement, once it is opened', async () => {
    const page = await open(ballots(six))
    const table = await eventually(() => page.querySelector('table[aria-label="Questions"]'))
    const opener = [...table.querySelectorAll('button[aria-expanded]')][0]
    await click(opener ?? page)
    const numbers = [...table.querySelectorAll<HTMLElement>('button[aria-haspopup="dialog"]')]
    expect(numbers.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/r_wg.*How sure are we of Agreement: Who carries the pager for the service\?/),
      expect.stringMatching(/^Mean .*How sure are we of Score: Who carries the pager for the service\?/),
    ])
    await click(numbers[1] ?? page)
    expect((await eventually(asked)).textContent).toMatch(/The mean of 6 answers, give or take about \d+ points/)
  })
})

describe('a round in which people said what they expect', () => {
  const predictions = {
    'devops-sre': { 'reduce-silos': [70, 75, 80, 70, 75, 80], 'accept-failure': [50, 55, 60, 50, 50, 55] },
  }
  const terms = { state: 'opened', audience: 'team', comments: true, predictions: true } as const

  it('shows expectation against answer for each dimension, in words and as a table', async () => {
    const page = await open(ballots(six, { ballots: terms, predictions }))
    const figure = await eventually(() => page.querySelector('[role="img"][aria-label^="Expected and answered."]'))
    expect(figure.getAttribute('aria-label')).toContain('The surprise is Reduce organisational silos: expected at 75')
    expect(figure.textContent).toContain('Lower than expected')
    await click(await eventually(() => buttonNamed(page, 'Show data: Expected and answered')))
    const rows = page.querySelectorAll('table[aria-label="Expected and answered"] tbody tr')
    expect(rows).toHaveLength(2)
    expect(rows[0]?.textContent).toContain('Lower than expected')
    expect(rows[0]?.querySelectorAll('button[aria-haspopup="dialog"]')).toHaveLength(3)
  })

  it('shows nothing of what fewer people than the minimum expected', async () => {
    const few = { 'devops-sre': { 'reduce-silos': [71, 72, 73, 74] } }
    const page = await open(ballots(six, { ballots: terms, predictions: few }))
    await eventually(() => page.querySelector('table[aria-label="Questions"]'))
    expect(page.textContent).not.toMatch(/expected at|, expected \d/)
  })
})

describe('a questionnaire that compares nothing', () => {
  it('shows plain scores and no gap', async () => {
    const questionnaire = makePlainQuestionnaire({ voice: 2, blame: 2 }, { id: 'climate', scale: 'agreement' })
    const page = await open(makeBallotRound(questionnaire, ['7766', '6655', '7766', '5566', '6677']))
    await eventually(() => page.querySelector('[role="img"][aria-label^="Score of each dimension."]'))
    expect(headings(page, 'h3')).toEqual([
      'Score of each dimension',
      'What the team answered',
      'Dimensions and targets',
      'Questions',
    ])
    expect(page.textContent).not.toMatch(/Gap|Intent/)
    expect(page.textContent).toContain('Half answer at least')
  })
})

describe('targets', () => {
  const inputOf = (page: HTMLElement) =>
    eventually(() => page.querySelector<HTMLInputElement>('input[aria-label="Target for Reduce organisational silos"]'))
  const type = (input: HTMLInputElement, text: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const press = (input: HTMLInputElement, key: string) =>
    act(async () => input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  const stored = async () => (await opened.client.call('rounds.read', { id: 'round-1' })).targets

  it('are saved with Enter and can be taken back', async () => {
    const page = await open(ballots(six, { targets: { 'devops-sre': { 'reduce-silos': 40 } } }))
    const input = await inputOf(page)
    await type(input, '75')
    await press(input, 'Enter')
    const undo = await eventually(() => buttonNamed(document.body, 'Undo'))
    expect(await stored()).toEqual({ 'devops-sre': { 'reduce-silos': 75 } })
    await click(undo)
    await eventually(() => input.value === '40')
    expect(await stored()).toEqual({ 'devops-sre': { 'reduce-silos': 40 } })
  })

  it('ask why once they are moved, and keep the reason', async () => {
    const page = await open(ballots(six, { targets: { 'devops-sre': { 'reduce-silos': 40 } } }))
    const reason = () =>
      page.querySelector<HTMLInputElement>('input[aria-label="Why this target for Reduce organisational silos?"]')
    const input = await inputOf(page)
    expect(reason()).toBeNull()
    await type(input, '75')
    await press(input, 'Enter')
    const field = await eventually(reason)
    await act(async () => field.focus())
    await type(field, 'Two people joined ')
    await press(field, 'Enter')
    const changes = async () => (await opened.client.call('rounds.read', { id: 'round-1' })).targetChanges
    await eventually(() => field.value === 'Two people joined')
    expect(await changes()).toMatchObject([{ from: 40, to: 75, reason: 'Two people joined' }])
    await type(field, 'Something else')
    await press(field, 'Escape')
    expect(field.value).toBe('Two people joined')
  })

  it('stay as they were after Escape', async () => {
    const page = await open(ballots(six, { targets: { 'devops-sre': { 'reduce-silos': 40 } } }))
    const input = await inputOf(page)
    await type(input, '75')
    await press(input, 'Escape')
    expect(input.value).toBe('40')
    expect(await stored()).toEqual({ 'devops-sre': { 'reduce-silos': 40 } })
  })
})

describe('evidence', () => {
  const held = { text: 'https://wiki.example/rota', date: '2026-11-01' }
  const evidence = { 'devops-sre': { 'reduce-silos.first': [held] } }
  const marks = (page: HTMLElement) => [...page.querySelectorAll('[data-evidence]')].map(mark => mark.textContent)
  const choose = async (page: HTMLElement, value: string) =>
    click(await eventually(() => page.querySelector(`input[value="${value}"]`)))

  it('is not missed before any was given', async () => {
    const page = await open(makeRound())
    await eventually(() => page.querySelector('h2'))
    expect(marks(page)).toEqual([])
    expect(page.querySelector('input[value="shown"]')).toBeNull()
  })

  it('marks in words what is expired or missing, and never intent', async () => {
    const expired = { ...held, expires: '2026-11-02' }
    const page = await open(
      makeRound({ evidence: { 'devops-sre': { ...evidence['devops-sre'], 'reduce-silos.second': [expired] } } }),
    )
    await eventually(() => marks(page).length > 0)
    expect(marks(page).toSorted()).toEqual(['Evidence expired', 'No evidence', 'No evidence'])
  })

  it('shows the same results as far as it holds', async () => {
    const page = await open(makeRound({ evidence }))
    await choose(page, 'shown')
    await eventually(() => page.textContent?.includes('As shown, an answer counts as level 0 unless evidence'))
    await eventually(() => page.textContent?.includes('Checkout stands at 6 of 100'))
    await choose(page, 'claimed')
    await eventually(() => page.textContent?.includes('Checkout stands at 38 of 100'))
    expect(page.querySelector('a[href$="/method/evidence"]')).not.toBeNull()
  })

  it('says why ballots of which one is incomplete cannot be seen as shown', async () => {
    const page = await open(ballots([...six.slice(1), '4 1 1 4 - 2'], { evidence }))
    await eventually(() => page.textContent?.includes('Answers cannot be seen as shown here'))
    expect(page.querySelector('input[value="shown"]')).toBeNull()
  })

  it('can be given to the questions of ballots', async () => {
    const page = await open(ballots(six, { evidence }))
    const opener = await eventually(() =>
      [...page.querySelectorAll('button[aria-expanded]')].find(button =>
        button.closest('tr')?.querySelector('[data-evidence="missing"]'),
      ),
    )
    await click(opener)
    await click(await eventually(() => buttonNamed(page, 'Add evidence for: Who carries the pager for the service?')))
    const field = await eventually(() => page.querySelector<HTMLInputElement>('form input'))
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Seen in the log')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await click(await eventually(() => buttonNamed(page, 'Keep')))
    await eventually(() => marks(page).length === 2)
    const kept = (await opened.client.call('rounds.read', { id: 'round-1' })).evidence?.['devops-sre'] ?? {}
    expect(Object.values(kept).map(([first]) => first?.text)).toEqual([held.text, 'Seen in the log'])
  })
})
