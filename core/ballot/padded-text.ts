/** Sealed texts grow in steps of so many characters: their length tells little of how much somebody wrote. */
const step = 4096

/** A JSON text with spaces behind it, up to the next step. It reads as before. */
export const paddedText = (text: string): string => text.padEnd(Math.ceil(text.length / step) * step)
