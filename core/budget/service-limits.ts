/** The most services of a team, and the most incidents of one service. */
export const serviceLimits = { services: 200, incidents: 5000 } as const
