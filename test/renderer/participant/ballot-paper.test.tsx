// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import type { Ballot, SealedBallot } from '../../../core/ballot/ballot.ts'
import { unsealBallot } from '../../../core/ballot/seal-ballot.ts'
import { createMessages, type MessageParams } from '../../../core/messages/messages.ts'
import { type PaperKey, paperTexts } from '../../../core/messages/paper-texts.ts'
import { BallotPaper } from '../../../renderer/participant/ballot-paper.tsx'
import { keptInBrowser } from '../../../renderer/participant/kept.ts'
import type { BallotPaperProps } from '../../../renderer/participant/paper-props.ts'
import { createTranslator } from '../../../renderer/participant/translator.ts'
import { buttonNamed, click, eventually } from '../open-page.tsx'
import { keys, makeForm } from './forms.ts'

const t = createTranslator(paperTexts, 'en')
let close = async (): Promise<void> => undefined

afterEach(async () => {
  await close()
  localStorage.clear()
})

/** A paper as the laptop that is passed around shows it, and what becomes of it. */
const open = async (props: Partial<BallotPaperProps> = {}) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const cast: SealedBallot[] = []
  let done = 0
  const page = document.body.appendChild(document.createElement('main'))
  const root = createRoot(page)
  close = async () => {
    await act(async () => root.unmount())
    page.remove()
  }
  await act(async () =>
    root.render(
      <BallotPaper
        form={makeForm()}
        t={t}
        place="kiosk"
        onCast={async ballot => void cast.push(ballot)}
        describeFailure={error => String(error)}
        onDone={() => {
          done += 1
        }}
        {...props}
      />,
    ),
  )
  const press = async (name: string) => {
    const button = buttonNamed(page, name)
    if (!button) throw new Error(`No button "${name}" in: ${page.textContent}`)
    await click(button)
  }
  const key = (name: string) =>
    act(async () => window.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })))
  return { page, press, key, cast, done: () => done }
}

const begin = async (paper: Awaited<ReturnType<typeof open>>) => {
  await paper.press(t('participant:begin'))
  await paper.press(t('participant:predictSkip'))
}

const ballotIn = (sealed: SealedBallot | undefined) => sealed && (unsealBallot(sealed, keys) as Ballot)

