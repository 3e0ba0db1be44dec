import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type SecondStart = { argv: string[]; workingDirectory: string }

/**
 * One instance for each `userData` folder, as Electron has it: the first owns a folder in a common place, a later one
 * leaves a note there for it and is told that it is second.
 */
export const holdSingleInstance = (
  place: string,
  userData: string,
  start: SecondStart,
  onSecondStart: (start: SecondStart) => void,
): { first: boolean; release: () => void } => {
  const name = createHash('sha256').update(userData).digest('hex').slice(0, 24)
  const folder = join(place, `stand-in-${name}`)
  if (!claim(folder)) {
    leaveNote(folder, start)
    return { first: false, release: () => {} }
  }
  const watcher = watch(folder, (_, file) => {
    if (file?.startsWith('note-')) takeNotes(folder, onSecondStart)
  })
  watcher.unref()
  const release = (): void => {
    watcher.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { first: true, release }
}

const claim = (folder: string): boolean => {
  const owner = join(folder, 'owner')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const attempt of [1, 2]) {
    try {
      writeFileSync(owner, String(process.pid), { flag: 'wx' })
      return true
    } catch {
      if (attempt === 2 || isAlive(Number(readFileSync(owner, 'utf8')))) return false
      rmSync(owner, { force: true })
    }
  }
  return false
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const leaveNote = (folder: string, start: SecondStart): void => {
  const draft = join(folder, `draft-${process.pid}`)
  writeFileSync(draft, JSON.stringify(start))
  renameSync(draft, join(folder, `note-${process.pid}`))
}

const takeNotes = (folder: string, onSecondStart: (start: SecondStart) => void): void => {
  for (const file of readdirSync(folder).filter(name => name.startsWith('note-'))) {
    const start = JSON.parse(readFileSync(join(folder, file), 'utf8')) as SecondStart
    rmSync(join(folder, file))
    onSecondStart(start)
  }
}
