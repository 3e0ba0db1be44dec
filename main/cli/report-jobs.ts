import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportScope } from '../../core/contract/report-options.ts'
import { oldestFirst } from '../../core/report/round-order.ts'
import type { Round } from '../../core/round.ts'

/** A round that was read, and the file that it stands in. */
export type ReadFile = { file: string; round: Round }

/** One report to make: on `round`, knowing `others` of the same team. `file`: what to name when it cannot be made. */
export type ReportJob = { file: string; round: Round; others: Round[] }

/** The files that are meant: of a folder every JSON file in it, by name. */
export const namedFiles = async (paths: readonly string[]): Promise<{ files: string[]; hasFolder: boolean }> => {
  let hasFolder = false
  const files: string[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found?.isDirectory()) {
      files.push(path)
      continue
    }
    hasFolder = true
    const names = await readdir(path)
    files.push(
      ...names
        .filter(name => name.toLowerCase().endsWith('.json'))
        .sort()
        .map(name => join(path, name)),
    )
  }
  return { files, hasFolder }
}

/** One report for each round, or one for each team, told from its latest round. A round that is named twice counts once. */
export const reportJobs = (read: readonly ReadFile[], scope: ReportScope): ReportJob[] => {
  const byTeam = new Map<string, Map<string, ReadFile>>()
  for (const one of read) {
    const known = byTeam.get(one.round.team.id) ?? new Map<string, ReadFile>()
    byTeam.set(one.round.team.id, known.set(one.round.id, one))
  }
  return [...byTeam.values()].flatMap(known => {
    const ofTeam = [...known.values()].sort((a, b) => oldestFirst(a.round, b.round))
    const told = scope === 'history' ? ofTeam.slice(-1) : ofTeam
    return told.map(({ file, round }) => ({
      file,
      round,
      others: ofTeam.map(other => other.round).filter(other => other !== round),
    }))
  })
}
