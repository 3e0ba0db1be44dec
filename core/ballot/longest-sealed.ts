/** The longest sealed ballot that is taken, in characters of base64. */
export const longestSealed = 2_000_000
