import type { ShippedPackages } from '../../core/shipped-packages.ts'

/** What is read and changed of a bill of materials in CycloneDX. */
export type Bom = {
  metadata: { component: Component & { 'bom-ref': string } }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}
type Component = { 'bom-ref': string; name: string; version: string; scope?: string; properties?: { name: string }[] }

const development = 'cdx:npm:package:development'

/**
 * A bill of materials of what is installed with Plumbline, from npm's bill of everything that it is made with. npm calls
 * what a bundler takes in a tool of development: which of it ends up in the bundles is known from the build.
 */
export const shippedBom = <B extends Bom>(everything: B, { packages }: ShippedPackages, name: string): B => {
  const shipped = new Set(packages.map(each => `${each.name} ${each.version}`))
  const components = everything.components
    .filter(each => each.name === 'electron' || shipped.has(`${each.name} ${each.version}`))
    .map(asShipped)
  const missing = [...shipped].filter(each => !components.some(({ name, version }) => `${name} ${version}` === each))
  if (missing.length > 0) throw new Error(`npm does not know of what is shipped: ${missing.join(', ')}`)
  const root = everything.metadata.component
  const known = new Set([root['bom-ref'], ...components.map(each => each['bom-ref'])])
  const dependencies = everything.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(each => known.has(each)) }))
  // npm calls the app after the folder that it lies in.
  return { ...everything, metadata: { ...everything.metadata, component: { ...root, name } }, components, dependencies }
}

const asShipped = ({ properties = [], ...component }: Component): Component => ({
  ...component,
  scope: 'required',
  properties: properties.filter(({ name }) => name !== development),
})
