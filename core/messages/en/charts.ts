/** What charts say of themselves: one sentence each, verdicts, the words of their tables. */
export const charts = {
  showData: 'Show data',
  hideData: 'Hide data',
  showDataOf: 'Show data: {{title}}',
  hideDataOf: 'Hide data: {{title}}',
  pictureMenu: 'Picture: {{title}}',
  pictureCopy: 'Copy picture',
  picturePng: 'Save picture (PNG)',
  pictureSvg: 'Save picture (SVG)',
  pictureCopied: 'The picture is copied.',
  pictureFailed: 'No picture was made',
  weakest: 'weakest',
  hiddenToProtect: 'Hidden: with the rest it would tell what fewer than {{minimum}} people said',
  noteHidden: 'Some numbers are hidden, because fewer than {{minimum}} people answered there.',
  noteProtected:
    'Some numbers are hidden although enough people answered, because with the rest they would tell what fewer than {{minimum}} people said.',
  noGap: 'No gap: too little answered',
  noScore: 'No score: too little answered',
  pillarSpread_one: 'All answers to its question',
  pillarSpread_other: 'All answers to its {{count}} questions',
  spreadPart: '{{count}} at {{value}}',
  points_one: '{{number}} point',
  points_other: '{{number}} points',
  percent: '{{number}} %',
  interval: '{{low}} to {{high}}',
  ofHundred: '{{number}} of 100',
  construct_score: 'Score',
  construct_intent: 'Intent',
  construct_practice: 'Practice',

  scoreEmpty: 'There is no number to show yet.',
  scoreHidden:
    'The numbers are hidden to protect who answered: too few people answered, or they would give a hidden number away.',
  scoreInterval: '{{mean}} of 100, most likely between {{low}} and {{high}}',
  scorePlain: '{{mean}} of 100',

  headline_score: '{{title}} stands at {{score}}; {{weakest}}.',
  headlineOnePillar: '{{title}} stands at {{score}}.',
  headline_hidden: 'The score of {{title}} is hidden to protect who answered; {{weakest}}.',
  headline_noMean: '{{title}} has too few scored dimensions for one number; {{weakest}}.',
  weakest_score: 'the weakest dimension is {{pillars}} at {{mean}}',
  weakest_hidden: 'the weakest dimension shown is {{pillars}} at {{mean}}',
  weakest_noMean: 'the weakest so far is {{pillars}} at {{mean}}',
  weakestTied_score: 'the weakest dimensions are {{pillars}}, each at {{mean}}',
  weakestTied_hidden: 'the weakest dimensions shown are {{pillars}}, each at {{mean}}',
  weakestTied_noMean: 'the weakest so far are {{pillars}}, each at {{mean}}',
  weakestAll: 'all {{pillars}} stand at {{mean}}',

  practiceRange: 'Practice is strongest in {{highest}} ({{high}}) and weakest in {{lowest}} ({{low}}).',
  scoreRange: 'Highest: {{highest}} ({{high}}); lowest: {{lowest}} ({{low}}).',
  practiceEqual_one: 'Practice in {{title}} stands at {{number}} of 100.',
  practiceEqual_other: 'Practice stands at {{number}} of 100 in each of {{count}} dimensions.',
  scoreEqual_one: '{{title}} scores {{number}} of 100.',
  scoreEqual_other: 'Each of {{count}} dimensions scores {{number}} of 100.',

  pillars_one: '{{count}} dimension',
  pillars_other: '{{count}} dimensions',
  pillarsShown_one: '{{count}} dimension with a number',
  pillarsShown_other: '{{count}} dimensions with numbers',
  gapBehind_one: 'Practice trails intent beyond noise in 1 of {{pillars}}: {{title}} ({{points}}).',
  gapBehind_other: 'Practice trails intent beyond noise in {{count}} of {{pillars}}, most in {{title}} ({{points}}).',
  gapAhead_one:
    'Practice is ahead of intent beyond noise in 1 of {{pillars}}, {{title}} ({{points}}), and trails in none.',
  gapAhead_other:
    'Practice is ahead of intent beyond noise in {{count}} of {{pillars}}, most in {{title}} ({{points}}), and trails in none.',
  gapNone: 'In no dimension can a difference between intent and practice be told from noise.',
  gapOneBelow_one: 'In this one answer practice is below intent in 1 of {{pillars}}: {{title}} ({{points}}).',
  gapOneBelow_other:
    'In this one answer practice is below intent in {{count}} of {{pillars}}, most in {{title}} ({{points}}).',
  gapOneLevel: 'In this one answer practice keeps up with intent in every dimension.',
  gapFewBelow_one:
    'Practice is below intent in 1 of {{pillars}}, {{title}} ({{points}}), but two answers are too few to tell that from noise.',
  gapFewBelow_other:
    'Practice is below intent in {{count}} of {{pillars}}, most in {{title}} ({{points}}), but two answers are too few to tell that from noise.',
  gapFewLevel: 'Practice keeps up with intent in both answers, which are too few to tell more.',

  verdictOneBelow: 'Practice below intent',
  verdictOneAbove: 'Practice above intent',
  verdictOneLevel: 'Practice level with intent',

  itemsLowest: 'Lowest of {{count}} questions, at {{score}}: {{text}}',
  itemsLowestSplit_one: 'One question finds two camps; the lowest of {{total}}, at {{score}}: {{text}}',
  itemsLowestSplit_other: '{{count}} questions find two camps; the lowest of {{total}}, at {{score}}: {{text}}',

  agreementWhy_agree: 'If {{n}} people answered at random, they would agree this much at most once in 20 times.',
  agreementWhy_mixed:
    'If {{n}} people answered at random, they would agree this much more often than once in 20 times: it may be chance.',
  agreementWhy_few: '{{n}} answers are too few to tell agreement from chance, however alike they are.',
  agreementWhy_split: 'Nobody chose {{between}}: {{below}} answered below it and {{above}} above it.',
  agreementCounts_one:
    'Of {{count}} question: more agreement than chance would give in {{agree}}, two camps in {{split}}, varying answers in {{mixed}}.',
  agreementCounts_other:
    'Of {{count}} questions: more agreement than chance would give in {{agree}}, two camps in {{split}}, varying answers in {{mixed}}.',

  predictionSurprise_one:
    'The surprise is {{title}}: expected at {{expected}}, answered at {{answered}}. Only there do the two intervals lie apart.',
  predictionSurprise_other:
    'The largest surprise is {{title}}: expected at {{expected}}, answered at {{answered}}. In {{count}} of {{pillars}} the two intervals lie apart.',
  predictionNone:
    'No surprise: nowhere do the intervals of answer and expectation lie apart. They differ most in {{title}}, expected at {{expected}} and answered at {{answered}}.',
  predictionFew:
    'Answers and expectations differ most in {{title}}, expected at {{expected}} and answered at {{answered}}.',
  answeredAt: '{{answered}}, expected {{expected}}',
  legendExpected: 'Expected before answering',
  legendAnswered: 'Answered',
  surprise_higher: 'Higher than expected',
  surprise_lower: 'Lower than expected',
  surprise_none: 'No clear difference',
  surprise_unknown: 'Too few answers to tell',

  divergingMost: 'Most agree ({{share}}) that: {{text}}',
  divergingLeast: 'Most disagreement ({{share}}): {{text}}',
  divergingNoneDisagree: 'Nobody disagrees with anything.',
  divergingReversed: 'Scored in reverse: here disagreement is the better sign.',
  divergingAgree: '{{share}} agree',
  bandsHigh_one: '{{count}} of {{total}} questions is at level 3 or 4.',
  bandsHigh_other: '{{count}} of {{total}} questions are at level 3 or 4.',
  bandsLow_one: 'Most to gain: {{title}}, with {{count}} question at level 0 or 1.',
  bandsLow_other: 'Most to gain: {{title}}, with {{count}} questions at level 0 or 1.',
  bandLevel: 'Level {{level}}',
  bandWithout: 'No level to show',
  blocked_one: 'One practice waits for another that should come first.',
  blocked_other: '{{count}} practices wait for others that should come first.',
  blockedBy: 'First: {{text}}',

  phrase_score: 'the score',
  phrase_intent: 'intent',
  phrase_practice: 'practice',
  historyMoved: '{{construct}} went from {{from}} to {{to}}',
  historyLevel: '{{construct}} stayed at {{to}}',
  historyOne: '{{construct}} stands at {{to}}',
  historySpan: 'From {{first}} to {{last}}, {{lines}}.',
  historyAt: 'In {{last}}, {{lines}}.',
  historyReworded: '{{sentence}} The line starts anew in {{rounds}}, where the wording changed.',
  historyHidden: '{{sentence}} Hidden for small groups: {{rounds}}.',

  historyTarget: '{{sentence}} The target is {{target}}.',
  historyTargetMoved_one: '{{sentence}} The target is {{target}}; it moved once.',
  historyTargetMoved_other: '{{sentence}} The target is {{target}}; it moved {{count}} times.',
  historyTargetGone: '{{sentence}} The target was taken away.',

  historyGuessable:
    'Between neighbouring rounds the number of answers differs by one or two ({{pairs}}). A reader who assumes that nobody else changed could guess the answers of whoever came or left.',
  historyPair: '{{before}} to {{after}}',
  listMore_one: '{{list}} and {{count}} earlier one',
  listMore_other: '{{list}} and {{count}} earlier ones',

  heatmapRange: 'In {{round}}, highest: {{highest}} ({{high}}); lowest: {{lowest}} ({{low}}).',
  heatmapEqual: 'In {{round}} every dimension stands at {{number}}.',

  changeRose_one: '1 of {{pillars}} rose beyond noise: {{title}} ({{points}} higher).',
  changeRose_other: '{{count}} of {{pillars}} rose beyond noise, most of all {{title}} ({{points}} higher).',
  changeFell_one: '1 of {{pillars}} fell beyond noise: {{title}} ({{points}} lower).',
  changeFell_other: '{{count}} of {{pillars}} fell beyond noise, most of all {{title}} ({{points}} lower).',
  changeBoth:
    'Beyond noise, {{higher}} of {{pillars}} rose and {{lower}} fell, most of all {{title}} ({{points}} {{direction}}).',
  changeNone: 'In no dimension can a change be told from noise.',
  changeFew:
    '{{title}} differs most ({{points}} {{direction}}), but with fewer than three answers in a round no change can be told from noise.',
  changeFewLevel: 'No dimension differs between the two rounds.',
  changeNothing: 'The two rounds share no question with the same wording, so there is nothing to compare.',
  direction_higher: 'higher',
  direction_lower: 'lower',
} as const
