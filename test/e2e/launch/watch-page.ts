import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test'
import type { ReportFault } from './running-app.ts'

/** Makes every page of a context tell what its console, its errors and its content security policy say. */
export const watchPages = async (context: BrowserContext, reportFault: ReportFault): Promise<void> => {
  context.on('page', page => watchPage(page, reportFault))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Content security policy: ${violatedDirective} refused ${blockedURI}`),
    )
  })
}

const watchPage = (page: Page, reportFault: ReportFault): void => {
  page.on('pageerror', error => reportFault(`Error in the page: ${error.stack ?? error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !isRefusedCall(message))
      reportFault(`Console: ${message.text()} (${message.location().url})`)
  })
}

/** Chromium reports every refused request as an error; that a call was refused is an answer, which the test looks at. */
const isRefusedCall = (message: ConsoleMessage): boolean =>
  message.location().url.endsWith('/api/call') && /status of 4\d\d/.test(message.text())
