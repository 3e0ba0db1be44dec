import type { MessageBoxOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../core/app-error.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { closeOrAsk } from '../../../main/electron/close-or-ask.ts'

const { t } = createMessages()
const diskFull = new AppError('storage', 'diskFull')

/** Closes as told, one outcome after another, with the user's answers in between. */
const closing = async (outcomes: (Error | null)[], answers: number[]) => {
  const asked: MessageBoxOptions[] = []
  const showMessageBox = async (...args: unknown[]) => {
    asked.push(args.at(-1) as MessageBoxOptions)
    return { response: answers[asked.length - 1] ?? 0, checkboxChecked: false }
  }
  let attempts = 0
  const close = async () => {
    const outcome = outcomes[attempts]
    attempts += 1
    if (outcome) throw outcome
  }
  const reported: unknown[] = []
  const reportFailure = (error: unknown) => void reported.push(error)
  const exitCode = await closeOrAsk({ dialog: { showMessageBox }, close, reportFailure, t })
  expect(reported).toEqual(outcomes.filter(outcome => outcome !== null))
  return { exitCode, asked, attempts }
}

describe('closeOrAsk', () => {
  it('asks nothing when everything is saved', async () => {
    expect(await closing([null], [])).toEqual({ exitCode: 0, asked: [], attempts: 1 })
  })

  it('says why saving fails and tries again until it works', async () => {
    const { exitCode, asked, attempts } = await closing([diskFull, diskFull, null], [0, 0])
    expect({ exitCode, attempts }).toEqual({ exitCode: 0, attempts: 3 })
    expect(asked[0]?.detail).toContain(t('errors:diskFull'))
  })

  it('gives up only when the user says so', async () => {
    expect(await closing([diskFull, diskFull], [0, 1])).toMatchObject({ exitCode: 1, attempts: 2 })
  })
})
