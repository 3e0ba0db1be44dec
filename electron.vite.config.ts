import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/**
 * Each file is a request, and a page waits for all of its own. What the first screen needs is one file, and what pages
 * share of the controls is another.
 */
const fewFiles = [
  { name: 'window', tags: ['$initial' as const], priority: 2 },
  {
    name: 'controls',
    test: /node_modules[\\/](@mantine|@floating-ui|@tabler|react-remove|react-style|react-transition|use-|tabbable)/,
    minShareCount: 3,
    priority: 1,
  },
]

/** What a bundle is made of; `main/start/licences.ts` puts these together and adds what stays in `node_modules`. */
const license = { fileName: 'bundled-packages.json' }

/** Production dependencies stay imports of `node_modules`; what is listed for development is bundled. */
export default defineConfig({
  main: {
    build: {
      target: 'node20.19',
      outDir: 'out/main',
      sourcemap: false,
      license,
      rolldownOptions: {
        input: { electron: at('main/electron.ts'), server: at('main/server.ts'), cli: at('main/cli.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      sourcemap: false,
      license,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('main/preload.ts') },
        // A sandboxed preload is one CommonJS file: it can require nothing but `electron`.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      license,
      // The polyfill would be an inline script, which the content security policy refuses.
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at('renderer/index.html'), output: { codeSplitting: { groups: fewFiles } } },
    },
  },
})
