import { useState } from 'react'

/** What is wrong in the fields of one row, the first of it to be told; fields report by their name. */
export const useProblems = () => {
  const [problems, setProblems] = useState<Record<string, string>>({})
  const report = (field: string) => (problem: string | null) =>
    setProblems(before => {
      const { [field]: _, ...others } = before
      return problem === null ? others : { ...others, [field]: problem }
    })
  return { problem: Object.values(problems)[0] ?? null, report }
}
