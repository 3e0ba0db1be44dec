import type { Page } from '@playwright/test'
import type { CallReply } from '../../../core/contract/shapes.ts'
import { succeedingCall } from '../../main/contract/call.ts'

type Connected = { plumbline?: { call: (name: string, input: unknown) => Promise<CallReply> } }

/** Calls as the window makes them, without its screens. */
export const callIn = (page: Page) =>
  succeedingCall((name, input) =>
    page.evaluate(
      request => {
        const { plumbline } = window as unknown as Connected
        if (!plumbline) throw new Error('The window has no way to the app')
        return plumbline.call(request.name, request.input)
      },
      { name, input },
    ),
  )
