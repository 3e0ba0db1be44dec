import { IconCopy, IconPhoto, IconVector } from '@tabler/icons-react'
import { useRef } from 'react'
import { useMessages } from '../../client/use-messages.ts'
import { DotsMenu } from '../../parts/dots-menu.tsx'
import { usePictures } from './use-pictures.ts'

/** What can be done with the chart around it: the nearest article or section is the picture. */
export function PictureMenu({ title }: { title: string }) {
  const { t } = useMessages()
  const place = useRef<HTMLSpanElement>(null)
  const { save, copy } = usePictures(title, place)
  return (
    <span ref={place} data-picture="without">
      <DotsMenu
        label={t('charts:pictureMenu', { title })}
        actions={[
          { text: t('charts:pictureCopy'), icon: <IconCopy size={16} />, onChoose: () => void copy() },
          { text: t('charts:picturePng'), icon: <IconPhoto size={16} />, onChoose: () => void save('png') },
          { text: t('charts:pictureSvg'), icon: <IconVector size={16} />, onChoose: () => void save('svg') },
        ]}
      />
    </span>
  )
}
