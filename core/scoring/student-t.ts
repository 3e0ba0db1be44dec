import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/** The t that leaves 2.5 % above it: half width of a 95 % interval in standard errors. `degrees` > 0, whole or not. */
export const tOf95 = (degrees: number): number => tQuantile(0.975, degrees)

/** Probability of a |t| at least as large by chance; from the lower tail, so that small ones keep their digits. */
export const twoSidedP = (t: number, degrees: number): number => Math.min(1, 2 * tCdf(-Math.abs(t), degrees))
