/** Sizes that a logo may have: bytes of its file, pixels of either side, elements and their depth in a drawing. */
export const logoLimits = { pngBytes: 400_000, svgBytes: 150_000, pixels: 4096, elements: 2000, depth: 24 } as const

/** The longest logo as base64. */
export const longestLogo = 4 * Math.ceil(logoLimits.pngBytes / 3)
