import { join, resolve } from 'node:path'
import { writeSbom } from './start/write-sbom.ts'

const root = resolve(import.meta.dirname, '..')
console.log(await writeSbom(root, join(root, 'dist')))
