import { expect, it } from 'vitest'
import { type Bom, shippedBom } from '../../../main/start/sbom.ts'

const component = (name: string, version: string) => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  scope: 'optional',
  properties: [{ name: 'cdx:npm:package:development' }, { name: 'cdx:npm:package:bundled' }],
})
const everything: Bom = {
  metadata: { component: component('folder', '1.0.0') },
  components: [component('react', '19.0.0'), component('react', '18.0.0'), component('electron', '45.0.0')],
  dependencies: [
    { ref: 'folder@1.0.0', dependsOn: ['react@19.0.0', 'vitest@5.0.0', 'electron@45.0.0'] },
    { ref: 'vitest@5.0.0', dependsOn: ['react@18.0.0'] },
    { ref: 'react@19.0.0', dependsOn: [] },
    { ref: 'electron@45.0.0', dependsOn: ['react@18.0.0'] },
  ],
}
const shipped = (version: string) => ({ packages: [{ name: 'react', version, licence: 'MIT', text: 0 }], texts: ['x'] })

it('keeps what is shipped and Electron, as parts of the product, and what ties them', () => {
  const bom = shippedBom(everything, shipped('19.0.0'), 'plumbline')
  expect(bom.metadata.component.name).toBe('plumbline')
  expect(bom.components).toEqual(
    [component('react', '19.0.0'), component('electron', '45.0.0')].map(each => ({
      ...each,
      scope: 'required',
      properties: [{ name: 'cdx:npm:package:bundled' }],
    })),
  )
  expect(bom.dependencies).toEqual([
    { ref: 'folder@1.0.0', dependsOn: ['react@19.0.0', 'electron@45.0.0'] },
    { ref: 'react@19.0.0', dependsOn: [] },
    { ref: 'electron@45.0.0', dependsOn: [] },
  ])
})

it('makes no bill that lacks something', () => {
  expect(() => shippedBom(everything, shipped('20.0.0'), 'plumbline')).toThrow('react 20.0.0')
})
