import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../core/app-error.ts'
import { type Settings, settingsSchema, type WindowState, windowStateSchema } from '../../core/settings.ts'
import { ensureFolder, errorCode, nodeFileSystem, statOrNull } from './storage/file-system.ts'
import { folderError } from './storage/storage-errors.ts'

/** As much of electron-store and of its base class, `conf`, as settings need. */
export type StoreClass = new (options: {
  cwd: string
  /** electron-store's word for the file's name, and conf's. */
  name: string
  configName: string
  clearInvalidConfig: boolean
  configFileMode: number
}) => { get: (key: string) => unknown; set: (key: string, value: unknown) => void }

export type SettingsStore = {
  read: () => Settings
  write: (settings: Settings) => Settings
  /** Null until the window was first moved, and where what was kept is no place for a window. */
  readWindow: () => WindowState | null
  writeWindow: (state: WindowState) => void
  /** True where the file did not read: it was set aside, and the defaults are in use. */
  wasReset: boolean
}

const name = 'settings'
const fileSchema = z.looseObject({ settings: settingsSchema.optional(), window: windowStateSchema.optional() })

/** Opens the settings in a folder. They lie in `settings.json`; one that does not read is kept beside it. */
export const openSettings = async (Store: StoreClass, folder: string): Promise<SettingsStore> => {
  try {
    await ensureFolder(nodeFileSystem, folder)
    const wasReset = await setAsideIfBroken(join(folder, `${name}.json`))
    const store = new Store({ cwd: folder, name, configName: name, clearInvalidConfig: false, configFileMode: 0o600 })
    return wrapStore(store, wasReset)
  } catch (error) {
    throw folderError(error, folder)
  }
}

const wrapStore = (store: InstanceType<StoreClass>, wasReset: boolean): SettingsStore => {
  const put = (key: string, value: unknown): void => {
    try {
      store.set(key, value)
    } catch (error) {
      throw new AppError('storage', 'settingsNotSaved', { reason: errorCode(error) || 'EIO' })
    }
  }
  return {
    read: () => settingsSchema.safeParse(store.get('settings')).data ?? settingsSchema.parse({}),
    write: settings => {
      put('settings', settings)
      return settings
    },
    readWindow: () => windowStateSchema.safeParse(store.get('window')).data ?? null,
    writeWindow: state => put('window', state),
    wasReset,
  }
}

const setAsideIfBroken = async (path: string): Promise<boolean> => {
  if ((await statOrNull(nodeFileSystem, path)) === null || (await isReadable(path))) return false
  for (let number = 1; ; number += 1) {
    const place = `${path}.damaged-${number}`
    if ((await statOrNull(nodeFileSystem, place)) !== null) continue
    await rename(path, place)
    return true
  }
}

/** A file that may not be read at all is no better than a broken one: settings keep nobody from their answers. */
const isReadable = async (path: string): Promise<boolean> => {
  try {
    return fileSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).success
  } catch {
    return false
  }
}
