import type { PathStep } from './fault.ts'

/** A place in a document as people write it: `items[3].requires[0]`; names with dots are quoted. Empty for the top. */
export const pathText = (path: readonly PathStep[]): string =>
  path.map((step, index) => stepText(step, index === 0)).join('')

const stepText = (step: PathStep, isFirst: boolean): string => {
  if (typeof step === 'number') return `[${step}]`
  if (!/^[\w-]{1,120}$/.test(step)) return `[${JSON.stringify(shortened(step))}]`
  return isFirst ? step : `.${step}`
}

const shortened = (name: string): string => (name.length > 120 ? `${name.slice(0, 119)}…` : name)
