/**
 * Chromium knows no `app:` scheme from outside, so `app://host/path` is shown to it as `http://host.app.localhost/path`:
 * an origin of its own, secure, and never asked of the network.
 */
export const toBrowserAddress = (address: string): string => {
  const url = new URL(address)
  if (['http:', 'https:', 'about:', 'data:', 'blob:'].includes(url.protocol)) return address
  const scheme = url.protocol.slice(0, -1)
  return `http://${url.host}.${scheme}.localhost${url.pathname}${url.search}${url.hash}`
}

/** The address as the app knows it; every other address comes back as it is. */
export const toAppAddress = (address: string): string => {
  const match = /^http:\/\/([^/.]+)\.([^/.]+)\.localhost(?=[/?#]|$)(.*)$/s.exec(address)
  return match ? `${match[2]}://${match[1]}${match[3]}` : address
}
