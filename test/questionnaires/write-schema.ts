import { writeFileSync } from 'node:fs'
import { questionnaireJsonSchema, schemaPath } from './json-schema.ts'

writeFileSync(schemaPath, questionnaireJsonSchema())
console.log(`Written: ${schemaPath}`)
