import { readFileSync, writeFileSync } from 'node:fs'
import { type Fingerprints, fingerprintOf, fingerprintPath, publishingFaults } from './fingerprint.ts'
import { readShipped, shippedNames } from './read-shipped.ts'

/** Adds the revisions that are not stored yet. What is stored stays as it is: it was published. */
const stored: Fingerprints = JSON.parse(readFileSync(fingerprintPath, 'utf8'))
for (const name of shippedNames()) {
  const { questionnaire } = readShipped(name)
  const { id, revision } = questionnaire
  const published = stored[id] ?? {}
  const faults = publishingFaults(published, questionnaire)
  if (faults.length > 0) {
    console.error(`${name} is not stored:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
    process.exitCode = 1
  } else if (published[revision]) {
    console.log(`${id} ${revision}: stored already`)
  } else {
    stored[id] = { ...published, [revision]: fingerprintOf(questionnaire) }
    console.log(`${id} ${revision}: added`)
  }
}
writeFileSync(fingerprintPath, `${JSON.stringify(stored, null, 2)}\n`)
