import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { gatherLicences, licencesFile } from '../../../main/start/licences.ts'

let root: string
const write = async (path: string, content: unknown) => {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
}
const install = (name: string, license?: unknown, files: Record<string, string> = {}) =>
  Promise.all([
    write(`node_modules/${name}/package.json`, { name, version: '1.0.0', license }),
    ...Object.entries(files).map(([file, text]) => write(`node_modules/${name}/${file}`, text)),
  ])
const gathered = async () => JSON.parse(await readFile(licencesFile(root), 'utf8'))

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plumbline-licences-'))
  const entry = { version: '1.0.0' }
  await write('package-lock.json', {
    packages: {
      '': { dependencies: { imported: '1' } },
      'node_modules/imported': entry,
      'node_modules/bundled': entry,
    },
  })
  for (const part of ['main', 'preload', 'participant']) await write(`out/${part}/bundled-packages.json`, [])
  await write('out/renderer/bundled-packages.json', [{ name: 'bundled', version: '1.0.0', text: 'as Vite found it' }])
  await install('imported', 'ISC', { LICENSE: 'The words\r\nof it\n' })
})
afterEach(() => rm(root, { recursive: true, force: true }))

it('puts what is bundled and what is imported into one file, each text once and with its notices', async () => {
  await install('bundled', '(MIT OR CC0-1.0)', { 'licence.txt': 'The words\nof it', NOTICE: 'By them', 'index.js': '' })
  await gatherLicences(root)
  expect(await gathered()).toEqual({
    packages: [
      { name: 'bundled', version: '1.0.0', licence: 'MIT OR CC0-1.0', text: 0 },
      { name: 'imported', version: '1.0.0', licence: 'ISC', text: 1 },
    ],
    texts: ['The words\nof it\n\nBy them', 'The words\nof it'],
  })
  await expect(access(join(root, 'out/main/bundled-packages.json'))).rejects.toThrow('ENOENT')
})

it('gives a package that only names its licence the usual words', async () => {
  await install('bundled', 'MIT')
  await gatherLicences(root)
  expect((await gathered()).texts[0]).toMatch(/^MIT License\n\nCopyright \(c\) the authors of bundled\n/)
})

it.each([
  [undefined, 'bundled 1.0.0 does not say its licence'],
  ['LicenseRef-Own', 'bundled 1.0.0 does not have the words of its licence, LicenseRef-Own'],
])('refuses to build with a package whose licence is %s and that brings no text', async (license, reason) => {
  await install('bundled', license)
  await expect(gatherLicences(root)).rejects.toThrow(reason)
})
