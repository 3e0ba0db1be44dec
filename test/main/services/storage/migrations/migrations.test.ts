import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indexFromContent } from '../../../../../main/services/storage/index-form.ts'
import { bringUpToDate } from '../../../../../main/services/storage/migrations/bring-up-to-date.ts'
import type { Content } from '../../../../../main/services/storage/migrations/migration.ts'
import { migrations } from '../../../../../main/services/storage/migrations/migrations.ts'
import { decodeStored } from '../../../../../main/services/storage/stored-form.ts'
import { makeQuestionnaire, makeRound } from '../../../../builders.ts'

const fixtures = resolve(import.meta.dirname, '../../../../fixtures/stored')
const storedIn = (file: string): unknown => {
  const stored = decodeStored(readFileSync(resolve(fixtures, file)))
  if (!stored.ok) throw new Error(`${file}: ${stored.reason}`)
  return stored.value
}

describe('the list of migrations', () => {
  it('is numbered without gaps, and goes from version to version of each format', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
    for (const { format } of migrations) {
      const own = migrations.filter(other => other.format === format)
      expect(own.map(({ from }) => from)).toEqual(own.map((_, index) => index + 1))
    }
  })

  it.each(migrations)(
    'has a stored file of the version before $name, which stays as it was',
    ({ name, format, from }) => {
      expect(readdirSync(fixtures)).toContain(`${name}.json`)
      const old = storedIn(`${name}.json`)
      expect(old).toMatchObject({ format, version: from })
      const before = structuredClone(old)
      const latest = Math.max(...migrations.filter(other => other.format === format).map(other => other.from)) + 1
      expect(bringUpToDate(old)).toMatchObject({ format, version: latest })
      expect(old).toEqual(before)
      expect(bringUpToDate(old)).toEqual(bringUpToDate(old))
    },
  )
})

it('reads an index from before rounds could collect ballots', () => {
  const entries = indexFromContent(bringUpToDate(storedIn('index-collecting.json')))
  expect([...(entries ?? [])].map(([name, { summary }]) => [name, summary.title, summary.collecting])).toEqual([
    ['round-2.json', '2026 Q3', false],
    ['round-1.json', '2026 Q2', false],
  ])
})

it('leaves an index alone that has no columns yet: it is made anew', () => {
  expect(indexFromContent(bringUpToDate({ format: 'plumbline/index', version: 1, rows: [] }))).toBeNull()
})

describe('bringing content up to date', () => {
  const rename = (from: number) => ({
    number: from,
    name: `step-${from}`,
    format: 'plumbline/questionnaire' as const,
    from,
    change: (content: Content): Content => ({ ...content, title: `${content.title} ${from}` }),
  })

  it('takes every step that is needed and no other', () => {
    const old = makeQuestionnaire({ title: 'T' })
    expect(bringUpToDate(old, [rename(1), rename(2)])).toEqual({ ...old, version: 3, title: 'T 1 2' })
    expect(bringUpToDate({ ...old, version: 2 }, [rename(1), rename(2)])).toMatchObject({ version: 3, title: 'T 2' })
  })

  it('reaches the questionnaires that a round embeds', () => {
    const round = makeRound({ questionnaires: [makeQuestionnaire({ title: 'T' })] })
    const current = bringUpToDate(round, [rename(1)])
    expect(current).toEqual({ ...round, questionnaires: [{ ...round.questionnaires[0], version: 2, title: 'T 1' }] })
  })

  it('gives back the very same value where there is nothing to do', () => {
    for (const value of [null, 7, [], {}, { format: 'other', version: 1 }, makeRound(), { ...makeRound(), version: 9 }])
      expect(bringUpToDate(value)).toBe(value)
  })
})
