import { onTestFinished } from 'vitest'
import { openDamageRegister } from '../../../../main/services/storage/damage-register.ts'
import { createDurableFiles } from '../../../../main/services/storage/durable-file.ts'
import { type FileSystem, nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { openOwnQuestionnaireStore } from '../../../../main/services/storage/own-questionnaire-store.ts'
import { openRoundStore, type RoundStore } from '../../../../main/services/storage/round-store.ts'
import { openTeamStore } from '../../../../main/services/storage/team-store.ts'
import { examineFile } from '../../../../main/services/workspace.ts'

type StoreOptions = {
  fileSystem?: FileSystem
  onChange?: () => void
  memoryLimit?: number
  retryAfterMs?: number
  indexAfterMs?: number
  /** Does not wait until every file has been looked at. */
  atOnce?: boolean
}

const openRegister = (folder: string, fileSystem: FileSystem) => {
  const files = createDurableFiles(fileSystem)
  return openDamageRegister({ folder, fileSystem, files, examine: examineFile, onChange: () => undefined })
}

/** The store of rounds on a folder as the app opens it, without a lock. It does not retry or write its index unasked. */
export const openStore = async (folder: string, options: StoreOptions = {}) => {
  const { fileSystem = nodeFileSystem, atOnce = false, ...others } = options
  const register = await openRegister(folder, fileSystem)
  const files = createDurableFiles(fileSystem)
  const store: RoundStore = await openRoundStore({
    retryAfterMs: 60_000,
    indexAfterMs: 60_000,
    onChange: () => undefined,
    ...others,
    folder,
    fileSystem,
    files,
    damage: register,
  })
  onTestFinished(() => store.close().catch(() => undefined))
  if (!atOnce) await store.verified()
  return { store, register }
}

export const openTeams = async (folder: string, fileSystem = nodeFileSystem, retryAfterMs = 60_000) => {
  const register = await openRegister(folder, fileSystem)
  const files = createDurableFiles(fileSystem)
  const onSavedLate = (): undefined => undefined
  const store = await openTeamStore({ folder, fileSystem, files, damage: register, onSavedLate, retryAfterMs })
  return { store, register }
}

export const openQuestionnaires = async (folder: string, fileSystem = nodeFileSystem) => {
  const register = await openRegister(folder, fileSystem)
  const files = createDurableFiles(fileSystem)
  return { store: await openOwnQuestionnaireStore({ folder, fileSystem, files, damage: register }), register }
}
