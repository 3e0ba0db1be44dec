import { hostileTexts } from '../reports/hostile-texts.ts'

/** Texts that look like others, run backwards, do not end, or mean something to whoever is careless. */
export const hostileStrings: readonly string[] = [
  ...hostileTexts,
  '',
  ' ',
  '\u200b\u200c\u200d\ufeff',
  'sil\u200bos.1',
  '\u202esolis\u202c',
  '\u2066\u2067\u2068',
  'é'.normalize('NFD'),
  'Ａ＝１＋１',
  '\ud800',
  '\udfff\ud800',
  '💥'.repeat(1000),
  'a'.repeat(100_000),
  `${'e\u0301'.repeat(20_000)}`,
  '\u0000',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'NaN',
  '1e999',
  '9'.repeat(400),
  '2026-02-30',
  '-271821-04-20T00:00:00.000Z',
  '9999-99-99T99:99:99Z',
  '../../teams',
  'CON',
  '%00',
  '{{constructor.constructor("return 1")()}}',
  '$t(app:name)',
]

const deep = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = wrap(value)
  return value
}

/** Anything else that may stand where something is expected. */
export const hostileValues: readonly unknown[] = [
  ...hostileStrings,
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1 + 0.2,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  [],
  {},
  [[]],
  [null],
  Array.from({ length: 5000 }, () => 3),
  Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key-${index}`, index])),
  deep(60, inner => [inner]),
  deep(60, inner => ({ a: inner })),
  deep(300, inner => [inner]),
  deep(300, inner => ({ a: inner })),
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  JSON.parse('{"toString":1,"valueOf":2,"length":-1,"then":3}'),
]
