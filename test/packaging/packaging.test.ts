import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createMessages } from '../../core/messages/messages.ts'
import type { ShippedPackages } from '../../core/shipped-packages.ts'
import { roundToText } from '../../main/services/documents/round-file.ts'
import { writeSbom } from '../../main/start/write-sbom.ts'
import { makeRound } from '../builders.ts'
import { startJoinableChromium } from '../e2e/launch/chromium.ts'
import { startStandIn } from '../e2e/launch/start-stand-in.ts'
import { requireFreshBuild } from '../fresh-build.ts'
import { runProgram } from '../run/tool.ts'
import { type PackedApp, packApp } from './pack-app.ts'

const root = process.cwd()
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** Null for a folder within a package. */
const packageName = (path: string): string | null =>
  /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? null
/** Where a package lies may differ in the archive, so packages are told by name. */
const needed = new Set(
  Object.entries(lock.packages).flatMap(([path, { dev }]) => (dev ? [] : [packageName(path) ?? ''])),
)

/** The faces of the window are in the renderer's bundle only. */
const bundledOnly = ['@fontsource-variable/ibm-plex-sans', '@fontsource/ibm-plex-mono']

/** Licences under which others may be part of a program that is not free itself. */
const free = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
])

let app: PackedApp
/** Only Electron reads modules out of an archive: other programs get the same files in a folder. */
let appFolder: string
let files: string[]

