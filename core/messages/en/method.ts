/** How every kind of number comes about: the method page, the report and every "How sure are we?" say it in these words. */
export const method = {
  title: 'How the numbers come about',
  intro:
    'Every number in Plumbline is made by one of these rules, on screen, in reports and on the command line alike. They are short enough to be checked by hand.',
  howSure: 'How sure are we?',
  howSureOf: 'How sure are we of {{what}}?',
  formula: 'Formula',
  inputs: 'What went in',
  toMethod: 'The method in full',

  answers_title: 'Answers',
  answers_text:
    'Every answer is placed on 0 to 100. Practice levels 0 to 4 lie 25 points apart; agreement 1 to 7 lies 16.7 points apart, after questions worded the other way round are turned. “Does not apply”, “don’t know” and unanswered carry no value and are counted apart.',
  dimension_title: 'Dimensions',
  dimension_text:
    'One response’s score of a dimension is the weighted mean of its questions. It is valid if the questions with a value carry at least half of the weight of those that apply. A dimension with intent and practice is scored on its practice questions; intent is what it is compared with and is never averaged in. A questionnaire’s score is the unweighted mean of its valid dimensions, if at least half of them are valid.',
  score_title: 'Team score and interval',
  score_text:
    'The mean of the n valid responses. From n = 3 the 95 % interval is mean ± t(n − 1; 0.975) · SE, cut to 0 to 100, with SE² = (s² + h²/(12 k)) / n: s is the standard deviation of the responses, h one step of the scale in points, k the number of questions. The second term is there because answers are rounded to a step, so that even unanimous answers have an interval. Below three responses there is no interval.',
  gap_title: 'Gap',
  gap_text:
    'The mean over responses of intent − practice, where both are valid in that response; its interval is made as above with h²/12 · (1/k intent + 1/k practice). Practice trails intent if the whole interval lies above 0 and is ahead if it lies below 0; otherwise the difference cannot be told from noise.',
  target_title: 'Way to targets',
  target_text:
    'What is missing to a target is max(0, target − mean). The way to targets is 1 − (sum of what is missing) / (sum of targets), over the dimensions that have a target.',
  agreement_title: 'Agreement',
  agreement_text:
    'For n ≥ 3 answers on A categories, r_wg = max(0, 1 − s² / ((A² − 1)/12)) (James, Demaree and Wolf, 1984). Agreement is claimed when r_wg reaches the smallest value that uniformly random answers reach with a probability of at most 0.05 (exact for A and n). Two camps: some category that nobody chose has at least max(2, 0.3 n) answers below it and as many above it.',
  change_title: 'Change between rounds',
  change_text:
    'The difference of means on the questions with the same wording in both rounds, with Welch’s t interval (95 %, from both SE above, not adjusted, not cut). p is two-sided and adjusted by Holm within the dimensions of one questionnaire, or within its questions where these are compared one by one (intent in a family of its own); a change is claimed below 0.05. Below three responses in either round nothing is claimed. Answers carry no names, so persons are never paired.',
  smallGroups_title: 'Small groups',
  smallGroups_text:
    'Nothing computed from fewer than {{minimum}} ballots is shown: a dimension by its valid responses, a question by its answers on the scale. More is left out until no adding and subtracting of shown numbers, comparisons included, tells what fewer ballots said, even to a reader who knows who left out which question: mostly one question of a dimension that a few answered only in part, the one with the fewest answers. It goes by who answered what, never by what they said. No rule prevents what follows from knowing some of the ballots, from trying out which whole answers fit the numbers, or from assuming that all others said the same again in the next round. Comments are shown from {{minimum}} answers up, in alphabetical order and without their author’s answers.',
  prediction_title: 'Expected by the team',
  prediction_text:
    "What people guessed before answering as the team's mean of a dimension: the mean of these guesses, with its 95 % interval mean ± t(n − 1; 0.975) · s / √n from n = 3. Guesses are kept apart from answers and are hidden below the minimum group like everything else. Answers are called higher or lower than expected only where the two intervals lie apart.",
  nextSteps_title: 'Next steps',
  nextSteps_text:
    'Practice questions below the target of their dimension (75 where the team set none), largest priority first: gap to target × weight × (1 + how many other practices wait for it). A practice counts as in place from 50 points; what needs something that is not in place yet stands behind. Statements and intent are no steps.',
  ledger_title: 'Whether an action moved something',
  ledger_text:
    'A finished action is measured on the question or dimension that it named, between the round that decided it and the first round after it was finished: the same Welch test as for changes. It named its aim beforehand, so its p is not adjusted. Beyond noise: higher with p below 0.05. Within noise: higher, but chance would do the same. With fewer than three answers on either side nothing is claimed.',
  evidence_title: 'As claimed and as shown',
  evidence_text:
    'As shown, an answer to a practice question counts as level 0 unless evidence holds today: a link or a note that has not expired. Intent, statements, “does not apply” and “don’t know” stay as they are. Ballots are shown this way only where every one of them is complete, since the difference would otherwise tell what a few said.',
  portfolio_title: 'Many teams',
  portfolio_text:
    'Each team stands with its latest round; an arrow shows a change from its round before that is beyond noise. The mean of teams counts each team once, and the spread is the standard deviation (n − 1) between their means. Hidden scores are left out. Teams judge themselves, so their scores are no measure of one against another.',

  formula_score: 'mean ± t(n − 1; 0.975) · √((s² + h²/(12 k)) / n)',
  formula_gap: 'mean of (intent − practice) ± t(n − 1; 0.975) · √((s² + h²/12 · (1/kᵢ + 1/kₚ)) / n)',
  formula_change: 'after − before ± t(df; 0.975) · √(SE²before + SE²after); p adjusted by Holm',
  formula_agreement: 'r_wg = max(0, 1 − s² / ((A² − 1) / 12))',
  formula_target: '1 − Σ max(0, target − mean) / Σ target',
  formula_prediction: 'mean ± t(n − 1; 0.975) · s / √n',
  formula_nextSteps: 'gap to target × weight × (1 + waiting practices)',
  formula_ledger: 'after − before ± t(df; 0.975) · √(SE²before + SE²after)',

  inputN: 'Answers (n)',
  inputMean: 'Mean',
  inputInterval: '95 % interval',
  inputItems: 'Questions (k)',
  inputTarget: 'Target',
  inputBefore: 'Before',
  inputAfter: 'After',
  inputP: 'p',
  inputPHolm_dimensions: 'p adjusted for the other dimensions',
  inputPHolm_items: 'p adjusted for the other questions',
  inputRwg: 'r_wg',
  inputCritical: 'Reached by chance up to',

  sure_one: 'One answer: it says what was agreed, and nothing about how far opinions differ.',
  sure_two: 'Two answers: too few to say how far off their mean may be.',
  sure_hidden: 'Hidden: showing it would tell what fewer than {{minimum}} people said.',
  sure_none: 'There is no number, because nobody gave an answer on the scale.',
  sure_score:
    'Somewhere from {{low}} to {{high}}, as far as {{n}} answers can tell: of 100 intervals made this way, about 95 contain the mean that the team would settle on.',
  sure_wide: 'With {{n}} answers the interval is wide: read the direction, not the digit.',
  sure_few:
    'So few answers carry little: with 3 or 4 people, two opposed camps can put the truth outside the interval more often than 1 time in 20.',
  sure_gap_behind: 'Practice trails intent: even the near end of the interval lies above 0.',
  sure_gap_ahead: 'Practice is ahead of intent: even the far end of the interval lies below 0.',
  sure_gap_none: 'The interval contains 0, so this gap cannot be told from noise.',
  sure_gap_unknown: 'Too few answers to tell this gap from noise.',
  sure_change_higher:
    'Higher: a change this large would come about by chance in fewer than 1 of 20 comparisons like this one.',
  sure_change_lower:
    'Lower: a change this large would come about by chance in fewer than 1 of 20 comparisons like this one.',
  sure_change_none: 'No change that can be told from noise: chance alone often does as much.',
  sure_change_unknown: 'Too few answers on one side to tell a change from noise.',
  sure_agreement_agree:
    'More agreement than chance would give: random answers would agree this much in at most 1 of 20 cases.',
  sure_agreement_mixed: 'Answers vary about as much as chance would allow: the mean stands for no shared view.',
  sure_agreement_split: 'Two camps: the mean lies where nobody is.',
} as const
