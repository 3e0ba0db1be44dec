const nothingToLoad = "default-src 'none'; frame-ancestors 'none'"

/** What every answer carries, whatever it holds; a page also gets the policy of what it may load. */
export const securityHeaders = (contentSecurityPolicy = nothingToLoad): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
})
