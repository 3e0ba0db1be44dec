import fc from 'fast-check'
import { AppError } from '../../../../core/app-error.ts'
import type { Boundary } from './boundaries.ts'
import { editedBytes, editedText, editedValue } from './edits.ts'

/** Milliseconds that reading may take. */
export const longest = 1000

/** Null where it was read or refused in order; else what went wrong. */
export const faultOf = async (read: () => unknown): Promise<string | null> => {
  const began = performance.now()
  try {
    await read()
  } catch (error) {
    if (!(error instanceof AppError)) return `crashed: ${error instanceof Error ? error.message : String(error)}`
  }
  const milliseconds = performance.now() - began
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

/** Reads so many changed samples; `faults` say what went wrong with which. The same cases for the same seed. */
export const fuzzBoundary = async (
  boundary: Boundary,
  { cases, seed }: { cases: number; seed: number },
): Promise<{ cases: number; faults: string[] }> => {
  const faults: string[] = []
  let done = 0
  const property = fc.asyncProperty(readingOf(boundary), async ({ shown, read }) => {
    const fault = await faultOf(read)
    done += 1
    if (fault) faults.push(`${boundary.name} ${fault}: ${shown.slice(0, 300)}`)
  })
  await fc.assert(property, { numRuns: cases, seed })
  return { cases: done, faults }
}
