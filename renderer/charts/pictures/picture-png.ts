import type { Picture } from './picture-svg.ts'

const scale = 2

/** The picture in pixels, two for each of the page, for places that take no drawings. */
export const pictureToPng = async ({ svg, width, height }: Picture): Promise<Blob> => {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw on')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return await new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture came of the canvas'))), 'image/png'),
  )
}
