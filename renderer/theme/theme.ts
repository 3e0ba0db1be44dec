import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import type { Translate } from '../../core/messages/messages.ts'
import { palettes } from '../../core/report/palette.ts'

const indigo: MantineColorsTuple = [
  '#eef0fb',
  '#dadef4',
  '#b4bbe8',
  '#8b96dc',
  '#6a78d2',
  '#5564cc',
  '#4456c7',
  '#3949ad',
  '#30409b',
  '#243289',
]

const slate: MantineColorsTuple = [
  '#e8eaee',
  '#c9ced6',
  '#a6aebb',
  '#8590a1',
  '#66728a',
  '#4a5568',
  '#363f50',
  '#262d3a',
  '#1c222d',
  '#141922',
]

/** Plex Sans for words, tabular figures everywhere, one indigo for what can be acted upon. */
export const createAppTheme = (t: Translate): MantineThemeOverride =>
  createTheme({
    primaryColor: 'indigo',
    primaryShade: { light: 6, dark: 5 },
    colors: { indigo, dark: slate },
    fontFamily: "'IBM Plex Sans Variable', system-ui, sans-serif",
    fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, monospace",
    headings: { fontFamily: "'IBM Plex Sans Variable', system-ui, sans-serif", fontWeight: '600' },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    respectReducedMotion: true,
    focusRing: 'auto',
    fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
    lineHeights: { md: '1.5' },
    components: {
      // The lock would inject a style without the nonce, which the content security policy refuses.
      Modal: { defaultProps: { lockScroll: false, closeButtonProps: { 'aria-label': t('app:close') } } },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('app:close') } } },
    },
  })

/** Mantine's own greys fall short of 4.5:1 on our paper; these hold it in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--plumb-intent': palettes.light.intent,
    '--plumb-practice': palettes.light.practice,
    '--mantine-color-body': '#fbfaf7',
    '--mantine-color-text': '#1d2530',
    '--mantine-color-dimmed': '#5a6472',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#dcd9d0',
    '--mantine-color-placeholder': '#6b7480',
  },
  dark: {
    '--plumb-intent': palettes.dark.intent,
    '--plumb-practice': palettes.dark.practice,
    '--mantine-color-body': '#151a22',
    '--mantine-color-anchor': indigo[3],
    '--mantine-color-text': '#e4e7ec',
    '--mantine-color-dimmed': '#a3adbb',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-default-border': '#323b49',
    '--mantine-color-placeholder': '#8d97a5',
  },
})
