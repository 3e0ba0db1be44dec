import { beforeAll, describe, expect, it } from 'vitest'
import { chanceOf } from '../../../../core/ballot/ballot-support.ts'
import type { Image } from '../disk-images.ts'
import { fileKinds, fullFolder, type SaysAll } from './data-folder.ts'
import { harmBoth, harmFile, saidWhenWhole } from './harm-file.ts'
import { someHarms } from './harms.ts'

let folder: Image = new Map()
let whole: SaysAll
beforeAll(async () => {
  folder = await fullFolder()
  whole = await saidWhenWhole(folder)
})

it('tries every kind of file that lies in a data folder', () => {
  const kinds = new Set(fileKinds.map(({ path }) => path.replace(/[^/]+\.(json|key)/, '*.$1')))
  const lying = [...folder].flatMap(([path, bytes]) => (bytes ? [path.replace(/[^/]+\.(json|key)/, '*.$1')] : []))
  const untried = [...new Set(lying)].filter(kind => !kinds.has(kind) && !kind.endsWith('.previous'))
  expect(untried).toEqual([])
})

describe.each(fileKinds)('$path', kind => {
  it.each(someHarms(chanceOf(3)))(
    '$name leaves the app open, its bytes kept, and what was before it on offer',
    async harm => {
      expect((await harmFile(folder, whole, kind, harm)).faults).toEqual([])
    },
  )
})

it.each(fileKinds.filter(({ kind }) => kind === 'listed'))(
  'offers no previous version of $path that is damaged too',
  async kind => {
    const [harm] = someHarms(chanceOf(3))
    if (harm) expect(await harmBoth(folder, kind, harm)).toBe(false)
  },
)
