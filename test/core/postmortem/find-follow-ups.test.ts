import { describe, expect, it } from 'vitest'
import { findFollowUps } from '../../../core/postmortem/find-follow-ups.ts'
import { readPostmortem } from '../../../core/postmortem/read-postmortem.ts'
import { readFixture } from './read-fixture.ts'

const followUpsIn = (text: string) => findFollowUps(readPostmortem(text))
const first = (entry: string) => {
  const [followUp] = followUpsIn(`# X\n\n## Action items\n\n- ${entry}`)
  return [followUp?.owner, followUp?.due]
}

describe('follow-ups', () => {
  it.each([
    ['Add an alert (owner: Mail team, due 1 July 2026)', 'Mail team', '2026-07-01'],
    ['Add an alert. **Owner:** Anna. **Due:** 2026-12-01', 'Anna', '2026-12-01'],
    ['Add an alert @priya by 1.12.2026', '@priya', '2026-12-01'],
    ['Add an alert (Anna Berg, December 1, 2026)', 'Anna Berg', '2026-12-01'],
    ['Add an alert — Platform team, end of March', 'Platform team', 'end of March'],
    ['Anna will add an alert by Friday', 'Anna', 'Friday'],
    ['Anna to add an alert', 'Anna', null],
    ['The platform team will add an alert next sprint', 'The platform team', 'next sprint'],
    ['Assigned to Tom: add an alert, Q1 2027', 'Tom', 'Q1 2027'],
    ['Add an alert (owner: TBD, due: soon)', null, null],
    ['Switch to the new client', null, null],
    ['Remind everyone to be careful', null, null],
    ['Undo the change of 2026-10-01', null, null],
  ])('have the owner and the date of "%s"', (entry, owner, due) => {
    expect(first(entry)).toEqual([owner, due])
  })

  it('are read from tables by their heads, with empty rows left out', () => {
    expect(followUpsIn(readFixture('good.md')).map(({ owner, due }) => [owner, due])).toEqual([
      ['Payments team', '2026-11-10'],
      ['@priya', '2026-12-01'],
      ['Anna Berg', 'end of January'],
    ])
    expect(followUpsIn(readFixture('missing-parts.md'))).toEqual([])
  })

  it('take what is indented below an entry as part of it', () => {
    const [one, ...others] = followUpsIn('# X\n\n## Next steps\n\n- Add an alert\n  - Owner: Anna\n  - Due: 2026-12-01')
    expect(others).toEqual([])
    expect(one).toMatchObject({ line: 5, owner: 'Anna', due: '2026-12-01', done: false })
  })

  it('know what is done', () => {
    expect(
      followUpsIn('# X\n\n## Action items\n\n- [x] Raised the limit\n- [ ] Alert').map(({ done }) => done),
    ).toEqual([true, false])
  })

  it('leave out a sentence that only leads to the list', () => {
    expect(followUpsIn('# X\n\n## Follow-up actions\n\nWe agreed on these:\n\n- Alert on age')).toHaveLength(1)
  })
})
