import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const pageText = `<!doctype html><html><head><style>p { margin: 0 }</style></head>
<body><p>the page</p><script type="module">document.title = '${'joined '.repeat(200)}'</script></body></html>`

/** A page in one file, as a build would make it. */
export const writePage = (text = pageText) => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-page-'))
  const file = join(folder, 'index.html')
  writeFileSync(file, text)
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
