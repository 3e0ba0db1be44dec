import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './launch/fixture.ts'
import { sameInEveryHost } from './launch/targets.ts'
import { button, t, tab } from './steps.ts'

/** What a reader of XML, and nothing else, makes of a picture. */
const readSvg = (page: Page, text: string) =>
  page.evaluate(source => {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml')
    const elements = [root, ...root.querySelectorAll('*')]
    const addresses = elements.flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => /href$|^src$/.test(name)).map(({ value }) => value),
    )
    return {
      root: root.localName,
      title: root.querySelector(':scope > title')?.textContent,
      words: [...root.querySelectorAll('text')].map(element => element.textContent).join(' '),
      programs: elements.filter(({ localName }) => ['script', 'foreignObject', 'image'].includes(localName)).length,
      references: [...addresses, ...[...source.matchAll(/url\(([^)]{0,20})/g)].map(([, target = '']) => target)],
      size: [root.getAttribute('width'), root.getAttribute('height')].map(Number),
    }
  }, text)

test(
  'charts are saved as pictures, light also from a dark page',
  sameInEveryHost,
  async ({ launch, folder, hostBrowser }) => {
    const app = await launch({ args: ['--demo'] })
    const { page } = app
    const reader = await (await hostBrowser()).newPage()
    await page.emulateMedia({ colorScheme: 'dark' })
    const main = page.getByRole('main')
    const save = async (title: string, format: 'Svg' | 'Png'): Promise<Buffer> => {
      const place = join(folder, `${title}-${format}`)
      await mkdir(place)
      await button(main, t('charts:pictureMenu', { title })).first().click()
      const item = page.getByRole('menuitem', { name: t(`charts:picture${format}`) })
      return readFile(await app.keepFile(place, () => item.click()))
    }
    const check = async (title: string, word: string) => {
      const [svg, png] = [(await save(title, 'Svg')).toString('utf8'), await save(title, 'Png')]
      const { words, references, size, ...read } = await readSvg(reader, svg)
      expect(read).toEqual({ root: 'svg', title, programs: 0 })
      expect(words).toContain(word)
      expect(references.filter(target => !/^("?#|data:)/.test(target))).toEqual([])
      expect(svg).not.toContain('var(')
      expect(svg).toMatch(/<rect [^>]*fill="#ffffff"/)
      expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size.map(length => 2 * length))
    }
    await main.getByRole('link', { name: 'See results' }).first().click()
    await check(t('results:chartGap'), 'Practice trails intent')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Checkout/ })
      .click()
    await tab(page, t('app:tabTrends')).click()
    // What is drawn while a menu is open may take its place: the last chart is waited for.
    await expect(button(main, t('charts:pictureMenu', { title: 'Reduce organisational silos' })).first()).toBeVisible()
    await check(t('results:trendsHeatmap'), '2026 Q4')
    await check('Reduce organisational silos', t('results:legendPracticeLine'))
    await reader.close()
  },
)
