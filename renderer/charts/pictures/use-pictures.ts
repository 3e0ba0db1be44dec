import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useClient } from '../../client/client-provider.tsx'
import { errorText } from '../../client/error-text.ts'
import { base64Of } from '../../client/pick-file.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'
import type { Picture } from './picture-svg.ts'

/** Saves and copies what stands around a place of the page as a picture. What draws is fetched when it is first needed. */
export const usePictures = (title: string, place: RefObject<HTMLElement | null>) => {
  const { t } = useMessages()
  const client = useClient()
  const inLight = useLightForAMoment()

  const draw = async (): Promise<Picture> => {
    const [{ pictureOf }, { pictureFonts }] = await Promise.all([
      import('./picture-of.ts'),
      import('../../theme/picture-fonts.ts'),
    ])
    const frame = place.current?.closest<HTMLElement>('article, section')
    if (!frame) throw new Error('nothing to draw')
    return inLight(() => pictureOf(frame, pictureFonts))
  }
  const toPng = async (picture: Picture): Promise<Blob> => (await import('./picture-png.ts')).pictureToPng(picture)
  const telling = (work: () => Promise<void>) =>
    work().catch(error => tell.problem(errorText(t, error), t('charts:pictureFailed')))

  const save = (format: 'svg' | 'png') =>
    telling(async () => {
      const picture = await draw()
      const blob = format === 'png' ? await toPng(picture) : new Blob([picture.svg])
      tellDelivery(t, await client.call('pictures.save', { title, format, base64: await base64Of(blob) }))
    })

  /** The browser wants to be asked while the click is still fresh, so the picture is promised and not awaited. */
  const copy = () =>
    telling(async () => {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': draw().then(toPng) })])
      tell.done(t('charts:pictureCopied'))
    })

  return { save, copy }
}

/** Draws in the light scheme whatever the screen shows: both switches happen before the screen is painted again. */
const useLightForAMoment = () => {
  const shown = useComputedColorScheme('light')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return <T>(draw: () => T): T => {
    if (shown === 'light') return draw()
    flushSync(() => setColorScheme('light'))
    try {
      return draw()
    } finally {
      flushSync(() => setColorScheme(colorScheme))
    }
  }
}
