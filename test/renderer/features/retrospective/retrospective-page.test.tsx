// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Round } from '../../../../core/round.ts'
import { RetrospectivePage } from '../../../../renderer/features/retrospective/retrospective-page.tsx'
import {
  makeBallotRound,
  makePlainQuestionnaire,
  makeQuestionnaire,
  makeResponses,
  makeRound,
} from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

/** happy-dom loads no fonts; fields that grow with their text ask when some arrive. */
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  sessionStorage.clear()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const open = async (round: Round) => {
  opened = await openPage(<RetrospectivePage roundId={round.id} />, [round])
  await eventually(() => opened.page.querySelector('h2'))
  return opened.page
}
const heading = () => opened.page.querySelector('h2')?.textContent
const press = (key: string, target: Element = document.body) =>
  act(async () => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(async () => {
    const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
const noteField = () =>
  opened.page.querySelector<HTMLTextAreaElement>('#meeting-note') ?? document.createElement('textarea')
const labelled = <T extends Element>(label: string) => {
  const found = [...opened.page.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  return opened.page.querySelector<T & HTMLInputElement>(`[id="${found?.htmlFor}"]`)
}
const stored = () => opened.client.call('rounds.read', { id: 'round-1' })
const eventuallyStored = async (isThere: (round: Round) => boolean) => {
  let found = false
  await eventually(() => {
    void stored().then(round => {
      found = isThere(round)
    })
    return found
  })
}
const answers = () => opened.page.querySelector('[aria-label="What the team answered"]')

const toStep = (name: string) =>
  click(
    [...opened.page.querySelectorAll('nav button')].find(mark => mark.getAttribute('aria-label') === name) ??
      document.body,
  )

/** Two questions that split the team, one that varies, one that stands well. */
const questions = makePlainQuestionnaire({ craft: 4 })
const columns = ['000444', '111333', '001234', '444444']
const rows = [0, 1, 2, 3, 4, 5].map(person => columns.map(column => column[person]).join(''))
const named = {
  ...questions,
  items: questions.items.map((item, place) => ({
    ...item,
    text: ['Camps?', 'Near camps?', 'Varied?', 'Good?'][place] ?? '',
  })),
}
const ballots = (overrides: Partial<Round> = {}) => makeBallotRound(named, rows, overrides)

describe('the agenda of ballots', () => {
  it('shows what will be talked about, and for how long', async () => {
    const page = await open(ballots())
    expect(heading()).toBe('What to talk about')
    const parts = [...page.querySelectorAll('h3')].map(({ textContent }) => textContent)
    expect(parts).toEqual(['Seen differently', 'Worth keeping', 'Biggest gaps', 'Actions', 'Worth it?'])
    expect(page.textContent).toContain('Length of the meeting 45 min')
    expect(answers()).toBeNull()
  })

  it('leads through every step by a clicker, which reveals before it goes on', async () => {
    await open(ballots())
    await press('PageDown')
    expect(heading()).toBe('Camps?')
    expect(answers()).toBeNull()
    expect(opened.page.textContent).not.toContain('Always, and it is checked')
    await press('PageDown')
    expect(answers()?.textContent).toContain('Always, and it is checked')
    expect(answers()?.textContent).toContain('Two camps.')
    expect(
      [...(answers()?.querySelectorAll('li') ?? [])].map(line => line.textContent?.match(/\d answers?$/)?.[0]),
    ).toEqual(['3 answers', '0 answers', '0 answers', '0 answers', '3 answers'])
    expect(opened.page.textContent).toContain('What does each group see that the other does not?')
    await press('PageDown')
    expect(heading()).toBe('Near camps?')
    await press('PageUp')
    expect(heading()).toBe('Camps?')
    expect(answers()).not.toBeNull()
  })

  it.each([' ', 'Enter', 'ArrowRight'])('goes on with the key %j, and not while it is held down', async key => {
    await open(ballots())
    await press(key)
    await press(key)
    expect(answers()).not.toBeNull()
    await act(async () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, repeat: true, bubbles: true })),
    )
    expect(heading()).toBe('Camps?')
    await press('ArrowLeft')
    expect(heading()).toBe('What to talk about')
  })

  it('leaves keys alone that are typed, pressed on a button, or meant for the browser', async () => {
    const page = await open(ballots())
    await press('ArrowRight')
    for (const key of ['ArrowRight', 'PageDown', ' ', 'Enter', 't', 'a']) await press(key, noteField())
    await press(' ', buttonNamed(page, 'Agenda') ?? page)
    await act(async () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true })),
    )
    expect(heading()).toBe('Camps?')
    expect(answers()).toBeNull()
    expect(buttonNamed(page, 'Make this an action')).toBeDefined()
  })

  it('says that there is nothing to talk about yet', async () => {
    await open(makeRound({ responses: [{ id: 'agreed', answers: {} }] }))
    expect(heading()).toBe('Nothing to talk about yet')
  })

  it('offers what is left over, and takes it up', async () => {
    const many = makePlainQuestionnaire({ craft: 7 })
    const page = await open(
      makeBallotRound(
        many,
        ['0', '0', '0', '4', '4', '4'].map(answer => answer.repeat(7)),
      ),
    )
    const more = await eventually(() => buttonNamed(page, '2 more questions are answered differently'))
    await click(more)
    const before = page.querySelectorAll('nav [aria-label^="Seen differently"]').length
    const add = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === 'Talk about it')
    await click(add ?? more)
    expect(page.querySelectorAll('nav [aria-label^="Seen differently"]')).toHaveLength(before + 1)
    expect(page.querySelector('nav [aria-current="step"]')?.getAttribute('aria-label')).toContain('Seen differently')
  })
})

