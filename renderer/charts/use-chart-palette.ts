import { useComputedColorScheme } from '@mantine/core'
import { type Palette, palettes } from '../../core/report/palette.ts'

/** The chart colours of the scheme that is shown. */
export const useChartPalette = (): Palette => palettes[useComputedColorScheme('light')]