beforeAll(async () => {
  await requireFreshBuild()
  app = await packApp(root)
  appFolder = join(app.home, 'unpacked')
  extractAll(app.linux.asar, appFolder)
  files = listPackage(app.linux.asar, { isPack: false }).map(path => path.replaceAll('\\', '/').replace(/^\//, ''))
}, 150_000)
afterAll(() => app?.remove())

const matching = (pattern: RegExp) => files.filter(path => pattern.test(path))

describe('the packed app', () => {
  it('is called by its name and holds one archive', () => {
    for (const { program, asar } of [app.linux, app.windows]) {
      expect(existsSync(program)).toBe(true)
      expect(existsSync(asar)).toBe(true)
    }
  })

  it.each(['linux', 'windows'] as const)('can be made to run nothing but itself on %s', async system => {
    const [off, on] = ['0', '1'].map(state => state.charCodeAt(0))
    expect(await getCurrentFuseWire(app[system].program)).toEqual({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      // Guards of WebAssembly's memory, which the packager knows nothing of: as Electron has them.
      8: on,
    })
  })

  it('knows on Windows what its archive must be', () => {
    const { program, asar } = app.windows
    const written = /\[\{"file":"resources.*?\}\]/.exec(readFileSync(program, 'latin1'))?.[0] ?? 'null'
    const value = createHash('sha256').update(getRawHeader(asar).headerString).digest('hex')
    expect(JSON.parse(written)).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value }])
  })

  it('has the bundles of every part', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/electron.js',
        'out/main/cli.js',
        'out/preload/preload.cjs',
        'out/renderer/index.html',
        'out/participant/index.html',
      ]),
    )
    expect(matching(/^out\/renderer\/assets\/.+\.js$/).length).toBeGreaterThan(0)
  })

  it('has every shipped questionnaire', () => {
    const shipped = readdirSync('questionnaires').filter(name => name.endsWith('.yaml'))
    expect(shipped.length).toBeGreaterThan(0)
    expect(matching(/^questionnaires\/./).sort()).toEqual(shipped.map(name => `questionnaires/${name}`).sort())
  })

  it('has every production dependency and no developer tool', () => {
    const has = (name: string) => files.includes(`node_modules/${name}/package.json`)
    expect(Object.keys(dependencies).filter(name => !has(name))).toEqual(bundledOnly)
    const packed = matching(/^node_modules\/.*\/package\.json$/).map(path => packageName(posix.dirname(path)))
    expect(packed.filter(name => name && !needed.has(name))).toEqual([])
    expect(packed.length).toBeGreaterThan(Object.keys(dependencies).length)
  })

  it('holds the licence of every package that is in it, and none that asks for more than to be named', () => {
    expect(matching(/(licences|bundled-packages)\.json$/)).toEqual(['out/renderer/licences.json'])
    const text = extractFile(app.linux.asar, 'out/renderer/licences.json').toString('utf8')
    const { packages, texts }: ShippedPackages = JSON.parse(text)
    const named = new Set(packages.map(({ name, version }) => `${name} ${version}`))
    const packed = matching(/^node_modules\/.*\/package\.json$/).filter(path => packageName(posix.dirname(path)))
    const manifests = packed.map(path => JSON.parse(extractFile(app.linux.asar, path).toString('utf8')))
    const unnamed = manifests.map(({ name, version }) => `${name} ${version}`).filter(each => !named.has(each))
    expect(unnamed).toEqual([])
    for (const bundled of ['@mantine/core', 'react-dom', 'recharts', 'preact', '@stdlib/stats-base-dists-t-cdf']) {
      expect(packages.map(({ name }) => name)).toContain(bundled)
    }
    expect(packages.filter(({ text }) => (texts[text] ?? '').length < 200)).toEqual([])
    expect(packages.filter(({ licence }) => !licence.split(/ AND | OR /).every(each => free.has(each)))).toEqual([])
  })

  it.each(['linux', 'windows'] as const)('has the terms of Electron and Chromium beside it on %s', system => {
    const beside = readdirSync(dirname(app[system].program))
    expect(beside).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']))
  })

  it('has a bill of materials that names what is in it, without an address it came from', async () => {
    const text = readFileSync(await writeSbom(root, app.home), 'utf8')
    const { bomFormat, metadata, components } = JSON.parse(text)
    expect([bomFormat, metadata.component.name, metadata.component.type]).toEqual([
      'CycloneDX',
      'plumbline',
      'application',
    ])
    const listed = new Set(components.map(({ name, version }: Record<string, string>) => `${name} ${version}`))
    const { packages }: ShippedPackages = JSON.parse(readFileSync('out/renderer/licences.json', 'utf8'))
    expect(packages.filter(({ name, version }) => !listed.has(`${name} ${version}`))).toEqual([])
    expect(listed.size).toBe(packages.length + 1)
    expect([...listed].filter(each => /^(electron|vitest|electron-builder) /.test(`${each}`))).toHaveLength(1)
    expect(components.every(({ hashes }: { hashes?: object[] }) => hashes?.length === 1)).toBe(true)
    expect(text).not.toContain('registry')
  }, 60_000)

  it('says of itself what installers ask for, and nothing about development', () => {
    const manifest = JSON.parse(extractFile(app.linux.asar, 'package.json').toString('utf8'))
    expect(manifest).toMatchObject({
      productName: 'Plumbline',
      main: 'out/main/electron.js',
      homepage: expect.any(String),
      author: expect.anything(),
      description: expect.any(String),
    })
    expect(manifest).not.toHaveProperty('devDependencies')
    expect(manifest).not.toHaveProperty('scripts')
  })

  it('has no sources, tests, maps, read-me files or leavings of the build', () => {
    expect(new Set(files.map(path => path.split('/')[0]))).toEqual(
      new Set(['node_modules', 'out', 'package.json', 'questionnaires']),
    )
    expect(matching(/\.(ts|tsx|mts|cts|map|tsbuildinfo)$/)).toEqual([])
    expect(matching(/(^|\/)(README|CHANGELOG)[^/]*$/i)).toEqual([])
    expect(matching(/(^|\/)(tests?|__tests__|benchmarks?|examples?)(\/|$)/)).toEqual([])
    expect(matching(/^out\/(?!main\/|preload\/|renderer\/)[^/]+\./)).toEqual([])
  })

  it('starts on its own, without the project around it', async () => {
    const faults: string[] = []
    const options = { dataFolder: join(app.home, 'own', 'data'), appFolder, args: ['--demo'] }
    const chromium = await startJoinableChromium()
    onTestFinished(chromium.close)
    const started = await startStandIn(chromium.endpoint)(options, fault => faults.push(fault))
    if (started.kind === 'ended') throw new Error([started.ended.told, ...faults].join('\n'))
    const { page, quit } = started.app
    const { t } = createMessages()
    await page.getByText(t('app:demoBanner')).waitFor()
    await page.getByRole('main').getByRole('heading', { name: 'Checkout' }).waitFor()
    const licences = await page.evaluate(async () => (await fetch('licences.json')).text())
    expect(licences).toBe(extractFile(app.linux.asar, 'out/renderer/licences.json').toString('utf8'))
    expect((await quit()).exitCode).toBe(0)
    expect(faults).toEqual([])
  }, 60_000)

  it('has all that its command line needs, down to the three weights of a report’s font', async () => {
    const [file, report] = [join(app.home, 'round.json'), join(app.home, 'report.html')]
    writeFileSync(file, roundToText(makeRound()))
    const words = [join(appFolder, 'out/main/cli.js'), 'report', file, '--format', 'html', '--out', report]
    const outcome = await runProgram(app.home, process.execPath, words, { milliseconds: 30_000, show: false })
    expect(outcome).toMatchObject({ ok: true })
    expect(readFileSync(report, 'utf8').match(/src:url\(data:font\/woff2/g)).toHaveLength(3)
  }, 40_000)
})
