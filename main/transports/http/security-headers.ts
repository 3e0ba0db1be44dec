import { contentSecurityPolicy } from '../page-files.ts'

/** What every answer carries, whatever it holds; a page also gets the policy of its own nonce. */
export const securityHeaders = (nonce: string | null): Record<string, string> => ({
  'content-security-policy':
    nonce === null ? "default-src 'none'; frame-ancestors 'none'" : contentSecurityPolicy(nonce),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
})
