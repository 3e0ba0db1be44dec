import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { oneCheck } from './count.ts'
import { runSideBySide } from './side-by-side.ts'
import type { RunState, Stage } from './stages.ts'

const state: RunState = { root: '.', built: false, chromium: null, remedy: '' }
const told = (stage: Stage['id'], aside: boolean, milliseconds: number, ok = true): Stage => ({
  id: stage,
  name: stage,
  aside,
  run: async (_, tell) => {
    await wait(milliseconds)
    tell(`said by ${stage}`)
    return oneCheck(ok)
  },
})

it('tells what ran beside a stage once that has ended, and gives the results in order', async () => {
  const printed: string[] = []
  const chosen = [
    told('lint', true, 0),
    told('types', true, 300, false),
    told('build', false, 100),
    told('unit', false, 0),
  ]
  const results = await runSideBySide(chosen, state, text => printed.push(text))
  expect(printed).toEqual([
    '[1/4] lint, [2/4] types, beside all that follows ...',
    '[3/4] build ...',
    'said by build',
    '[1/4] lint: 1 passed, 0 failed',
    'said by lint',
    '[4/4] unit ...',
    'said by unit',
    '[2/4] types: 0 passed, 1 failed',
    'said by types',
  ])
  expect(results.map(({ name, count }) => [name, count.failed])).toEqual([
    ['lint', 0],
    ['types', 1],
    ['build', 0],
    ['unit', 0],
  ])
})

it('fails as a whole where a stage breaks', async () => {
  const broken: Stage = { ...told('lint', true, 0), run: () => Promise.reject(new Error('no such program')) }
  await expect(runSideBySide([broken, told('unit', false, 0)], state, () => {})).rejects.toThrow('no such program')
})
