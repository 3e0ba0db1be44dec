import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InlineConfig, Plugin } from 'vite'
import { paperTexts } from '../../core/messages/paper-texts.ts'

const bundledFile = 'bundled-packages.json'

/**
 * How the page for participants is built: written for React, it runs on the much smaller Preact; its texts are put in as plain data, so that
 * it ships no catalogue; script and style end up in the page itself, which then needs nothing else.
 */
export const participantConfig = (root: string): InlineConfig => {
  const preact = (part: string) => join(root, 'node_modules/preact', part)
  // A third smaller than its fast twin, which pays only for whoever seals more than once.
  const smallNacl = join(root, 'node_modules/tweetnacl/nacl.js')
  return {
    configFile: false,
    root: join(root, 'renderer/participant'),
    logLevel: 'warn',
    define: { __PAPER_TEXTS__: JSON.stringify(paperTexts) },
    resolve: {
      alias: [
        { find: 'react-dom/client', replacement: preact('compat/client.mjs') },
        { find: 'react/jsx-runtime', replacement: preact('jsx-runtime/dist/jsxRuntime.mjs') },
        { find: 'react', replacement: preact('compat/dist/compat.mjs') },
        { find: 'tweetnacl', replacement: smallNacl },
      ],
    },
    plugins: [inOneFile(join(root, 'renderer/public/icon.svg'))],
    build: {
      outDir: join(root, 'out/participant'),
      emptyOutDir: true,
      target: ['es2020', 'chrome88', 'firefox78', 'safari14'],
      sourcemap: false,
      minify: true,
      license: { fileName: bundledFile },
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  }
}

/** Puts icon, script and style into the page: exactly one of each. */
const inOneFile = (icon: string): Plugin => ({
  name: 'plumbline:in-one-file',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: async html => ({
      html: html.replace('__NO_SCRIPT__', paperTexts.participant.noScript),
      tags: [{ tag: 'link', attrs: { rel: 'icon', href: asDataUri(await readFile(icon, 'utf8')) }, injectTo: 'head' }],
    }),
  },
  generateBundle: {
    // Vite must have seen of which packages the script is made.
    order: 'post',
    handler: (_, bundle) => {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('The page was not built')
      let html = String(page.source)
      for (const [fileName, part] of Object.entries(bundle)) {
        if (part === page || fileName === bundledFile) continue
        const element = part.type === 'chunk' ? inlineScript(part.code) : inlineStyle(String(part.source))
        const link = new RegExp(`\\s*<(?:script|link)[^>]*${fileName.replaceAll('.', '\\.')}"[^>]*>(?:</script>)?`)
        if (!link.test(html)) throw new Error(`The page does not ask for ${fileName}`)
        html = html.replace(link, () => `\n    ${element}`)
        delete bundle[fileName]
      }
      page.source = html
    },
  },
})

const asDataUri = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg.trim())}`

const inlineScript = (code: string): string =>
  `<script type="module">${code.trim().replaceAll('</script', '<\\/script')}</script>`

const inlineStyle = (css: string): string => `<style>${css.trim()}</style>`

/** Builds the page. Rejects with what the tool says. */
export const buildParticipantPage = async (root: string): Promise<void> => {
  const { build } = await import('vite')
  await build(participantConfig(root))
}
