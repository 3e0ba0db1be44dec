/** The frame of the app: first start, side bar, teams, rounds, settings. */
export const app = {
  name: 'Plumbline',
} as const
