/** Encryption of the workspace on the disk: on the page of settings, and where a locked workspace asks for its key. */
export const protection = {
  title: 'Encryption',
  off: 'The workspace is not encrypted: whoever can read the disk of this computer, or a copy of the data folder, can read the rounds.',
  on_passphrase: 'The workspace is encrypted. It opens with your passphrase.',
  on_system: 'The workspace is encrypted. On this computer it opens by itself.',
  on_both: 'The workspace is encrypted. On this computer it opens by itself, elsewhere with your passphrase.',
  on_neither: 'The workspace is encrypted, and only the recovery key opens it. Choose something for every day.',
  recoveryToo: 'The recovery key opens it as well, everywhere.',
  demo: 'The demo holds nothing of yours and is never encrypted. You can encrypt your own workspace once you are back there.',
  'unfinished_turning-on': 'Some files are not encrypted yet. Everything can be used meanwhile.',
  'unfinished_turning-off': 'Some files are still encrypted. Everything can be used meanwhile.',
  finish: 'Finish it now',
  finished: 'Done: no file is left over.',

  about: 'What this protects from, and what not',
  for: 'It protects from',
  for_disk:
    'Reading the disk. Whoever takes this computer, its disk or a copy of the data folder finds encrypted files.',
  for_rest:
    'What lies beside the rounds. Backups, deleted rounds, sealed ballots and files set aside are encrypted as well.',
  not: 'It does not protect from',
  not_open:
    'An account that is open. Programs that run as you can read the rounds while Plumbline is open, or at any time if it opens by itself.',
  not_names:
    'Names and sizes. Names of files, their sizes and times, the settings with your logo, and the log stay readable.',
  not_before:
    'What was there before. A disk may keep old content until it writes over it, and copies that you made elsewhere stay as they are.',
  not_exports: 'What leaves Plumbline. Reports and exported rounds can be read by whoever gets them.',
  not_loss: 'Loss. Without the passphrase and the recovery key nobody can open the rounds, and neither can we.',

  turnOn: 'Encrypt the workspace',
  step: 'Step {{step}} of 3',
  openingTitle: 'How is it to open from day to day?',
  openingText: 'Plumbline asks for a passphrase at every start. Choose one.',
  opening_passphrase: 'With a passphrase',
  openingHint_passphrase: 'Plumbline asks for it at every start.',
  opening_system: 'By itself on this computer',
  openingHint_system:
    'The key store of this computer keeps the key for your account. That protects a lost disk or a copied folder, not an account that is open.',
  alsoPassphrase: 'Set a passphrase as well',
  alsoPassphraseHint: 'It opens the workspace on another computer, or if the key store fails.',
  passphraseHint: 'At least {{length}} characters; four unrelated words are good.',
  next: 'Next',
  back: 'Back',
  keyTitle: 'Keep the recovery key',
  keyText:
    'It opens the workspace if the passphrase is forgotten or this computer is gone. Keep it elsewhere than on this computer: on paper, or in a password manager.',
  keyLoss:
    'Without passphrase and recovery key nobody can open the rounds. We cannot either: there is no other way in.',
  keyLabel: 'Your recovery key',
  keyCopy: 'Copy',
  keyCopied: 'Copied. Paste it to where you keep it.',
  keyNotCopied: 'It could not be copied. Write it down, or save it as a text file.',
  keySave: 'Save as a text file',
  keyKept: 'I have kept it',
  proofTitle: 'Type the end of the recovery key',
  proofText: 'So that we know that you can find it again.',
  proofLabel: 'Last two groups',
  proofHint: 'Read them from what you kept. The whole key is fine, too.',
  proofWrong: 'That is not how the key ends. Compare it with what you kept, or look at the key again.',
  proofBack: 'Look at the key again',
  start: 'Encrypt now',
  'working_turning-on':
    'Every file is being encrypted. Leave Plumbline open; if it is closed, the rest is done at the next start.',
  'working_turning-off':
    'Every file is being decrypted. Leave Plumbline open; if it is closed, the rest is done at the next start.',
  working: 'Working …',
  progress: '{{done}} of {{total}} files',
  doneTitle: 'The workspace is encrypted',
  done_passphrase: 'At the next start, Plumbline asks for your passphrase.',
  done_system: 'On this computer it opens by itself, as before.',
  doneCopies: 'Copies and exports that you made elsewhere are not encrypted. Delete those that you no longer need.',
  failedTitle: 'It did not work',
  startAgain: 'Start again',

  change: 'Change how it opens',
  changeText: 'What you choose takes the place of what opened it before. The recovery key stays the same.',
  changeSave: 'Save',
  changed: 'From now on it opens that way.',
  turnOff: 'Turn encryption off',
  turnOffTitle: 'Turn encryption off?',
  turnOffText:
    'Every file is written without encryption again. From then on, whoever can read the disk of this computer can read the rounds.',
  turnOffAfter: 'The passphrase and the recovery key are then no longer needed.',
  turnedOff: 'The workspace is no longer encrypted.',

  lockedTitle: 'This workspace is encrypted',
  locked_passphrase: 'Enter your passphrase to open it.',
  locked_system: 'The key store of this computer did not give the key this time.',
  'locked_recovery-key': 'Enter the recovery key that you kept when you encrypted it.',
  lockedFolder: 'Data folder: {{folder}}',
  passphrase: 'Passphrase',
  recoveryKey: 'Recovery key',
  recoveryKeyHint: 'Nine groups of four. Small letters and missing hyphens are fine.',
  unlock: 'Open',
  'use_recovery-key': 'Use the recovery key instead',
  use_passphrase: 'Use the passphrase instead',
  lookAtDemo: 'Look at the demo meanwhile',
  neitherText:
    'Without the passphrase and the recovery key nobody can open this workspace, and neither can we. An export or a copy from before it was encrypted can still be imported into another data folder.',
  renewTitle: 'It is open again',
  renewText:
    'How is it to open from now on? Choose a new passphrase if the old one is forgotten. The recovery key stays the same: put it back to where you keep it.',
  renewSave: 'Use this from now on',
  notNow: 'Not now',

  fileName: 'plumbline-recovery-key.txt',
  fileText:
    'Recovery key of a Plumbline workspace\n\n{{key}}\n\nMade on {{date}} for the data folder {{folder}}.\n\nIt opens that workspace without the passphrase, on any computer. Whoever has it can read every round: keep it elsewhere than\non that computer, on paper or in a password manager. Plumbline asks for it under "Use the recovery key instead".\n',
} as const
