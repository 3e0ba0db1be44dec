import fc from 'fast-check'
import { AppError } from '../../../../core/app-error.ts'
import type { Boundary } from './boundary.ts'
import { editedBytes, editedText, editedValue } from './edits.ts'

/** Milliseconds for which reading may hold up everything else: what it takes of this thread's own time, however busy the machine. */
export const longest = 1000

const heldUp = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Null where it was read or refused in order; else what went wrong. */
export const faultOf = async (read: () => unknown): Promise<string | null> => {
  const began = heldUp()
  try {
    await read()
  } catch (error) {
    if (!(error instanceof AppError)) return `crashed: ${error instanceof Error ? error.message : String(error)}`
  }
  const milliseconds = heldUp() - began
  if (milliseconds > longest) return `took ${Math.round(milliseconds)} ms`
  return 'polluted' in {} || 'role' in {} ? 'changed what all objects have in common' : null
}

const readingOf = (boundary: Boundary): fc.Arbitrary<{ shown: string; read: () => unknown }> => {
  switch (boundary.form) {
    case 'value':
      return editedValue(boundary.sample).map(value => ({
        shown: String(JSON.stringify(value)),
        read: () => boundary.read(value),
      }))
    case 'text':
      return editedText(boundary.sample).map(text => ({ shown: JSON.stringify(text), read: () => boundary.read(text) }))
    case 'bytes':
      return editedBytes(boundary.sample).map(bytes => ({
        shown: Buffer.from(bytes).toString('base64'),
        read: () => boundary.read(bytes),
      }))
  }
}

/** Reads so many changed samples; `faults` say what went wrong with which, and the smallest such one. The same cases for the same seed. */
export const fuzzBoundary = async (
  boundary: Boundary,
  { cases, seed }: { cases: number; seed: number },
): Promise<{ cases: number; faults: string[] }> => {
  let done = 0
  const property = fc.asyncProperty(readingOf(boundary), async ({ shown, read }) => {
    const fault = await faultOf(read)
    done += 1
    if (fault) throw new Error(`${fault}: ${shown.slice(0, 300)}`)
  })
  const { failed, error, counterexamplePath, numShrinks } = detailsOf(
    await fc.check(property, { numRuns: cases, seed }),
  )
  if (!failed) return { cases: done, faults: [] }
  const again = `seed ${seed}, path ${counterexamplePath}, made smaller ${numShrinks} times`
  return { cases: done, faults: [`${boundary.name} ${error} (${again})`] }
}

const detailsOf = <T>({ failed, errorInstance, counterexamplePath, numShrinks }: fc.RunDetails<T>) => ({
  failed,
  error: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
  counterexamplePath,
  numShrinks,
})
