/** The facilitator's side of a round of ballots: making it, collecting, the laptop that is passed around, opening. */
export const ballots = {
  mode: 'Many people, no names',
  modeHint: 'Each person answers alone, on a phone or a laptop. The answers are sealed, and opened together.',
  terms: 'What people are promised',
  termsFixed: 'Everyone reads this before the first question. It is fixed once the round is made.',
  minimum: 'Smallest group',
  minimumHint: 'Nothing is opened, and no number is shown, for fewer people than this. At least 3.',
  minimumNeeded: 'A whole number from 3 to 1000. With fewer than 3, people could tell who said what.',
  minimumAboveTeam:
    'The team has {{size}} people, and nothing can be opened before {{minimum}} ballots are in. Ask people from around the team too, choose a smaller group, or answer together instead.',
  minimumIsTeam:
    'All {{size}} people of the team have to hand in before anything can be opened. A smaller group leaves room for somebody who is away.',
  teamTooSmall:
    'Numbers of fewer than 3 people cannot be anonymous. Ask people from around the team too, or answer together instead.',
  audience: 'Who will see the results?',
  audience_team: 'The team',
  audience_organisation: 'The organisation',
  audience_anyone: 'Anyone',
  audienceHint_team: 'The results stay with the people who answered.',
  audienceHint_organisation: 'They may be shown to managers and other teams.',
  audienceHint_anyone: 'They may leave the organisation, in a talk for example.',
  comments: 'People can write comments',
  commentsHint:
    'They are shown word for word, shuffled and apart from the answers. A style of writing can give its author away.',
  predictions: 'Ask people first what they expect of the team',
  predictionsHint: 'A guess for each part before the questions; shown beside the answers afterwards.',
  start: 'Start collecting',

  boxTitle: 'Sealed ballots',
  boxEmpty: 'No ballot yet. Choose one of the three ways below; they can be mixed.',
  boxMissing_one: '{{count}} more, and they can be opened.',
  boxMissing_other: '{{count}} more, and they can be opened.',
  boxEnough: 'Enough to open. Wait for everyone who still wants to answer: nothing is taken afterwards.',
  boxProgress_one: '{{count}} ballot, at least {{minimum}} needed',
  boxProgress_other: '{{count}} ballots, at least {{minimum}} needed',
  sealedTitle: 'What sealed means',
  sealedText:
    'Each ballot was sealed in the browser of whoever wrote it. Until they are opened together, nobody sees an answer here, and neither do you.',
  keyGuard_system:
    'The key that opens them is locked with the key store of this computer, which unlocks it for programs of your account.',
  keyGuard_file:
    'The key that opens them lies in a file beside them that only your account can read. Nothing else guards it here.',
  protection: 'What this protects from, and what not',
  open: 'Close and open the ballots',
  openNotYet_one: 'Can be opened from {{count}} ballot',
  openNotYet_other: 'Can be opened from {{count}} ballots',
  openTitle_one: 'Open {{count}} ballot?',
  openTitle_other: 'Open all {{count}} ballots?',
  openText:
    'They are shuffled and opened together, and you see the results. No ballot is taken after that, and this cannot be undone.',
  openSession: 'The open session ends. Whoever is still answering can no longer hand in.',
  openConfirm: 'Close and open',
  opened_one: '{{count}} ballot was opened.',
  opened_other: '{{count}} ballots were opened.',
  tooFewText: 'Wait for as long as you like. If there will never be enough ballots:',
  discard: 'Answer together instead',
  discardTitleEmpty: 'Answer together instead?',
  discardTitle: 'Throw the ballots away and answer together?',
  discardText_zero: 'The round becomes one that the team answers together. That cannot be undone.',
  discardText_one:
    '{{count}} sealed ballot is thrown away unread and cannot be brought back. The round becomes one that the team answers together.',
  discardText_other:
    '{{count}} sealed ballots are thrown away unread and cannot be brought back. The round becomes one that the team answers together.',
  discardConfirm: 'Throw away and answer together',
  discardConfirmEmpty: 'Answer together',
  keepWaiting: 'Keep waiting',
  promised: 'What people were promised',

  removeTitle: 'Delete this round with its ballots?',
  removeText_zero:
    '"{{title}}" is still collecting. As long as it is deleted, no ballot can be handed in. You can bring it back from the settings.',
  removeText_one:
    '"{{title}}" is still collecting: {{count}} sealed ballot goes with it, and no more can be handed in. You can bring both back from the settings.',
  removeText_other:
    '"{{title}}" is still collecting: {{count}} sealed ballots go with it, and no more can be handed in. You can bring all of it back from the settings.',
  removeConfirm: 'Delete the round',

  waysTitle: 'Three ways to hand in',
  roomTitle: 'In the room',
  roomText: 'Everyone answers in their own browser. They scan a code or type a short link; nothing is installed.',
  sessionOpen: 'Open the session',
  sessionAddress: 'Where can it be reached?',
  addressThisMachine: 'On this computer only',
  addressThisMachineHint: 'To try it out. Phones cannot reach it.',
  addressNetwork: 'On the network: {{address}}',
  addressNetworkHint: 'For phones and laptops on "{{name}}".',
  addressNone: 'This computer is in no network now. Join one, and its address appears here.',
  addressRefresh: 'Look again',
  seats: 'Seats',
  seatsHint: 'At most this many people can answer in this session.',
  seatsNeeded: 'A whole number from 1 to 1000.',
  networkWarning_one: 'Anyone on this network who has the code can take the seat.',
  networkWarning_other: 'Anyone on this network who has the code can take one of the {{count}} seats.',
  networkWarningHttp:
    'Ballots are sealed in the browser before they travel. The page itself comes over plain HTTP: somebody who controls the network could change it. Use a network that you trust.',
  networkConfirm: 'Yes, open it to this network',
  openOnThisMachine: 'This computer only',
  thisMachineHint:
    'This link works in browsers on this computer only. For phones, change the address to one on the network.',
  qrLabel: 'QR code with the link {{link}}',
  shortLink: 'Short link',
  code: 'Code',
  copyLink: 'Copy the link',
  copyCode: 'Copy the code',
  copied: 'Copied',
  copyFailed: 'It could not be copied. Select the text and copy it yourself.',
  joined: 'joined',
  submitted: 'handed in',
  seatsTaken: 'seats',
  sessionCounts: '{{joined}} joined, {{submitted}} handed in, {{seats}} seats',
  sessionFull: 'All seats are taken. Add some if somebody is still waiting.',
  seatsAdd_one: 'Add a seat',
  seatsAdd_other: 'Add {{count}} seats',
  sessionClose: 'Close the session',
  sessionClosed: 'The session is closed. The ballots stay.',
  sessionCloseTitle: 'Close the session?',
  sessionCloseText_zero: 'Nobody is in the middle of answering. You can open it again, with the same code.',
  sessionCloseText_one:
    '{{count}} person has joined and not handed in yet. Their answers wait in their browser. Open the session again, and they can hand in.',
  sessionCloseText_other:
    '{{count}} people have joined and not handed in yet. Their answers wait in their browsers. Open the session again, and they can hand in.',
  sessionMove: 'Change the address',
  showBig: 'Show big',
  bigHint: 'Scan the code with a phone, or type the short link in a browser and then the code.',
  bigTitle: '{{team}}: {{title}}',
  sessionElsewhere: 'A session is open for "{{title}}" of {{team}}. There can be one at a time.',
  sessionElsewhereGo: 'Go there',

  apartTitle: 'Apart',
  apartText:
    'Send the form by mail or chat. It works without a network and saves a sealed ballot, which people send back.',
  formSave: 'Save the form',
  formFailed: 'The form was not saved',
  drop: 'Drop ballot files here',
  chooseFiles: 'Choose ballot files',
  filesFailed: 'The ballots were not taken',
  filesTaken_zero: 'No ballot was taken.',
  filesTaken_one: '{{count}} ballot was taken.',
  filesTaken_other: '{{count}} ballots were taken.',
  filesRefused_one: '{{count}} file was refused:',
  filesRefused_other: '{{count}} files were refused:',
  filesClear: 'Clear this list',

  passTitle: 'One laptop for all',
  passText:
    'Each person answers here in turn and hands the laptop on. Nobody gets back to the answers of the one before.',
  kioskStart: 'Pass this laptop around',

  kioskTitle: 'Pass the laptop to the next person',
  kioskText:
    'Answer alone, then hand in. Your answers are sealed at once, and the screen is cleared for the next person.',
  kioskBegin: 'Start answering',
  kioskThanks: 'Thank you. Your ballot is sealed.',
  kioskThanksText: 'Nothing of it can be seen on this screen any more.',
  kioskNext: 'Next person',
  kioskStop: 'Stop',
  kioskStopTitle: 'Stop answering here?',
  kioskStopText: 'What is on this screen has not been handed in and would be gone.',
  kioskKeep: 'Keep answering',
  kioskClear: 'Clear for the next person',
  kioskLeave: 'Everybody has answered',
  kioskLeaveTitle: 'Has everybody answered?',
  kioskLeaveText:
    'This is for whoever runs the round. It leads back to the page where ballots are collected. They stay sealed.',
  kioskLeaveConfirm: 'Back to collecting',
  kioskStay: 'Stay here',
  kioskOverTitle: 'No more ballots are taken here',
  kioskOverText: 'The ballots of this round were opened or put away in another window.',

  protectionFor: 'It protects from',
  protectionNot: 'It does not protect from',
  protectionFor_peeking:
    'Peeking. Nothing in this app shows an answer before the ballots are opened, and never below the smallest group.',
  protectionFor_traces:
    'Traces. No name, address, time or order is kept with a ballot. When they are opened, they are shuffled and get new random ids.',
  protectionFor_late: 'Late changes. After the results were seen, nothing more is taken.',
  protectionFor_smallGroups:
    'Small numbers. What fewer people than the smallest group said is not shown, in no export and in no comparison.',
  protectionNot_key:
    'Whoever controls this computer. The ballots and their key lie on it; with both, and some programming, they can be opened early.',
  protectionNot_network:
    'Whoever watches the network or the room. They can see who takes part and when, but not what is said. Over plain HTTP, somebody who controls the network could hand out a changed page.',
  protectionNot_twice: 'Answering twice. Seats and forms are not tied to persons, because nobody is named.',
  protectionNot_words: 'Telling words. A comment can be recognised by its style or by what only one person knows.',
  protectionNot_file:
    'Whoever reads the file of the opened round. It holds each ballot, without a name: who knows some answers of a person can find the others.',
  protectionNot_others:
    'Putting heads together. People who compare what they answered can work out the answers of the rest.',
  protectionNot_copies: 'Copies. Backups and disks may keep what the app has deleted.',
} as const
