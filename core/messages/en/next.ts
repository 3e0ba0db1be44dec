/** Next steps, and why each of them. */
export const next = {
  title: 'What to do next',
  none: 'Nothing stands out: every practice with a number has reached its target, or was put aside.',
  numbered: '{{number}}. {{text}}',
  nextLevel: 'Next level: "{{level}}"',
  unblocked: '→ {{text}}',
  more: '{{count}} more could be begun.',
  more_one: 'One more could be begun.',
  waiting: '{{count}} others need something first.',
  waiting_one: 'One other needs something first.',
  setAside: '{{count}} were put aside by the team.',
  setAside_one: 'One was put aside by the team.',
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
