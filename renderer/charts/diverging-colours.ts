type Scheme = 'light' | 'dark'

/**
 * Seven steps from disagreement (brown) over neither (grey) to agreement (blue): the ends are told apart by lightness as
 * well as by hue, so that they hold for colour-blind readers; never red and green, because no answer is an alarm.
 */
const steps: Record<Scheme, readonly string[]> = {
  light: ['#8a5a12', '#bd8b45', '#e3c595', '#d3d2cd', '#b6c3ea', '#7186d3', '#3949ad'],
  dark: ['#d99a3e', '#a97b3c', '#775b37', '#4a515d', '#4b5a94', '#6577cc', '#8f9cff'],
}

/** The colour of an answer 1..7. */
export const divergingColour = (scheme: Scheme, value: number): string =>
  steps[scheme][value - 1] ?? steps[scheme][3] ?? ''
