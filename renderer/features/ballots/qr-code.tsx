import { onDemand } from '../../parts/on-demand.tsx'

/** A QR code as large as its place. What draws it is fetched when it is first shown. */
export const QrCode = onDemand(() => import('./qr-code-content.tsx').then(m => m.QrCodeContent))
