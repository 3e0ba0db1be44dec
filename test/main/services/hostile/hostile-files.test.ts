import { describe, expect, it } from 'vitest'
import { faultOf } from './fuzz-boundary.ts'
import { harmlessFiles, readHostile, refusedFiles } from './hostile-files.ts'

const outcomeOf = async (file: (typeof refusedFiles)[number]): Promise<unknown> => {
  try {
    return await readHostile(file)
  } catch {
    return { ok: false }
  }
}

describe('a file that was made to do harm', () => {
  it.each(refusedFiles)('is refused at once: $name as $boundary', async file => {
    expect(await faultOf(() => readHostile(file))).toBeNull()
    expect(await outcomeOf(file)).toMatchObject({ ok: false })
  })

  it.each(harmlessFiles)('does none, and is read at once: $name as $boundary', async file => {
    expect(await faultOf(() => readHostile(file))).toBeNull()
  })

  it('leaves nothing of it in a drawing', async () => {
    for (const file of harmlessFiles.filter(({ boundary }) => boundary === 'a drawing')) {
      const logo = (await outcomeOf(file)) as { base64: string } | null
      const markup = Buffer.from(logo?.base64 ?? '', 'base64').toString()
      expect(markup).not.toMatch(/script|iframe|href|evil|onload|onclick|animate|<set|<use|<image|&/i)
    }
  })
})
