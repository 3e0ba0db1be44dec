/** The page on which one person answers: in their own browser, in a form that came by mail, or on a laptop passed around. */
export const participant = {
  codeTitle: 'Join the session',
  codeText: 'Type the code that is shown in the room.',
  codeLabel: 'Code',
  codeNeeded: 'Type the code first.',
  join: 'Join',
  joining: 'Joining …',
  tryAgain: 'Try again',
  unreachable:
    'The computer of whoever runs the round does not answer. Check that you are on the same network, and ask whether the session is still open.',
  refused: 'The computer of whoever runs the round refused this. Ask them for help; your answers stay here.',

  asked_one: '{{count}} question, about {{minutes}} minutes',
  asked_other: '{{count}} questions, about {{minutes}} minutes',
  askedPause: 'You can stop in between and go on later in this browser.',
  askedOnce: 'Nothing is kept before you hand in: go through to the end in one go.',
  begin: 'Begin',
  continue: 'Go on',
  limitsTitle: 'What this cannot promise',
  limit_key:
    'The computer of whoever runs the round holds the key. The app there opens nothing early, but somebody who controls that computer and can program could.',
  limit_keyHere:
    'This computer holds the key. The app opens nothing early, but somebody who controls the computer and can program could.',
  limit_network:
    'Whoever watches the network can see that you take part, but not what you say. The page itself comes without protection: somebody who controls the network could change it.',
  limit_mail:
    'Whoever handles your mail can see that you send a ballot, but not what it says. Use this form only if it came from whoever runs the round.',
  limit_shoulder: 'Somebody who stands behind you can read along. Hand in before you pass the laptop on.',
  limit_guess: 'In a small team, people who know you or who compare their answers may still guess yours.',

  predictTitle: 'First, a guess',
  predictText:
    'Which mean will the team reach in each part, from 0 (nothing of it is there) to 100 (all of it)? Afterwards the guesses stand beside the answers.',
  predictNone: 'No guess',
  predictClear: 'No guess for {{part}}',
  predictSkip: 'Skip all guesses',
  predictOn: 'On to the questions',

  progress: 'Question {{number}} of {{count}}',
  comment: 'Add a comment',
  commentLabel: 'Comment',
  commentHint: 'It is shown word for word. Leave out what only you would write.',
  clear: 'Clear the answer',
  back: 'Back',
  skip: 'Skip',
  next: 'Next',
  overview: 'Overview',
  keyHint: 'Keys: {{range}} answer, N does not apply, U don’t know, ← → move',
  keyHintComment: 'Keys: {{range}} answer, N does not apply, U don’t know, C comment, ← → move',

  reviewTitle: 'Ready to hand in?',
  reviewAll: 'You have answered every question.',
  reviewOpen_one: 'One question is still open. You can answer it now or leave it open.',
  reviewOpen_other: '{{count}} questions are still open. You can answer them now or leave them open.',
  reviewEmpty: 'There is no answer yet. Answer at least one question, then you can hand in.',
  reviewPart: '{{answered}} of {{items}}',
  reviewFinal: 'Once handed in, your ballot is sealed and cannot be changed.',
  reviewFile: 'Your ballot is sealed and saved as a file, which you then send.',
  handIn: 'Hand in my ballot',
  saveFile: 'Seal and save my ballot',
  handingIn: 'Handing in …',
  notHandedIn: 'Not handed in yet',
  notReached:
    'The computer of whoever runs the round does not answer. This page goes on trying. If the ballots were opened in the meantime, none are taken any more: ask whoever runs the round.',
  kept: 'Nothing is lost: your answers are still here.',
  tooLong: 'Your comments are too long to be handed in together. Shorten some of them, please.',

  thanksTitle: 'Thank you. Your ballot is in the box.',
  thanksText:
    'It stays sealed until at least {{minimum}} ballots are in and whoever runs the round opens all of them together.',
  thanksGone: 'Your answers are no longer in this browser. You can close this page.',

  savedTitle: 'Thank you. Now send your ballot.',
  savedStep1: 'The file {{file}} is among your downloads.',
  savedStep2: 'Send it to whoever gave you this form, by mail or however you like.',
  savedStep3: 'Then you may delete the file and this form.',
  savedSealed:
    'Only the app that made this form can read it, and only together with at least {{minimum}} ballots, within the limits that you read at the start.',
  savedAgain: 'Save the file again',
  savedOther: 'Another person wants to answer here',

  noScript:
    'These questions need JavaScript. If this came as an attachment, save it first, then open it in Firefox, Chrome, Edge or Safari.',
  formBroken: 'This form is damaged. Ask whoever sent it to send it again.',
  formBrowser: 'This browser is too old for the form. Open it in a current Firefox, Chrome, Edge or Safari.',
} as const
