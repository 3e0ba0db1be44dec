/** Verbs of this field that are no nouns. */
const plainVerbs = `accept act adjust admit admire agree allow apologise apologize approve avoid become begin believe
  bring build carry celebrate challenge choose clarify close collect communicate compare complete confirm consider
  create decide define deliver deploy describe detect determine discover discuss distribute document encourage
  ensure escalate evaluate examine explain feel find follow gather get give handle hear help identify ignore improve
  include inform inspect install invest invite involve keep know lead learn let listen maintain make mend merge
  migrate negotiate notice notify offer operate pay praise prepare prevent prioritise prioritize publish punish put
  receive recognise recognize reduce refine reject rely remember remove repeat replace resolve respect respond retire
  reward rotate say see select send ship solve speak spend stop store suggest take teach tell thank think
  tolerate train treat trust tune understand update upgrade validate verify welcome write`.split(/\s+/)

/** Words that are as often nouns: they count as verbs only where what follows or stands before says so. */
const nounVerbs = `aim alert answer ask assess assign audit automate budget call cause change chart check code control
  cost count cut debug demand design diagnose drill estimate fix forecast fund goal hand hold impact interview label
  limit log look manage map measure meet mitigate monitor need note own page pause plan practise practice process
  promise question rank rate raise record refactor rehearse release repair report request restore result return review
  risk roll run scale schedule score search set share show sign support talk target test trace track trade triage try turn
  use value visit voice warn watch work`.split(/\s+/)

const doubling = /^(?:get|let|put|set|cut|plan|ship|stop|run|begin|log|map|debug)$/

const irregularPast = `begun brought built chosen cut done driven felt found given gone got heard held hidden kept known
  laid learnt led left lost made met paid put read rehearsed run said seen sent set shown sold spent taken taught told
  thought understood won written`.split(/\s+/)

const withEnding = (verb: string, ending: 's' | 'ing' | 'ed'): string => {
  if (ending === 's') {
    if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ies')
    return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`
  }
  const stem = doubling.test(verb) ? verb + verb.slice(-1) : verb
  if (ending === 'ing') return `${/[^e]e$/.test(stem) ? stem.slice(0, -1) : stem}ing`
  if (/[^aeiou]y$/.test(stem)) return stem.replace(/y$/, 'ied')
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`
}

/** A form of the verbs: in `sure`, the words that can be nothing else; in `all`, also those that may be nouns. */
export type VerbForm = { sure: ReadonlySet<string>; all: ReadonlySet<string> }

const formOf = (make: (verb: string) => string): VerbForm => ({
  sure: new Set(plainVerbs.map(make)),
  all: new Set([...plainVerbs, ...nounVerbs].map(make)),
})

/** find, test */
export const baseForm = formOf(verb => verb)
/** finds, tests */
export const thirdPerson = formOf(verb => withEnding(verb, 's'))
/** finding, testing */
export const gerund = formOf(verb => withEnding(verb, 'ing'))
/** found, tested: of any verb, by its ending or by the list. */
export const isParticiple = (word: string): boolean => pastForms.has(word) || /^[a-z]{2,}[^e]ed$/.test(word)

const pastForms = new Set([...irregularPast, ...[...plainVerbs, ...nounVerbs].map(verb => withEnding(verb, 'ed'))])