describe('the paper', () => {
  it('says the terms before the first question', async () => {
    const { page } = await open()
    expect(page.textContent).toContain(t('terms:sealed', { minimum: 5 }))
    expect(page.textContent).toContain(t('terms:comments_shown', { minimum: 5 }))
    expect(page.textContent).toContain(t('participant:limit_keyHere'))
    expect(page.textContent).toContain(t('participant:askedOnce'))
    expect(page.querySelector('[role="radio"]')).toBeNull()
  })

  it('is filled in with keys alone and handed in sealed', async () => {
    const paper = await open()
    await begin(paper)
    for (const key of ['0', '4', 'n', 'u', 'ArrowRight', '7', '2']) await paper.key(key)
    await paper.press(t('participant:handIn'))
    expect(paper.done()).toBe(1)
    expect(paper.cast).toHaveLength(1)
    expect(ballotIn(paper.cast[0])?.answers).toEqual({
      'devops-sre': {
        'reduce-silos.intent': 0,
        'reduce-silos.first': 4,
        'reduce-silos.second': 'na',
        'accept-failure.intent': 'unknown',
        'accept-failure.second': 2,
      },
    })
  })

  it('takes no answer from a key that is typed in a dialog above it', async () => {
    const paper = await open()
    await begin(paper)
    const dialog = document.body.appendChild(document.createElement('div'))
    const typeThree = () =>
      act(async () => dialog.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true })))
    const asked = paper.page.textContent
    dialog.setAttribute('role', 'dialog')
    await typeThree()
    expect(paper.page.textContent).toBe(asked)
    dialog.removeAttribute('role')
    await typeThree()
    expect(paper.page.textContent).not.toBe(asked)
    dialog.remove()
  })

  it('takes guesses and comments along, and none that were taken back', async () => {
    const paper = await open()
    await paper.press(t('participant:begin'))
    const guess = async (index: number) => {
      const slider = paper.page.querySelectorAll('input')[index]
      if (slider) await click(slider)
    }
    await guess(0)
    await guess(1)
    const [part = ''] = [...paper.page.querySelectorAll('label')].map(label => label.textContent)
    await paper.press(t('participant:predictClear', { part }))
    await paper.press(t('participant:predictOn'))
    await paper.press(t('participant:comment'))
    const field = await eventually(() => paper.page.querySelector('textarea'))
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'Nobody looks.')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await paper.key('3')
    expect(paper.page.querySelector('[aria-checked="true"]')).not.toBeNull()
    for (const key of Array.from({ length: 6 }, () => 'ArrowRight')) await paper.key(key)
    await paper.press(t('participant:handIn'))
    const ballot = ballotIn(paper.cast[0])
    expect(ballot?.predictions).toEqual({ 'devops-sre': { 'accept-failure': 50 } })
    expect(ballot?.comments).toEqual({ 'devops-sre': { 'reduce-silos.intent': 'Nobody looks.' } })
  })

  it('asks for at least one answer', async () => {
    const paper = await open()
    await begin(paper)
    for (const key of Array.from({ length: 6 }, () => 'ArrowRight')) await paper.key(key)
    expect(paper.page.textContent).toContain(t('participant:reviewEmpty'))
    expect(buttonNamed(paper.page, t('participant:handIn'))?.disabled).toBe(true)
  })

  it('keeps everything when handing in fails, and tries again once there is a network, under the same id', async () => {
    const offered: SealedBallot[] = []
    const paper = await open({
      onCast: async ballot => {
        offered.push(ballot)
        if (offered.length < 3) throw new Error('no network')
      },
    })
    await begin(paper)
    for (const key of '012340') await paper.key(key)
    await paper.press(t('participant:handIn'))
    expect(paper.page.textContent).toContain('no network')
    expect(paper.page.textContent).toContain(t('participant:kept'))
    await paper.press(t('participant:tryAgain'))
    expect(paper.done()).toBe(0)
    await act(async () => window.dispatchEvent(new Event('online')))
    await eventually(() => paper.done() === 1)
    expect(new Set(offered.map(({ ballot }) => ballot)).size).toBe(1)
    expect(offered).toHaveLength(3)
  })

  it('leaves nothing behind on a shared laptop', async () => {
    const paper = await open()
    await begin(paper)
    await paper.key('3')
    expect(localStorage.length).toBe(0)
    await close()
    const next = await open()
    expect(buttonNamed(next.page, t('participant:begin'))).toBeDefined()
  })

  it('goes on after a reload where it may, and forgets the answers once they are handed in', async () => {
    const kept = keptInBrowser('draft')
    const paper = await open({ kept, place: 'form' })
    await begin(paper)
    for (const key of '01234') await paper.key(key)
    await close()
    const again = await open({ kept: keptInBrowser('draft'), place: 'form' })
    expect(again.page.textContent).toContain(t('participant:progress', { number: 6, count: 6 }))
    await again.key('1')
    await again.press(t('participant:saveFile'))
    expect(Object.keys(ballotIn(again.cast[0])?.answers['devops-sre'] ?? {})).toHaveLength(6)
    expect(localStorage.getItem('draft')).not.toContain('devops-sre')
  })

  it('shows in every tab what was answered in one, and ends in all when one hands in', async () => {
    const kept = keptInBrowser('draft')
    const first = await open({ kept, place: 'form' })
    await begin(first)
    await first.key('4')
    const text = kept.read() ?? ''
    await close()
    localStorage.clear()
    const second = await open({ kept: keptInBrowser('draft'), place: 'form' })
    const tell = (newValue: string) =>
      act(async () => window.dispatchEvent(new StorageEvent('storage', { key: 'draft', newValue })))
    await tell(text)
    expect(second.page.textContent).toContain(t('participant:progress', { number: 2, count: 6 }))
    expect(localStorage.length, 'What came from another tab is not written back').toBe(0)
    await tell('"handed in"')
    expect(second.done()).toBe(1)
  })

  it('speaks from the app’s own catalogue as well', async () => {
    const say = createMessages().t as (key: PaperKey, params: MessageParams) => string
    const { page } = await open({ t: (key, params = {}) => say(key, params) })
    expect(page.textContent).toContain(t('participant:asked', { count: 6, minutes: 5 }))
  })
})
