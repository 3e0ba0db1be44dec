import type { i18n } from 'i18next'
import { answer } from '../../core/messages/en/answer.ts'
import { app } from '../../core/messages/en/app.ts'
import { errors } from '../../core/messages/en/errors.ts'
import { words } from '../../core/messages/en/words.ts'
import { initMessages } from '../../core/messages/init-messages.ts'
import { isolate } from '../../core/report/isolate.ts'

/** What the window, its home page and a team's rounds say: what is there before anything else is asked for. */
const first = { answer, app, errors, words }

export type WindowMessages = {
  messages: i18n
  /** Resolves when the whole catalogue is there, which whatever comes on demand waits for. */
  complete: () => Promise<void>
}

export const createWindowMessages = (): WindowMessages => {
  const messages = initMessages(first, isolate)
  const complete = async () => {
    const { english } = await import('../../core/messages/messages.ts')
    for (const [name, texts] of Object.entries(english)) messages.addResourceBundle('en', name, texts)
  }
  let completing: Promise<void> | null = null
  return {
    messages,
    complete: () => {
      completing ??= complete().catch(error => {
        completing = null
        throw error
      })
      return completing
    },
  }
}
