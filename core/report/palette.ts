/** Colours of one scheme, as `#rrggbb`. */
export type Palette = {
  /** What the team declares. */
  intent: string
  /** What the team does; also the score of a dimension that compares nothing. */
  practice: string
  target: string
  /** Text and axes. */
  ink: string
  muted: string
  rule: string
  surface: string
  /** Behind the surface: the page around a card, a box set apart. */
  ground: string
}

/**
 * Colours of charts, shared by the screens and the reports. Series keep 3:1 or more against their surface and 2:1
 * against each other, so that they can be told apart in greyscale and by colour-blind readers; shape, dash and direct
 * labels say the same again. Text keeps 4.5:1 or more (`ink`, `muted`).
 */
export const palettes: { light: Palette; dark: Palette } = {
  light: {
    intent: '#3949ad',
    practice: '#109a89',
    target: '#a8690a',
    ink: '#171a20',
    muted: '#5c6370',
    rule: '#dcd9d0',
    surface: '#ffffff',
    ground: '#f7f5f0',
  },
  dark: {
    intent: '#7c8af5',
    practice: '#6cecd7',
    target: '#e0b060',
    ink: '#e9e7e1',
    muted: '#a3abb8',
    rule: '#3a4453',
    surface: '#1b212b',
    ground: '#11151c',
  },
}
