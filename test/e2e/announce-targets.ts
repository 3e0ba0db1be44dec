import { targets } from './launch/targets.ts'

/** Says before the first test which targets run, and why one does not. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export of its global setup.
export default function announceTargets(): void {
  for (const { name, absent } of targets())
    console.log(absent === null ? `Target ${name}: runs` : `Target ${name}: does not run, because ${absent}`)
}
