const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const questionWords = listed('how what when where who whom whose why which whether')
/** Forms of "be" and what stands for it before a participle. */
export const beForms = listed('is are was were be been being am get gets got')
/** Verbs that carry a clause by themselves or with another verb. */
export const finiteHelpers = listed(
  'am is are was were has have had can cannot could will would should must may might does do did',
)
/** After these a verb stands in its base form. */
export const baseHelpers = listed(
  'do does did to can cannot could will would should may might must let lets help helps',
)
export const pronouns = listed('i we they he she it you')
/** Words with which a noun, and so the object of a verb, begins. */
export const nounOpeners = listed(`the a an its their our your my his her each every all any some both no another what
  which it them him us me this that these those others everyone everything nobody nothing somebody something`)
/** Words that can follow a participle which describes no noun. */
export const participleFollowers = listed(`by in at on for before after with when to as once from within during without
  against over under until every each per together again afterwards up down off out away if so too through whenever`)
/** Words that end a verb: in "follow up and plan", "plan" is a verb. */
export const particles = listed('together up down off out away again back')
/** Words that open a part which says when or under which condition the rest holds. */
export const conditionOpeners = listed(
  'when whenever if while once because unless until although since after before as in during at for from on over',
)
/** The same in the middle of a sentence, where short prepositions are something else. */
export const innerConditionOpeners = listed('when whenever if while once because unless until although after before')
export const relativeWords = listed('who whom whose that which what where')
/** A sentence that begins so asks nothing: it says what to think of. */
export const contextOpeners = listed('think recall imagine consider suppose take picture remember')
export const fillers = listed('also then later often always usually soon thus')

/** Words by which people rate a thing: two of them ask for two ratings. */
export const ratings = listed(`accurate aware brief calm careful cheap clear clean comfortable common complete concise
  consistent correct costly current early easy effective efficient expensive fair fast fit flexible free frequent fresh
  good happy helpful honest important kind late loud modern neat necessary often open polite precise proud quick quiet
  rare ready realistic relevant reliable respected rigorous robust safe satisfied secure simple small soon sound stable
  steady strict strong successful sufficient thorough timely transparent true useful valued valuable visible welcome
  well willing`)
/** Words in -ly that name no manner. */
export const plainLyWords = listed(
  'daily weekly monthly yearly quarterly hourly early only family supply reply friendly likely assembly anomaly',
)
