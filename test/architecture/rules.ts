/** Which imports a file may have. The first zone whose pattern fits a path decides; paths are from the project's root. */
export type Zone = {
  name: string
  files: RegExp
  /** Files of the project that may be imported; `SAME` stands for what the pattern of `files` captured. */
  mayImport: RegExp
  /** Packages and built-in modules that may be imported. */
  mayUse: RegExp
}

const core = 'core/'
const services = 'main/services/'
const transports = 'main/transports/'
const fromHere = (...folders: string[]): RegExp => new RegExp(`^(${folders.join('|')})`)

const coreLibraries = /^(zod|i18next|pure-rand|tweetnacl|@stdlib)(\/|$)/
const serviceLibraries = /^(node:|(zod|yaml|i18next|csv-parse\/sync)$)/
const anything = /./

export const zones: readonly Zone[] = [
  { name: 'tests may import anything', files: /^test\//, mayImport: anything, mayUse: anything },
  { name: 'core knows no host', files: /^core\//, mayImport: fromHere(core), mayUse: coreLibraries },
  {
    name: 'services run on Node without a window or a network',
    files: /^main\/services\//,
    mayImport: fromHere(core, services),
    mayUse: serviceLibraries,
  },
  {
    name: 'the desktop transport speaks Electron',
    files: /^main\/transports\/ipc\//,
    mayImport: fromHere(core, services, transports),
    mayUse: /^(electron|zod)$|^node:/,
  },
  {
    name: 'other transports do not know Electron',
    files: /^main\/transports\//,
    mayImport: fromHere(core, services, transports),
    mayUse: /^(node:|zod$|fastify$|@fastify\/)/,
  },
  {
    name: 'the preload is a door and nothing more',
    files: /^main\/preload\.ts$/,
    mayImport: fromHere('core/contract/', 'main/transports/ipc/channels\\.ts'),
    mayUse: /^electron$/,
  },
  {
    name: 'starting comes before the app and knows only its texts',
    files: /^main\/(start\/.*|start\.ts|build\.ts|sbom\.ts)$/,
    mayImport: fromHere('core/messages/', 'core/shipped-packages\\.ts', 'main/start/'),
    mayUse: /^(node:|vite$|electron-vite$)/,
  },
  {
    name: 'the desktop root and its parts know no other root',
    files: /^main\/(electron\.ts|electron\/.*)$/,
    mayImport: fromHere(core, services, transports, 'main/electron/', 'main/data-folder\\.ts'),
    mayUse: /^(node:|electron$|electron-store$)/,
  },
  {
    name: 'the other roots run without Electron',
    files: /^main\//,
    mayImport: /^(core\/|main\/(?!electron|preload|start|build|sbom))/,
    mayUse: /^(node:|(commander|conf|i18next)$)/,
  },
  {
    name: 'the page for participants stays small and stands alone',
    files: /^renderer\/participant\//,
    mayImport: fromHere(core, 'renderer/participant/'),
    mayUse: /^(react|react-dom\/client)$/,
  },
  {
    name: 'charts know no feature and are the only place for recharts',
    files: /^renderer\/charts\//,
    mayImport: fromHere(core, 'renderer/(charts|parts|theme|client)/'),
    mayUse: /^(react|recharts|@mantine|@tabler)/,
  },
  {
    name: 'what all screens share knows no screen',
    files: /^renderer\/(client|parts|theme)\//,
    mayImport: fromHere(core, 'renderer/(client|parts|theme)/'),
    mayUse: /^(?!node:|electron|recharts)/,
  },
  {
    name: 'a feature knows no other feature',
    files: /^renderer\/features\/([^/]+)\//,
    mayImport: fromHere(core, 'renderer/(client|parts|theme|charts)/', 'renderer/features/SAME/'),
    mayUse: /^(?!node:|electron|recharts)/,
  },
  {
    name: 'pages compose features and reach services only through the contract',
    files: /^renderer\//,
    mayImport: fromHere(core, 'renderer/'),
    mayUse: /^(?!node:|electron|recharts)/,
  },
]

/** What constructs the app, and who alone may import it. */
export const construction = {
  module: 'main/services/app-services.ts',
  roots: /^(main\/(electron|server|cli)\.ts|test\/.*)$/,
}
