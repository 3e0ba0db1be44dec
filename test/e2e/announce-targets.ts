import { targets } from './launch/targets.ts'

/** Says before the first test which targets run, and why one does not. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export of its global setup.
export default function announceTargets(): void {
  for (const { name, absent } of targets()) {
    const extent = name === 'stand-in' ? ', without what is the same in every host' : ''
    console.log(absent === null ? `Target ${name}: runs${extent}` : `Target ${name}: does not run, because ${absent}`)
  }
}
