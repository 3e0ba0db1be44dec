import { expect, it } from 'vitest'
import { pictureFile } from '../../../../main/services/reports/picture-file.ts'

const title = 'Gap: intent / practice'
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64')

it('gives a drawn chart a safe name and its own kind', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
  expect(pictureFile({ title, format: 'svg', base64: base64(svg) })).toEqual({
    fileName: 'gap-intent-practice.svg',
    mediaType: 'image/svg+xml',
    bytes: Buffer.from(svg),
  })
  expect(pictureFile({ title, format: 'png', base64: base64('\x89PNG\r\n\x1a\n') })).toMatchObject({
    fileName: 'gap-intent-practice.png',
    mediaType: 'image/png',
  })
})

it.each(['svg', 'png'] as const)('refuses what is no %s', format => {
  const refused = expect.objectContaining({ code: 'bad-input' })
  expect(() => pictureFile({ title, format, base64: base64('<script>') })).toThrow(refused)
})
