import { describe, expect, it } from 'vitest'
import { findBadImports, findCycles, findStrayRoots } from './architecture/find-faults.ts'
import { importsOf, readSourceFiles } from './architecture/read-imports.ts'

const files = readSourceFiles(process.cwd())

describe('the source', () => {
  it('is what was read', () => {
    expect(files.size).toBeGreaterThan(50)
    const targets = importsOf('core/app-error.ts', files.get('core/app-error.ts') ?? '').map(({ target }) => target)
    expect(targets).toEqual(['core/fault.ts', 'core/messages/messages.ts', 'core/messages/en/errors.ts'])
  })

  it('imports only along the one arrow', () => {
    expect(findBadImports(files)).toEqual([])
  })

  it('constructs the app only in its roots', () => {
    expect(findStrayRoots(files)).toEqual([])
  })

  it('has no import cycles', () => {
    expect(findCycles(files)).toEqual([])
  })
})

describe('the rules', () => {
  it.each([
    ['core/round.ts', `import { read } from '../main/services/rounds.ts'`],
    ['core/round.ts', `import type { Host } from '../main/services/host.ts'`],
    ['core/round.ts', `import { readFile } from 'node:fs/promises'`],
    ['core/round.ts', `import {\n  z,\n} from 'react'`],
    ['core/round.ts', `export { app } from '../renderer/app.tsx'`],
    ['core/round.ts', `type Main = typeof import('../main/cli.ts')`],
    ['main/services/rounds.ts', `import { serveHttp } from '../transports/http/serve-http.ts'`],
    ['main/services/rounds.ts', `import Store from 'electron-store'`],
    ['main/services/rounds.ts', `import { app } from 'electron'`],
    ['main/transports/http/serve-http.ts', `import { ipcMain } from 'electron'`],
    ['main/transports/ipc/serve-ipc.ts', `import { create } from '../../electron/window.ts'`],
    ['main/preload.ts', `import { createDispatcher } from './transports/dispatcher.ts'`],
    ['main/preload.ts', `import 'zod'`],
    ['main/server.ts', `import { app } from './electron/menu.ts'`],
    ['main/start/build.ts', `const { z } = await import('zod')`],
    ['renderer/app.tsx', `import { readFile } from 'node:fs/promises'`],
    ['renderer/app.tsx', `import { LineChart } from 'recharts'`],
    ['renderer/app.tsx', `import type { Host } from '../main/services/host.ts'`],
    ['renderer/features/teams/page.tsx', `import { Round } from '../rounds/round.tsx'`],
    ['renderer/participant/review.tsx', `import { Button } from '@mantine/core'`],
    ['renderer/participant/review.tsx', `import { useCall } from '../client/use-call.ts'`],
    ['renderer/charts/radar.tsx', `import { Page } from '../features/results/results-page.tsx'`],
    ['renderer/parts/date.ts', `import { App } from '../app.tsx'`],
    ['scripts/tool.ts', ''],
  ])('catch a stray import in %s: %s', (path, text) => {
    const faults = findBadImports(new Map([[path, text || 'import "x"']]))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(path)
  })

  it('let a feature import itself and what all share', () => {
    const text = `import { a } from './a.ts'\nimport { b } from '../../parts/b.tsx'\nimport { c } from '../../../core/c.ts'`
    expect(findBadImports(new Map([['renderer/features/teams/page.tsx', text]]))).toEqual([])
  })

  it('catch whoever constructs the app without being a root', () => {
    const text = `import { createAppServices } from '../services/app-services.ts'`
    expect(findStrayRoots(new Map([['main/transports/x.ts', text]]))).toHaveLength(1)
    expect(findStrayRoots(new Map([['main/server.ts', text.replace('../', './')]]))).toEqual([])
  })

  it('catch a circle, also one closed by a type', () => {
    const circle = new Map([
      ['core/b.ts', `import './c.ts'`],
      ['core/c.ts', `import type { A } from './a.ts'`],
      ['core/a.ts', `export * from './b.ts'`],
      ['core/d.ts', `import './a.ts'`],
    ])
    expect(findCycles(circle)).toEqual(['core/a.ts -> core/b.ts -> core/c.ts'])
  })
})
