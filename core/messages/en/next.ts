/** Next steps, and why each of them. */
export const next = {
  belowTarget: '{{gap}} points below the target of {{target}}: it stands at {{score}}.',
  belowUsualTarget:
    '{{gap}} points below {{target}}, the usual target where the team set none: it stands at {{score}}.',
  ready: 'All that it needs first is in place.',
  waitsFor: 'It needs {{count}} others first: {{items}}.',
  waitsFor_one: 'It needs this first: {{items}}.',
  unblocks: '{{count}} other practices wait for it.',
  unblocks_one: 'One other practice waits for it.',
  weight: 'It counts {{weight}} times in its dimension.',
} as const
