import { describe, expect, it } from 'vitest'
import { findComponents } from '../../../core/postmortem/find-components.ts'
import { readPostmortem } from '../../../core/postmortem/read-postmortem.ts'
import { readFixture } from './read-fixture.ts'

const found = (text: string) =>
  Object.fromEntries(
    findComponents(readPostmortem(text)).map(({ component, reason, lines }) => [
      component,
      [reason, lines?.first ?? null],
    ]),
  )

describe('the five components', () => {
  it.each(['good.md', 'blaming.md', 'plain.txt', 'verlauf.md'])('are all found in %s', name => {
    expect(findComponents(readPostmortem(readFixture(name))).map(finding => finding.found)).toEqual(Array(5).fill(true))
  })

  it('are missing where a heading has nothing but placeholders below it, or none is there', () => {
    expect(found(readFixture('missing-parts.md'))).toEqual({
      timeline: ['empty', 7],
      mitigation: ['none', null],
      impact: ['empty', 11],
      causes: ['none', null],
      'follow-ups': ['empty', 13],
    })
  })

  it('are found by what is told, where there are no headings', () => {
    const text = `It began with a release.
10:02 errors rise
10:09 alert
10:20 rolled back
Until then 300 users saw errors. It was caused by a missing index.
- [ ] add the index (Anna, 2026-12-01)`
    expect(found(text)).toEqual({
      timeline: ['content', 2],
      mitigation: ['content', 4],
      impact: ['content', 5],
      causes: ['content', 5],
      'follow-ups': ['content', 6],
    })
  })

  it('tell a timeline without times from one with them', () => {
    expect(found('## Timeline\n\nIt began in the morning and was over by noon.').timeline).toEqual([
      'heading-without-times',
      1,
    ])
    expect(found('## Timeline\n\n- 10:02 it began').timeline).toEqual(['heading', 1])
  })

  it('are not taken from the title, and may share a heading', () => {
    const shared = found('# Impact of the outage on users\n\n## Trigger and resolution\n\nA release; it was undone.')
    expect(shared.impact).toEqual(['none', null])
    expect([shared.causes, shared.mitigation]).toEqual([
      ['heading', 3],
      ['heading', 3],
    ])
  })

  it('tell actions taken from actions to take', () => {
    const text = '# X\n\n## Actions taken\n\nThe node was drained.\n\n## Actions\n\n- Alert on queue age'
    expect(found(text).mitigation).toEqual(['heading', 3])
    expect(found(text)['follow-ups']).toEqual(['heading', 7])
  })
})