describe('one answer', () => {
  it('keeps nothing back, and begins with the gaps', async () => {
    const questionnaire = makeQuestionnaire()
    const page = await open(makeRound({ responses: makeResponses(questionnaire, ['310421']) }))
    await press('ArrowRight')
    expect(heading()).toBe('Reduce organisational silos')
    expect(answers()?.textContent).toContain('Practice below intent')
    await press('ArrowRight')
    await press('ArrowRight')
    expect(page.textContent).toContain('Where you stand0Nothing yet')
    expect(page.textContent).toContain('The next level1Here and there')
  })
})

describe('notes', () => {
  it('are kept while they are written, and are there on coming back', async () => {
    await open(ballots())
    await press('ArrowRight')
    await type(noteField(), 'The rota is for show.')
    await click(buttonNamed(opened.page, 'Back') ?? document.body)
    await eventuallyStored(round => round.notes.length === 1)
    expect((await stored()).notes).toMatchObject([
      { text: 'The rota is for show.', questionnaire: 'devops-sre', dimension: 'craft', item: 'craft.1' },
    ])
    await press('ArrowRight')
    expect(noteField().value).toBe('The rota is for show.')
    await type(noteField(), 'It is not.')
    await press('ArrowLeft')
    await press('ArrowRight')
    expect(noteField().value).toBe('It is not.')
    await eventuallyStored(round => round.notes[0]?.text === 'It is not.')
    expect((await stored()).notes).toHaveLength(1)
  })

  it('arrive although the page is left at once', async () => {
    await open(ballots())
    await press('ArrowRight')
    await type(noteField(), 'Left in a hurry.')
    await opened.show(null)
    await eventuallyStored(round => round.notes[0]?.text === 'Left in a hurry.')
  })

  it('go on with the note that is there, and go when it is emptied', async () => {
    const note = { id: 'n1', text: 'From before.', questionnaire: 'devops-sre', item: 'craft.1' }
    await open(ballots({ notes: [note] }))
    await press('ArrowRight')
    expect(noteField().value).toBe('From before.')
    await type(noteField(), '  ')
    await eventuallyStored(round => round.notes.length === 0)
  })

  it('that could not be saved are sent again when the page is back', async () => {
    const draft = {
      id: 'n1',
      text: 'Kept by the window.',
      questionnaire: 'devops-sre',
      dimension: 'craft',
      item: 'craft.1',
    }
    sessionStorage.setItem('plumbline.notes.round-1', JSON.stringify({ 'item/devops-sre/craft.1': draft }))
    await open(ballots())
    await eventuallyStored(round => round.notes[0]?.text === 'Kept by the window.')
    expect((await stored()).notes).toEqual([draft])
    await eventually(() => sessionStorage.getItem('plumbline.notes.round-1') === null)
  })
})

describe('actions', () => {
  const fill = async (text: string, owner = '', due = '') => {
    const field = await eventually(() => labelled<HTMLTextAreaElement>('What will be done?'))
    await type(field, text)
    if (owner) await type(await eventually(() => labelled('Owner')), owner)
    if (due) await type(await eventually(() => labelled('Due')), due)
    await click(buttonNamed(opened.page, 'Keep the action') ?? document.body)
  }

  it('are made from a topic, with what they should move', async () => {
    await open(ballots())
    await press('ArrowRight')
    await press('a')
    await fill('')
    expect(opened.page.textContent).toContain('Say what will be done.')
    await fill('Share the pager', 'Team lead', '2027-01-15')
    await eventually(() => opened.page.textContent?.includes('Team lead, by 15 Jan 2027'))
    expect((await stored()).actions).toMatchObject([
      {
        text: 'Share the pager',
        owner: 'Team lead',
        due: '2027-01-15',
        questionnaire: 'devops-sre',
        dimension: 'craft',
        item: 'craft.1',
      },
    ])
  })

  it('can be changed, and removed with a way back', async () => {
    const action = { id: 'a1', text: 'Share the pager', owner: 'Team lead', done: true }
    const page = await open(ballots({ actions: [action] }))
    await toStep('Actions')
    await click(await eventually(() => buttonNamed(page, 'Change: Share the pager')))
    await fill('Share it fairly')
    await eventually(() => buttonNamed(page, 'Remove: Share it fairly'))
    expect((await stored()).actions).toEqual([{ ...action, text: 'Share it fairly' }])
    await click(buttonNamed(page, 'Remove: Share it fairly') ?? page)
    await eventually(() => page.textContent?.includes('No action yet.'))
    await click(await eventually(() => buttonNamed(document.body, 'Undo')))
    await eventually(() => buttonNamed(page, 'Remove: Share it fairly'))
    expect((await stored()).actions).toEqual([{ ...action, text: 'Share it fairly' }])
  })

  it('are told to be many from the fourth open one on', async () => {
    const actions = ['a', 'b', 'c', 'd'].map(id => ({ id, text: `Do ${id}`, done: id === 'd' }))
    const page = await open(ballots({ actions }))
    await toStep('Actions')
    expect(page.textContent).not.toContain('open actions')
    await press('a')
    await fill('Do e')
    await eventually(() => page.textContent?.includes('That makes 4 open actions. Which three matter most?'))
  })
})

