import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { type MenuCommand, menuTemplate } from '../../../main/electron/menu.ts'

const { t } = createMessages()
const itemsOf = (menu: MenuItemConstructorOptions): MenuItemConstructorOptions[] =>
  Array.isArray(menu.submenu) ? menu.submenu : []

const make = (platform: NodeJS.Platform, developer = false, chosen: MenuCommand[] = []) =>
  menuTemplate({ platform, developer, t, choose: command => chosen.push(command) })

describe('menuTemplate', () => {
  it.each(['darwin', 'win32', 'linux'] as const)('has the usual roles and every command once on %s', platform => {
    const items = make(platform).flatMap(itemsOf)
    const commands = items.filter(item => item.id)
    expect(commands.map(({ id, accelerator }) => [id, accelerator]).sort()).toEqual([
      ['import-round', 'CmdOrCtrl+O'],
      ['new-round', 'CmdOrCtrl+N'],
      ['settings', 'CmdOrCtrl+,'],
      ['shortcuts', 'CmdOrCtrl+/'],
    ])
    const roles = items.map(item => item.role)
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'reload', 'quit', 'about', 'minimize'])
      expect(roles).toContain(role)
  })

  it('names every item in words of the catalogue', () => {
    const items = make('darwin', true).flatMap(menu => [menu, ...itemsOf(menu)])
    for (const { type, label } of items) if (type !== 'separator') expect(label).toMatch(/^[&A-Z]/)
  })

  it('begins with the app menu on macOS only, where settings and quit belong', () => {
    expect(make('darwin')[0]?.label).toBe('Plumbline')
    expect(itemsOf(make('darwin')[0] ?? {}).map(({ id, role }) => id ?? role)).toContain('settings')
    expect(make('linux')[0]?.label).toBe('&File')
  })

  it('offers developer tools only to developers', () => {
    const roles = (developer: boolean) =>
      make('linux', developer)
        .flatMap(itemsOf)
        .map(item => item.role)
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
  })

  it('tells what was chosen', () => {
    const chosen: MenuCommand[] = []
    for (const { id, click } of make('win32', false, chosen).flatMap(itemsOf)) {
      if (id) (click as (() => void) | undefined)?.()
    }
    expect(chosen).toEqual(['new-round', 'import-round', 'settings', 'shortcuts'])
  })
})
