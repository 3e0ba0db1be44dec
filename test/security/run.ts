import { resolve } from 'node:path'
import { checkProduct } from './check-product.ts'

if (!checkProduct(resolve(import.meta.dirname, '../..'))) process.exitCode = 1
