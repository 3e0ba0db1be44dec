import { create } from 'qrcode'
import { useMemo } from 'react'
import classes from './qr-code.module.css'
import { qrPath } from './qr-path.ts'

export type QrCodeProps = { text: string; label: string }

/** The quiet zone that readers need around a code, in squares. */
const margin = 4

/** A QR code as large as its place; black on white whatever the colours of the app, as not every reader takes less. */
export function QrCodeContent({ text, label }: QrCodeProps) {
  const { path, size } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    return { path: qrPath(modules), size: modules.size }
  }, [text])
  const side = size + 2 * margin
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-margin} ${-margin} ${side} ${side}`}
      shapeRendering="crispEdges"
      className={classes.code}
    >
      <rect x={-margin} y={-margin} width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
