import { join } from 'node:path'
import { z } from 'zod'
import { portfolioPartSchema } from '../../../core/portfolio/portfolio.ts'
import type { PortfolioEntry } from '../../../core/portfolio/portfolio-team.ts'
import { dimensionSchema } from '../../../core/questionnaire.ts'
import { teamSchema } from '../../../core/round.ts'
import type { DurableFiles } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { decodeStored, encodeStored } from './stored-form.ts'

type Kept = { state: string; entry: PortfolioEntry }

const keptSchema = z.strictObject({
  state: z.string(),
  entry: z.strictObject({
    team: teamSchema,
    parts: z.array(portfolioPartSchema),
    asked: z.array(z.strictObject({ id: z.string(), title: z.string(), dimensions: z.array(dimensionSchema) })),
  }),
})
const contentSchema = z.strictObject({
  format: z.literal('plumbline/portfolio-cache'),
  /** Raised whenever scores are computed otherwise. */
  version: z.literal(1),
  teams: z.record(z.string(), keptSchema),
})

type PortfolioCacheOptions = { folder: string; fileSystem: FileSystem; files: DurableFiles }

/** Rows of the portfolio, each with the state of the rounds that it was made of. Losing them costs only time. */
export type PortfolioCache = {
  /** Reads the file when it is first needed: a start does not wait for it. */
  load: () => Promise<void>
  get: (teamId: string, state: string) => PortfolioEntry | null
  set: (teamId: string, state: string, entry: PortfolioEntry) => void
  /** Forgets the rows of other teams, and writes what is new. */
  keepOnly: (teamIds: ReadonlySet<string>) => Promise<void>
}

export const createPortfolioCache = ({ folder, fileSystem, files }: PortfolioCacheOptions): PortfolioCache => {
  const path = join(folder, 'portfolio.json')
  const rows = new Map<string, Kept>()
  let loading: Promise<void> | null = null
  let isWritten = true
  const load = async (): Promise<void> => {
    for (const [teamId, kept] of await readKept(fileSystem, path)) rows.set(teamId, kept)
  }
  return {
    load: () => {
      loading ??= load()
      return loading
    },
    get: (teamId, state) => {
      const found = rows.get(teamId)
      return found?.state === state ? found.entry : null
    },
    set: (teamId, state, entry) => {
      rows.set(teamId, { state, entry })
      isWritten = false
    },
    keepOnly: async teamIds => {
      for (const teamId of [...rows.keys()]) if (!teamIds.has(teamId) && rows.delete(teamId)) isWritten = false
      if (isWritten) return
      isWritten = true
      const content = { format: 'plumbline/portfolio-cache', version: 1, teams: Object.fromEntries(rows) }
      await files.write(path, encodeStored(content), { keepPrevious: false }).catch(() => {
        isWritten = false
      })
    },
  }
}

const readKept = async (fileSystem: FileSystem, path: string): Promise<[string, Kept][]> => {
  try {
    const stored = decodeStored(await fileSystem.readFile(path))
    const parsed = contentSchema.safeParse(stored.ok ? stored.value : null)
    return parsed.success ? Object.entries(parsed.data.teams) : []
  } catch {
    return []
  }
}
