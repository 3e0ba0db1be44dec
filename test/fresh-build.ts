import { isBuildStale } from '../main/start/build.ts'

/** For tests of the built app: they must not pass or fail for what was built from other sources. */
export const requireFreshBuild = async (): Promise<void> => {
  if (await isBuildStale(process.cwd())) throw new Error('The bundles are not up to date. Run "npm run build" first.')
}
