import type { Palette } from '../../core/report/palette.ts'
import { heatColours } from './heat-colour.ts'

/** The colours of levels 0..4: one hue, darker for more, with the text that can be read on each. */
export const bandColours = (palette: Palette, level: number): { cell: string; text: string } =>
  heatColours(palette, 12 + level * 22)
