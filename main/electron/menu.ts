import type { MenuItemConstructorOptions } from 'electron'
import type { EventPayload } from '../../core/contract/contract.ts'
import type { Translate } from '../../core/messages/messages.ts'

export type MenuCommand = EventPayload<'menu.chosen'>['command']

export type MenuMaking = {
  platform: NodeJS.Platform
  /** Developer tools are offered where the app runs from its sources. */
  developer: boolean
  t: Translate
  choose: (command: MenuCommand) => void
}

/** The native menu, as each system expects it; what is Plumbline's own has the command as its id. */
export const menuTemplate = (making: MenuMaking): MenuItemConstructorOptions[] => {
  const mac = making.platform === 'darwin'
  return [
    ...(mac ? [macAppMenu(making)] : []),
    fileMenu(making, mac),
    editMenu(making.t),
    viewMenu(making),
    windowMenu(making.t, mac),
    helpMenu(making, mac),
  ]
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

const commandItem = (
  { choose }: MenuMaking,
  command: MenuCommand,
  label: string,
  accelerator: string,
): MenuItemConstructorOptions => ({ id: command, label, accelerator, click: () => choose(command) })

const settingsItem = (making: MenuMaking): MenuItemConstructorOptions =>
  commandItem(making, 'settings', making.t('desktop:settings'), 'CmdOrCtrl+,')

const macAppMenu = (making: MenuMaking): MenuItemConstructorOptions => ({
  label: making.t('app:name'),
  submenu: [
    { role: 'about', label: making.t('desktop:about') },
    separator,
    settingsItem(making),
    separator,
    { role: 'services', label: making.t('desktop:services') },
    separator,
    { role: 'hide', label: making.t('desktop:hide') },
    { role: 'hideOthers', label: making.t('desktop:hideOthers') },
    { role: 'unhide', label: making.t('desktop:showAll') },
    separator,
    { role: 'quit', label: making.t('desktop:quit') },
  ],
})

const fileMenu = (making: MenuMaking, mac: boolean): MenuItemConstructorOptions => ({
  label: making.t('desktop:menuFile'),
  submenu: [
    commandItem(making, 'new-round', making.t('desktop:newRound'), 'CmdOrCtrl+N'),
    commandItem(making, 'import-round', making.t('desktop:importRound'), 'CmdOrCtrl+O'),
    separator,
    ...(mac
      ? [{ role: 'close', label: making.t('desktop:closeWindow') } as const]
      : [settingsItem(making), separator, { role: 'quit', label: making.t('desktop:quit') } as const]),
  ],
})

const editMenu = (t: Translate): MenuItemConstructorOptions => ({
  label: t('desktop:menuEdit'),
  submenu: [
    { role: 'undo', label: t('desktop:undo') },
    { role: 'redo', label: t('desktop:redo') },
    separator,
    { role: 'cut', label: t('desktop:cut') },
    { role: 'copy', label: t('desktop:copy') },
    { role: 'paste', label: t('desktop:paste') },
    { role: 'selectAll', label: t('desktop:selectAll') },
  ],
})

const viewMenu = ({ t, developer }: MenuMaking): MenuItemConstructorOptions => ({
  label: t('desktop:menuView'),
  submenu: [
    { role: 'reload', label: t('desktop:reload') },
    ...(developer ? [{ role: 'toggleDevTools', label: t('desktop:developerTools') } as const] : []),
    separator,
    { role: 'resetZoom', label: t('desktop:actualSize') },
    { role: 'zoomIn', label: t('desktop:zoomIn') },
    { role: 'zoomOut', label: t('desktop:zoomOut') },
    separator,
    { role: 'togglefullscreen', label: t('desktop:fullScreen') },
  ],
})

const windowMenu = (t: Translate, mac: boolean): MenuItemConstructorOptions => ({
  role: 'windowMenu',
  label: t('desktop:menuWindow'),
  submenu: [
    { role: 'minimize', label: t('desktop:minimize') },
    ...(mac
      ? [
          { role: 'zoom', label: t('desktop:zoomWindow') } as const,
          separator,
          { role: 'front', label: t('desktop:allToFront') } as const,
        ]
      : [{ role: 'close', label: t('desktop:closeWindow') } as const]),
  ],
})

const helpMenu = (making: MenuMaking, mac: boolean): MenuItemConstructorOptions => ({
  role: 'help',
  label: making.t('desktop:menuHelp'),
  submenu: [
    commandItem(making, 'shortcuts', making.t('desktop:shortcuts'), 'CmdOrCtrl+/'),
    ...(mac ? [] : [separator, { role: 'about', label: making.t('desktop:about') } as const]),
  ],
})
