import { join } from 'node:path'
import { AppError } from '../../core/app-error.ts'
import {
  brandingSchema,
  type Settings,
  settingsSchema,
  type WindowState,
  windowStateSchema,
} from '../../core/settings.ts'
import { repairSettingsFile, writeWhole } from './settings-file.ts'
import { ensureFolder, errorCode, nodeFileSystem } from './storage/file-system.ts'
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
  /** What is in use where the file did not read, which was set aside: the version before it, or the defaults. */
  recovered: 'previous' | 'defaults' | null
}

const name = 'settings'

/** Opens the settings in a folder. They lie in `settings.json`; one that does not read is kept beside it. */
export const openSettings = async (Store: StoreClass, folder: string): Promise<SettingsStore> => {
  try {
    await ensureFolder(nodeFileSystem, folder)
    const path = join(folder, `${name}.json`)
    const opened = await repairSettingsFile(path)
    const store = new Store({ cwd: folder, name, configName: name, clearInvalidConfig: false, configFileMode: 0o600 })
    return wrapStore(store, path, opened === 'whole' ? null : opened)
  } catch (error) {
    throw folderError(error, folder)
  }
}

const wrapStore = (
  store: InstanceType<StoreClass>,
  path: string,
  recovered: SettingsStore['recovered'],
): SettingsStore => {
  const get = (key: string): unknown => {
    try {
      return store.get(key)
    } catch {
      // Damaged or forbidden since the start: the next start sets it aside.
      return undefined
    }
  }
  const put = (key: string, value: unknown): void => {
    try {
      writeWhole(path, () => store.set(key, value))
    } catch (error) {
      throw new AppError('storage', 'settingsNotSaved', { reason: errorCode(error) || 'EIO' })
    }
  }
  return {
    read: () => knownSchema.safeParse(get('settings')).data ?? settingsSchema.parse({}),
    write: settings => {
      put('settings', withLaterFields(get('settings'), settings))
      return settings
    },
    readWindow: () => windowStateSchema.strip().safeParse(get('window')).data ?? null,
    writeWindow: state => put('window', state),
    recovered,
  }
}

const knownSchema = settingsSchema.strip().extend({ branding: brandingSchema.strip().optional() })

/** What a later version has added stays in the file, also where this version changes what stands beside it. */
const withLaterFields = (before: unknown, settings: Settings): object => {
  const { branding } = settings
  const kept = { ...fieldsBeside(settingsSchema.shape, before), ...settings }
  if (branding === undefined) return kept
  const brandingBefore = isRecord(before) ? before.branding : undefined
  return { ...kept, branding: { ...fieldsBeside(brandingSchema.shape, brandingBefore), ...branding } }
}

const fieldsBeside = (shape: object, value: unknown): object =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !Object.hasOwn(shape, key))) : {}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
