/** An error from a file of the program, which a file of tests is not: its address while tests run has more than its name. */
export const crashSaying = (message: string): Error => new TypeError(message)
