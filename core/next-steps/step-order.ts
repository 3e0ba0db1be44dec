/** By gap, weight and what waits for it; or by bad minutes saved a year. */
export const stepOrders = ['gap', 'minutes'] as const
export type StepOrder = (typeof stepOrders)[number]
