import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolderOf } from '../../main/data-folder.ts'

const home = resolve('/home/ada')

describe('dataFolderOf', () => {
  it('is where each system keeps the data of apps', () => {
    const folder = (platform: NodeJS.Platform, env = {}) => dataFolderOf({ platform, env, home, asked: null })
    expect(folder('linux')).toBe(join(home, '.config', 'Plumbline'))
    expect(folder('linux', { XDG_CONFIG_HOME: '/x' })).toBe(join('/x', 'Plumbline'))
    expect(folder('darwin')).toBe(join(home, 'Library', 'Application Support', 'Plumbline'))
    expect(folder('win32', { APPDATA: '/roaming' })).toBe(join('/roaming', 'Plumbline'))
    expect(folder('win32')).toBe(join(home, 'AppData', 'Roaming', 'Plumbline'))
  })

  it('is what was asked for before what the environment says', () => {
    const env = { PLUMBLINE_DATA: 'from-env' }
    expect(dataFolderOf({ platform: 'linux', env, home, asked: null })).toBe(resolve('from-env'))
    expect(dataFolderOf({ platform: 'linux', env, home, asked: 'asked' })).toBe(resolve('asked'))
  })
})
