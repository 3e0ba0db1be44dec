import { useMantineColorScheme } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useCall } from '../client/use-call.ts'

/** Shows the app as the settings say. */
export const useAppliedSettings = () => {
  const settings = useCall('settings.read', {})
  const { setColorScheme } = useMantineColorScheme()
  const apply = useEffectEvent(setColorScheme)
  const colorScheme = settings.data?.colorScheme
  const textSize = settings.data?.textSize
  useEffect(() => {
    if (colorScheme) apply(colorScheme)
  }, [colorScheme])
  useEffect(() => {
    document.documentElement.dataset.textSize = textSize ?? 'normal'
  }, [textSize])
}
