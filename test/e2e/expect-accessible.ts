import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect } from './launch/fixture.ts'

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule of WCAG A and AA counts. Between light and dark only colours differ, so that dark needs only their rules. */
const runs: { colorScheme: 'light' | 'dark'; runOnly: NonNullable<RunOptions['runOnly']> }[] = [
  { colorScheme: 'dark', runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  {
    colorScheme: 'light',
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
]

/** Runs axe on what a page shows, in dark and in light, which it leaves the page in. */
export const expectAccessible = async (page: Page, screen: string): Promise<void> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource)
  for (const { colorScheme, runOnly } of runs) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(coloursSettled)
    const options: RunOptions = { runOnly, iframes: false, resultTypes: ['violations'] }
    const { violations } = await page.evaluate(runAxe, options)
    const told = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`),
    }))
    expect.soft(told, `${screen} is accessible in ${colorScheme}`).toEqual([])
  }
}

const runAxe = (options: RunOptions): Promise<AxeResults> =>
  (window as unknown as { axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> } }).axe.run(
    document,
    options,
  )

/** React hears of the other scheme a frame later, and colours may take a moment to change; a cut-off change is over. */
const coloursSettled = async (): Promise<void> => {
  for (let frame = 0; frame < 2; frame++) await new Promise(resolve => requestAnimationFrame(resolve))
  const transitions = document.getAnimations().filter(animation => animation instanceof CSSTransition)
  await Promise.allSettled(transitions.map(({ finished }) => finished))
}
