/** Sites that the questionnaires and the handbook cite. Links to them, and to nothing else, may open in the browser. */
export const sourceHosts = [
  'sre.google',
  'dora.dev',
  'cloud.google.com',
  'docs.cloud.google.com',
  'research.google',
  'rework.withgoogle.com',
  'queue.acm.org',
  'doi.org',
  'hyrumslaw.com',
  'etsy.com',
  'how.complexsystems.fail',
] as const

/** True for an https address of a cited site, without a port or credentials that could disguise it. */
export const isSourceLink = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false
  return sourceHosts.some(host => hostname === host || hostname === `www.${host}`)
}
