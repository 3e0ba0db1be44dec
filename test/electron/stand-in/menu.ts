import type { Menu, MenuItem, MenuItemConstructorOptions } from 'electron'
import type { MenuReport } from './control.ts'

type Template = (MenuItemConstructorOptions | MenuItem)[]
type Entry = { item: MenuItemConstructorOptions; menu: string }

/** The application menu as a list that a test reads and clicks; what a role does is the system's and is not imitated. */
export const createStandInMenu = () => {
  let template: Template = []

  const entries = (): Entry[] =>
    template.flatMap(menu => {
      const items = Array.isArray(menu.submenu) ? menu.submenu : []
      return items.map(item => ({ item, menu: menu.label ?? '' }))
    })

  return {
    // A slice of a menu: the app does nothing with it but hand it to the second call.
    buildFromTemplate: (items: Template): Menu => ({ items }) as unknown as Menu,
    setApplicationMenu: (menu: Menu | null): void => {
      template = menu?.items ?? []
    },
    report: (): MenuReport[] =>
      entries().map(({ item, menu }) => ({
        id: item.id ?? '',
        label: item.label ?? '',
        role: item.role ?? null,
        accelerator: typeof item.accelerator === 'string' ? item.accelerator : null,
        menu,
      })),
    click: (id: string): void => {
      const found = entries().find(({ item }) => item.id === id)?.item
      if (!found?.click) throw new Error(`There is no menu item '${id}' to click`)
      const { click } = found as { click: () => void }
      click()
    },
  }
}

export type StandInMenu = ReturnType<typeof createStandInMenu>
