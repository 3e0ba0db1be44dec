import { describe, expect, it } from 'vitest'
import { folderOf, type Lock, packageNameOf, productionFolders } from '../../../main/start/locked-packages.ts'

const lock = (packages: Lock['packages']): Lock => ({ packages })

describe('productionFolders', () => {
  it('follows what is needed to where npm has put it, nearest first', () => {
    const folders = productionFolders(
      lock({
        '': { dependencies: { a: '1' } },
        'node_modules/a': { dependencies: { '@s/b': '1', c: '2' } },
        'node_modules/a/node_modules/c': { version: '2' },
        'node_modules/c': { version: '1' },
        'node_modules/@s/b': { dependencies: { c: '1' } },
        'node_modules/tool': {},
      }),
    )
    expect(folders).toEqual(['node_modules/@s/b', 'node_modules/a', 'node_modules/a/node_modules/c', 'node_modules/c'])
  })

  it('goes round a circle once, and takes peers that are needed', () => {
    const folders = productionFolders(
      lock({
        '': { dependencies: { a: '1' } },
        'node_modules/a': {
          peerDependencies: { b: '1', types: '1' },
          peerDependenciesMeta: { types: { optional: true } },
        },
        'node_modules/b': { dependencies: { a: '1' } },
        'node_modules/types': {},
      }),
    )
    expect(folders).toEqual(['node_modules/a', 'node_modules/b'])
  })

  it('does without what is optional, and says what is missing otherwise', () => {
    const without = (kind: string) =>
      lock({ '': { dependencies: { a: '1' } }, 'node_modules/a': { [kind]: { b: '1' } } })
    expect(productionFolders(without('optionalDependencies'))).toEqual(['node_modules/a'])
    expect(() => productionFolders(without('dependencies'))).toThrow('no b, which node_modules/a needs')
  })
})

it('tells versions of a package apart', () => {
  const packages = { 'node_modules/c': { version: '1.0.0' }, 'node_modules/@s/a/node_modules/c': { version: '2.0.0' } }
  expect(folderOf(lock(packages), 'c', '2.0.0')).toBe('node_modules/@s/a/node_modules/c')
  expect(() => folderOf(lock(packages), 'c', '3.0.0')).toThrow('no c 3.0.0')
  expect(packageNameOf('node_modules/x/node_modules/@s/a')).toBe('@s/a')
})
