// Loaded before anything in TypeScript, on whatever Node is there: so plain, old JavaScript and no catalogue.
const stop = sentence => {
  console.error(sentence)
  process.exit(1)
}

const version = process.versions.node
const [major, minor] = version.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Plumbline needs Node 20.19 or newer, and this is ${version}. Get a newer one from https://nodejs.org.`)
}

const { existsSync } = require('node:fs')
const { join } = require('node:path')
if (!existsSync(join(__dirname, '..', '..', 'node_modules', '.package-lock.json'))) {
  stop('The packages that Plumbline needs are not installed yet. Run "npm ci" first.')
}
if (!process.features.typescript) {
  stop(`Node ${version} cannot run this by itself. Use npm, which takes the Node that came with "npm ci": npm start.`)
}
