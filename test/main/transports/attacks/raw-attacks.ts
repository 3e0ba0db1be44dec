/** Whom a request is for: `body` is one that would be answered with 200, by POST to `path` with `headers` (each ends in CRLF). */
export type Target = { port: number; path: string; headers: string; body: string }

/** Bytes that no browser sends. None may be answered as if it were well. */
export type RawAttack = { name: string; bytes: (target: Target) => string }

const post = ({ port, path, headers }: Target, more: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: application/json\r\n${headers}${more}`
const whole = (target: Target, more: string): string =>
  `${post(target, `${more}Content-Length: ${target.body.length}\r\n\r\n`)}${target.body}`
const chunk = (text: string, extension = ''): string => `${text.length.toString(16)}${extension}\r\n${text}\r\n`
const get = ({ port, headers }: Target, address: string, host = `127.0.0.1:${port}`): string =>
  `GET ${address} HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n`

/** The one request that must be answered: shows that the others fail by what is wrong with them. */
export const goodRequest = (target: Target): string => whole(target, 'Connection: close\r\n')

const smuggling: RawAttack[] = [
  {
    name: 'length and chunks at once',
    bytes: target =>
      `${post(target, `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n`)}${chunk(target.body)}0\r\n\r\n`,
  },
  { name: 'two lengths', bytes: target => whole(target, 'Content-Length: 0\r\n') },
  { name: 'a length with a sign', bytes: target => `${post(target, 'Content-Length: +5\r\n\r\n')}${target.body}` },
  { name: 'a length below nothing', bytes: target => `${post(target, 'Content-Length: -1\r\n\r\n')}${target.body}` },
  {
    name: 'an unknown transfer coding',
    bytes: target => `${post(target, 'Transfer-Encoding: xchunked\r\n\r\n')}${chunk(target.body)}0\r\n\r\n`,
  },
  {
    name: 'chunks that are not the last coding',
    bytes: target => `${post(target, 'Transfer-Encoding: chunked, identity\r\n\r\n')}${chunk(target.body)}0\r\n\r\n`,
  },
  {
    name: 'a chunk of no number',
    bytes: target => `${post(target, 'Transfer-Encoding: chunked\r\n\r\n')}zz\r\n${target.body}\r\n0\r\n\r\n`,
  },
  {
    name: 'a chunk larger than memory',
    bytes: target => `${post(target, 'Transfer-Encoding: chunked\r\n\r\n')}${'f'.repeat(17)}\r\n${target.body}`,
  },
  {
    name: 'a chunk with an endless extension',
    bytes: target => `${post(target, 'Transfer-Encoding: chunked\r\n\r\n')}${chunk('{', `;${'x'.repeat(100_000)}`)}`,
  },
]

const confused: RawAttack[] = [
  { name: 'a space before the colon', bytes: target => whole(target, 'X-Space : 1\r\n') },
  { name: 'a folded header', bytes: target => whole(target, 'X-Folded: 1\r\n Origin: http://evil.example\r\n') },
  { name: 'a NUL in a header', bytes: target => whole(target, 'X-Nul: a\0b\r\n') },
  { name: 'a bare line feed', bytes: target => goodRequest(target).replaceAll('\r\n', '\n') },
  {
    name: 'two hosts, the foreign one first',
    bytes: target => goodRequest(target).replace('Host:', 'Host: evil.example\r\nHost:'),
  },
  { name: 'no host', bytes: target => goodRequest(target).replace(/Host:.*\r\n/, '') },
  {
    name: 'an old version without host',
    bytes: target =>
      goodRequest(target)
        .replace('HTTP/1.1', 'HTTP/1.0')
        .replace(/Host:.*\r\n/, ''),
  },
  {
    name: 'two origins, the foreign one first',
    bytes: target => goodRequest(target).replace('Origin:', 'Origin: http://evil.example\r\nOrigin:'),
  },
  {
    name: 'two content types, a form first',
    bytes: target => goodRequest(target).replace('Content-Type:', 'Content-Type: text/plain\r\nContent-Type:'),
  },
  {
    name: 'two content types in one',
    bytes: target => goodRequest(target).replace('application/json', 'text/plain, application/json'),
  },
  { name: 'no content type', bytes: target => goodRequest(target).replace(/Content-Type:.*\r\n/, '') },
  { name: 'a packed body', bytes: target => whole({ ...target, body: '\x1f\x8b\x08' }, 'Content-Encoding: gzip\r\n') },
  {
    name: 'a body in UTF-16',
    bytes: target => whole({ ...target, body: `\xff\xfe${[...target.body].join('\0')}\0` }, ''),
  },
  {
    name: 'a method by header',
    bytes: target =>
      goodRequest(target).replace('POST', 'GET').replace('Host:', 'X-HTTP-Method-Override: POST\r\nHost:'),
  },
  { name: 'a method in small letters', bytes: target => goodRequest(target).replace('POST', 'post') },
  { name: 'TRACE', bytes: target => goodRequest(target).replace('POST', 'TRACE') },
  { name: 'QUERY', bytes: target => goodRequest(target).replace('POST', 'QUERY') },
  { name: 'CONNECT', bytes: ({ port }) => `CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n` },
  {
    name: 'another version of the protocol',
    bytes: () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  },
  { name: 'an address of another site', bytes: target => get(target, 'http://evil.example/') },
  {
    name: 'another site in the address and in the host',
    bytes: target => get(target, 'http://evil.example/', 'evil.example'),
  },
  { name: 'an address of nothing', bytes: target => get(target, '*') },
  { name: 'a sign-in within the host', bytes: target => get(target, '/', `me@127.0.0.1:${target.port}`) },
]

const floods: RawAttack[] = [
  { name: 'a long header', bytes: target => whole(target, `X-Long: ${'x'.repeat(100_000)}\r\n`) },
  {
    name: 'thousands of headers',
    bytes: target => whole(target, Array.from({ length: 20_000 }, (_, index) => `X-${index}: 1\r\n`).join('')),
  },
  { name: 'a long cookie', bytes: target => whole(target, `Cookie: ${'a=b; '.repeat(20_000)}\r\n`) },
  { name: 'a long address', bytes: target => get(target, `/${'a'.repeat(100_000)}`) },
  { name: 'a long query', bytes: target => get(target, `/start?${'a[]=1&'.repeat(20_000)}`) },
]

const depths = [500, 50_000, 400_000]

const bodies: RawAttack[] = [
  ...depths.map(depth => ({
    name: `lists ${depth} deep`,
    bytes: (target: Target) => goodRequest({ ...target, body: '['.repeat(depth) + ']'.repeat(depth) }),
  })),
  {
    name: 'names 50,000 deep',
    bytes: target => goodRequest({ ...target, body: `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}` }),
  },
  ...['{"__proto__":{"role":"facilitator"}', '{"constructor":{"prototype":{"role":"facilitator"}}'].flatMap(start => [
    {
      name: `${start} beside the call`,
      bytes: (target: Target) => goodRequest({ ...target, body: target.body.replace('{', `${start},`) }),
    },
    {
      name: `${start} within the call`,
      bytes: (target: Target) =>
        goodRequest({ ...target, body: target.body.replace('"input":{', `"input":${start},`) }),
    },
  ]),
  {
    name: 'a number larger than all',
    bytes: target => goodRequest({ ...target, body: target.body.replace('"input":{', '"input":{"size":1e999999,') }),
  },
  {
    name: 'a name with an escape in it',
    bytes: target =>
      goodRequest({ ...target, body: target.body.replace('"input":{', '"input":{"\\u005f_proto__":{"a":1},') }),
  },
]

export const rawAttacks: readonly RawAttack[] = [...smuggling, ...confused, ...floods, ...bodies]