describe('actions of earlier rounds', () => {
  const earlier = (actions: Round['actions']) =>
    ballots({ id: 'round-0', title: '2026 Q3', date: '2026-08-22', actions })

  it('come first, with what became of them, and can be finished there', async () => {
    const before = earlier([
      { id: 'a', text: 'Share the pager' },
      { id: 'b', text: 'Plan', done: true, doneOn: '2026-09-01', questionnaire: 'devops-sre', dimension: 'craft' },
    ])
    opened = await openPage(<RetrospectivePage roundId="round-1" />, [before, ballots()])
    await eventually(() => heading() === 'What to talk about')
    await press('ArrowRight')
    expect(heading()).toBe('What became of what you decided?')
    expect(opened.page.textContent).toContain('Did not move: 0 in 2026 Q4')
    await click(await eventually(() => buttonNamed(opened.page, 'Mark finished: Share the pager')))
    await eventually(() => buttonNamed(opened.page, 'Open again: Share the pager'))
    expect((await opened.client.call('rounds.read', { id: 'round-0' })).actions[0]).toMatchObject({ done: true })
  })

  it('take no time where there are none', async () => {
    opened = await openPage(<RetrospectivePage roundId="round-1" />, [earlier([]), ballots()])
    await eventually(() => heading() === 'What to talk about')
    await press('ArrowRight')
    expect(heading()).toContain('amps?')
  })
})

describe('the rating', () => {
  it('counts fingers, shows their mean, and can be taken back', async () => {
    const page = await open(ballots())
    await toStep('Worth it?')
    expect(heading()).toBe('Was this worth your time?')
    for (const grade of ['Yes', 'Yes', 'Very much']) await click(buttonNamed(page, `One more for ${grade}`) ?? page)
    expect(page.textContent).toContain('4.3 of 5, from 3 people')
    await eventuallyStored(round => round.meetingRating?.join() === '0,0,0,2,1')
    for (const grade of ['Yes', 'Yes', 'Very much']) await click(buttonNamed(page, `One fewer for ${grade}`) ?? page)
    await eventuallyStored(round => round.meetingRating === undefined)
    expect(page.textContent).toContain('Nobody is counted yet.')
  })
})

describe('the clock', () => {
  const times = () => [...opened.page.querySelectorAll('[role="timer"]')].map(({ textContent }) => textContent)
  const later = (seconds: number) => act(async () => vi.setSystemTime(Date.now() + seconds * 1000))

  it('counts the step and the whole, stops, and gives a minute more', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 })
    const page = await open(ballots())
    await press('ArrowRight')
    expect(buttonNamed(page, 'Stop the clock')).toBeDefined()
    const [planned] = times()
    await later(30)
    await press('t')
    await later(600)
    await press('ArrowRight')
    expect(times()[1]).toBe('In all 44:30 left')
    expect(times()[0]).not.toBe(planned)
    await click(buttonNamed(page, '+1 min for this step') ?? page)
    expect(times()[1]).toBe('In all 45:30 left')
    await press('t')
    await later(3600)
    await press('t')
    expect(times()[1]).toBe('In all 14:30 over')
    expect(page.querySelectorAll('[role="timer"][data-over]')).toHaveLength(2)
  })
})

describe('a window', () => {
  it('goes on where the page was left', async () => {
    await open(ballots())
    await press('ArrowRight')
    await press('ArrowRight')
    await opened.show(null)
    await opened.show(<RetrospectivePage roundId="round-1" />)
    await eventually(() => heading() === 'Camps?')
    expect(answers()).not.toBeNull()
    await click(buttonNamed(opened.page, 'Agenda') ?? document.body)
    await click(buttonNamed(opened.page, 'Start over') ?? document.body)
    expect(buttonNamed(opened.page, 'Begin')).toBeDefined()
  })

  it('is the page alone on a projector, until it is left', async () => {
    await open(ballots())
    await press('f')
    expect(document.documentElement.dataset.presenting).toBe('true')
    await press('Escape')
    expect(document.documentElement.dataset.presenting).toBeUndefined()
    await press('f')
    await opened.show(null)
    expect(document.documentElement.dataset.presenting).toBeUndefined()
  })
})
