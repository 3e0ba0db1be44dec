import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, isBuildStale, stampOf } from '../../../main/start/build.ts'

describe('isBuildStale', () => {
  let root: string
  const write = async (path: string, text = 'x') => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const stamp = async () => writeFile(stampOf(root), await fingerprint(root))

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'plumbline-build-'))
    for (const file of ['electron.js', 'cli.js']) await write(`out/main/${file}`)
    await write('out/preload/preload.cjs')
    await write('out/renderer/index.html')
    await write('out/renderer/licences.json')
    await write('out/participant/index.html')
    await write('core/round.ts')
    await write('renderer/features/app.tsx')
    await write('package.json')
    await stamp()
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  it('is content with what was built from these sources', async () => {
    expect(await isBuildStale(root)).toBe(false)
  })

  it('sees an edit, an older version brought back, a new file, a removed and a renamed one', async () => {
    await write('core/round.ts', 'longer')
    expect(await isBuildStale(root)).toBe(true)
    await stamp()
    await utimes(join(root, 'core/round.ts'), 1000, 1000)
    expect(await isBuildStale(root)).toBe(true)
    await stamp()
    await write('main/services/new.ts')
    expect(await isBuildStale(root)).toBe(true)
    await stamp()
    await rename(join(root, 'main/services/new.ts'), join(root, 'main/services/newer.ts'))
    expect(await isBuildStale(root)).toBe(true)
    await stamp()
    await rm(join(root, 'renderer/features/app.tsx'))
    expect(await isBuildStale(root)).toBe(true)
  })

  it('builds again when a bundle or the stamp is missing', async () => {
    await rm(join(root, 'out/preload/preload.cjs'))
    expect(await isBuildStale(root)).toBe(true)
    await write('out/preload/preload.cjs')
    expect(await isBuildStale(root)).toBe(false)
    await rm(stampOf(root))
    expect(await isBuildStale(root)).toBe(true)
  })

  it('does not build for a change beside the sources', async () => {
    await write('README.md')
    await write('questionnaires/devops-sre.yaml')
    await write('test/run.ts')
    expect(await isBuildStale(root)).toBe(false)
  })
})
