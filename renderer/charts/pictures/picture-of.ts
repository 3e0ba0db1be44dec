import type { PictureFont } from '../../theme/picture-fonts.ts'
import { paintBox } from './paint-box.ts'
import { paintSvg } from './paint-svg.ts'
import { paintText } from './paint-text.ts'
import { type Canvas, type Picture, pictureSvg } from './picture-svg.ts'

const margin = 16

/**
 * A picture of a part of the page as it is laid out: boxes, texts and drawings in their places, with every colour
 * resolved. Works for whatever a chart is made of, SVG or HTML. What scrolls is shown whole; what is hidden, or
 * marked as no part of pictures, is left out; `data-drawing` shows what only pictures show.
 */
export const pictureOf = (frame: HTMLElement, fonts: readonly PictureFont[]): Picture => {
  frame.dataset.drawing = ''
  const restore = widen(frame)
  try {
    const { left, top, width, height } = frame.getBoundingClientRect()
    const canvas = { left: left - margin, top: top - margin }
    const [title, description] = ['h2, h3', 'p'].map(part => frame.querySelector(part)?.textContent ?? '')
    return pictureSvg({
      width: Math.ceil(width) + 2 * margin,
      height: Math.ceil(height) + 2 * margin,
      title: title ?? '',
      description: description ?? '',
      fonts,
      body: paint(frame, canvas),
    })
  } finally {
    restore()
    delete frame.dataset.drawing
  }
}

/** Gives what scrolls sideways the room that it needs. */
const widen = (frame: HTMLElement): (() => void) => {
  const before = frame.getAttribute('style')
  const hidden = Math.max(
    0,
    ...[...frame.querySelectorAll('*')].filter(isScroller).map(one => one.scrollWidth - one.clientWidth),
  )
  if (hidden > 0) frame.style.width = frame.style.minWidth = `${frame.getBoundingClientRect().width + hidden}px`
  return () => {
    if (before === null) frame.removeAttribute('style')
    else frame.setAttribute('style', before)
  }
}

const isScroller = (element: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)

const paint = (node: Node, canvas: Canvas): string => {
  if (node instanceof Text) return paintText(node, canvas)
  if (!(node instanceof Element) || isLeftOut(node)) return ''
  if (node instanceof SVGSVGElement) return paintSvg(node, canvas)
  const inner = [...node.childNodes].map(child => paint(child, canvas)).join('')
  return `${paintBox(node, canvas)}${inner}`
}

const isLeftOut = (element: Element): boolean => {
  if (element.matches('[data-picture="without"], script, style')) return true
  const { display, visibility, opacity } = getComputedStyle(element)
  return display === 'none' || visibility === 'hidden' || opacity === '0'
}
