/** Failures of a call, each with the way out. */
export const errors = {
  badInput: 'That request is not understood. Reload the window; if it happens again, please report it.',
  badFile: '{{file}} cannot be used: {{count}} faults found.',
  badFile_one: '{{file}} cannot be used: 1 fault found.',
  unknownCall: 'There is no call "{{name}}".',
  forbidden: 'That is not allowed here.',
  internal: 'Something went wrong inside Plumbline. Your saved answers are safe; reload and try again.',
  roundNotFound: 'This round is no longer here. It may have been deleted in another window.',
  teamNotFound: 'This team is no longer here. It may have been deleted in another window.',
  questionnaireNotFound: 'There is no questionnaire "{{id}}".',
  responseNotFound: 'This response is not part of the round.',
  itemNotFound: 'The question "{{id}}" is not part of the round.',
  linkNotFound: 'This link is not among the evidence any more. Go back to the question and look again.',
  dimensionNotFound: 'The dimension "{{id}}" is not part of the round.',
  answerOffScale: 'That answer is not on the scale of this question.',
  ballotsReadOnly: 'The ballots of a round cannot be changed.',
  tooManyEntries: 'A round keeps at most {{limit}} of these. Remove some that are no longer needed, and try again.',
  ballotsSealed:
    'The ballots of "{{title}}" are still sealed, so there is nothing to show yet. Open them in Plumbline, where they are collected; then this works.',
  ballotsOpened: 'The ballots of this round have been opened. No more can be taken.',
  ballotsNotCollected: 'This round does not collect ballots.',
  ballotsTooFew_one: '{{count}} more ballot is needed before they can be opened.',
  ballotsTooFew: '{{count}} more ballots are needed before they can be opened.',
  ballotWrongRound: 'This ballot is for another round.',
  ballotOtherEdition:
    'This ballot answers another edition of the questions. Send the form again and have it filled in anew.',
  ballotTampered: 'This ballot was changed or damaged after it was sealed. Ask for it once more.',
  ballotTwice: 'This ballot is in the box already.',
  ballotEmpty: 'This ballot answers no question.',
  ballotDoesNotFit: 'This ballot answers what the round does not ask. Send the form again and have it filled in anew.',
  ballotNotABallot: 'This is not a ballot. Ballot files end in .plumbline-ballot.',
  ballotKeyMissing:
    'The key that opens the ballots of this round is not in this data folder. They can be opened only where the round was made.',
  ballotKeyDamaged:
    'The file with the key of this round is damaged, and is left as it is. Bring it back from a backup, or discard the ballots.',
  ballotKeyElsewhere:
    'The key of this round is kept by the key store of this computer, which only the desktop app can ask. Open the round there.',
  ballotKeyLocked:
    'The key store of this computer did not give out the key of this round. Unlock it, or sign in as the user who made the round.',
  ballotTermsChanged:
    'The terms of this round are not those that people were promised when it was made, so its ballots stay sealed. Bring back the round as it was, or discard the ballots.',
  ballotsUnreadable:
    '{{count}} of these ballots cannot be opened: the box was changed from outside. Nothing was opened. Bring the box back from a backup, or discard the ballots.',
  ballotsUnreadable_one:
    'One of these ballots cannot be opened: the box was changed from outside. Nothing was opened. Bring the box back from a backup, or discard the ballots.',
  ballotBoxNotReadable:
    'The box with the ballots of this round cannot be read just now, and is left as it is. The list of damaged files says why. Nothing can be handed in until it reads again.',
  ballotBoxDamaged:
    'The box with the ballots of this round is damaged and kept as it is; damaged files are listed in the app. What is handed in from now on goes into a new box.',
  roundCollectsBallots:
    'A round with the same id has sealed ballots here, perhaps among the deleted rounds, so it is not replaced. Open or discard them first, or keep both.',
  roundStillSealed:
    'The ballots of this round were still sealed when the file was made, so there is nothing in it to show. Open them where they were collected, export the round again, and import that.',
  roundTermsLoosened:
    'The round with the same id promised more to the people who answered: a larger group, fewer people who see the results, or no comments. It is not replaced by one that promises less.',
  teamNameTaken: 'There is already a team called "{{name}}". Choose another name.',
  fileTooLarge: '{{file}} has {{size}} MB; files up to {{limit}} MB are accepted. Is it the right file?',
  newerNotShown:
    'What a newer Plumbline wrote there cannot be understood well enough to be shown. Update Plumbline on this machine to open it.',
  fileNotFound: '{{file}} does not exist. Check the path.',
  fileIsFolder: '{{file}} is a folder. Name a file in it.',
  fileNotReadable: '{{file}} cannot be read ({{reason}}). Check its permissions.',
  folderNotFound: 'The folder {{folder}} does not exist. Create it or choose another place.',
  fileNotWritable: '{{file}} cannot be written ({{reason}}). Choose another place.',
  outputNotAFile: '{{file}} is not a file, so it is left as it is. Choose a file with --out.',
  outputToTerminal: 'A report goes to a file, not to the terminal. Choose a file with --out.',
  dataFolderNotWritable:
    'The data folder {{folder}} cannot be written ({{reason}}). Give yourself write permission or choose another folder with --data.',
  folderIsFile: '{{folder}} is a file, not a folder. Choose another with --data.',
  folderIsDangling:
    '{{folder}} is a link that points to nothing. Bring back what it points to, such as a disk, or choose another folder with --data.',
  dataFolderInUse:
    'The data folder {{folder}} is in use by {{owner}} (process {{pid}} on {{host}}, since {{since}}). Close that one first, or choose another folder with --data. If it no longer runs, delete {{lock}} and try again.',
  lockNotReadable:
    'The file {{lock}} tells which program uses the data folder, and cannot be read ({{reason}}). If no Plumbline uses that folder, delete the file and try again; else choose another folder with --data.',
  diskFull: 'The disk is full, so the last change is not saved yet. Free some space; it is kept here and saved then.',
  writeFailed: 'The last change could not be saved ({{reason}}). It is kept here; try again.',
  diskFullNothingChanged: 'The disk is full, so nothing was changed. Free some space and try again.',
  nothingChanged: 'That could not be written to the disk ({{reason}}), so nothing was changed. Try again.',
  roundDamaged:
    'The file of this round is damaged and kept as it is. Damaged files are listed in the app, where the previous version can be brought back if there is one.',
  backupNotFound: 'This backup is no longer here. It may have been let go of because of its age.',
  backupUnknown: 'There is no backup "{{name}}". "plumbline workspace backups" lists those that there are.',
  backupNotOne: 'This is not a backup or a workspace of Plumbline. Such files end in .plumbline-backup.',
  backupDamaged:
    'The file is damaged: its checksum does not match. Nothing was changed. Take another copy of it, or an older backup.',
  backupEncrypted:
    'This backup lies in an encrypted data folder and opens only there. Open that folder in Plumbline and export the workspace, or turn the encryption off there.',
  backupNewer: 'The file was written by a newer Plumbline. Update Plumbline on this machine to read it.',
  backupNeedsPassphrase: 'The file is encrypted. Give the passphrase that it was made with.',
  backupWrongPassphrase: 'That is not the passphrase of this file. Nothing was changed; try again.',
  backupTampered:
    'The passphrase is right, but the content is not what was encrypted: somebody changed the file. Nothing was taken from it.',
  backupTooLarge: 'The file is larger than what is read here. Copy the data folder instead.',
  restoreUnfinished:
    'Not everything has its place yet ({{reason}}). Close Plumbline and open it again: it does the rest then. Change nothing until it has.',
  fileExists: '{{file}} is there already, and is left as it is. Choose another name, or add --force.',
  folderLockedHere:
    'The data folder {{folder}} is encrypted. Put its passphrase or recovery key into a file and add --unlock-file with its name.',
  secretFileEmpty: '{{file}} has nothing on its first line. Write the passphrase there.',
  passphraseNeedsTerminal:
    'Nobody is at the terminal to be asked for a passphrase. Put it into a file and add --passphrase-file with its name.',
  passphraseTooShort: 'The passphrase is too short. Use at least {{count}} characters.',
  passphrasesDiffer: 'The two are not the same, so nothing was written. Try again.',
  workspaceFileTooLarge:
    'The file has {{size}} MB; files of a workspace up to {{limit}} MB are taken in. Copy the data folder instead.',
  backupReadAgain: 'That file is no longer open here. Choose it again.',
  folderLocked:
    'The data folder {{folder}} is encrypted and not unlocked yet. Unlock it in Plumbline, with its passphrase or the recovery key.',
  fileEncrypted:
    '{{file}} is a file of a data folder that is encrypted, and opens only there. Open that folder in Plumbline and export from it, or turn the encryption off there.',
  protectionIsOn: 'This data folder is encrypted already.',
  protectionIsOff: 'This data folder is not encrypted.',
  protectionNotInDemo: 'The demo holds nothing of yours and is never encrypted. Go back to your own workspace first.',
  protectionSessionOpen: 'People have joined a session. Close it first: while files are rewritten nobody can hand in.',
  protectionNeedsOpening:
    'Choose what opens the data folder from day to day: a passphrase, the key store of this computer, or both.',
  protectionNoKeyStore:
    'This computer has no key store that can keep the key. Choose a passphrase instead. Nothing was changed.',
  protectionPrepareAgain: 'This recovery key is no longer in use. Make a new one and keep that. Nothing was encrypted.',
  protectionNotPrepared: 'That is not the recovery key that was shown. Look at what you kept and type it again.',
  protectionWrongPassphrase: 'That is not the passphrase of this data folder. Try again, or use the recovery key.',
  protectionNoPassphrase: 'No passphrase opens this data folder. Use the recovery key.',
  protectionNoteDamaged:
    'The note about the passphrase is damaged. Use the recovery key: it opens the data folder without that note.',
  protectionNewer:
    'This data folder was encrypted by a newer Plumbline. Update Plumbline on this machine to open it. Nothing was changed.',
  protectionUnfinished:
    'Not every file could be rewritten ({{reason}}). Nothing is lost, and everything can be used meanwhile. It goes on at the next start, or when you ask for it.',
  protectionInterrupted:
    'Plumbline is being closed, so not every file has been rewritten. Nothing is lost; it goes on at the next start.',
  protectionUnfinishedFull:
    'The disk is full, so not every file could be rewritten. Nothing is lost, and everything can be used meanwhile. Free some space; it goes on at the next start, or when you ask for it.',
  recoveryKeyIncomplete:
    'A recovery key has {{wanted}} letters and digits; these are {{typed}}. Compare it with what you kept.',
  recoveryKeyMistyped: 'There is a typing mistake in this recovery key. Compare it with what you kept, group by group.',
  recoveryKeyOther: 'This is a recovery key, but not the one of this data folder. Look for another that you kept.',
  roundNewer:
    'This round was written by a newer Plumbline, so it is left as it is. Update Plumbline on this machine to open it.',
  fileNewer:
    '{{file}} was written by a newer Plumbline, so nothing is written over it. Update Plumbline on this machine to change it.',
  recordNotReadable:
    '{{file}} cannot be read just now, so it is left as it is and nothing was changed. The list of damaged files says why.',
  recordAlreadyHere: 'Newer content has been saved meanwhile, so the version before is not brought back.',
  serviceNotFound: 'This service is no longer here. It may have been deleted in another window.',
  roundHasNoServices: 'No services are kept with this round.',
  roundAlreadyHere: 'A round with the same id is already here. Delete that one first, or keep it.',
  questionnaireIdShipped:
    'The id "{{id}}" belongs to a questionnaire that comes with Plumbline. Give yours another id and import it again.',
  questionnaireShipped: 'The questionnaire "{{id}}" comes with Plumbline and stays. Those of your own can be removed.',
  questionnaireAlreadyHere: 'A questionnaire with the id "{{id}}" is already here. Remove that one first, or keep it.',
  questionnaireDamaged:
    'The file of the questionnaire "{{id}}" is damaged and kept as it is. Damaged files are listed in the app, where the previous version can be brought back if there is one.',
  questionnaireTooLargeForYaml:
    'The questionnaire "{{id}}" is larger than what is read back as YAML. Export it as JSON.',
  previousNotThere: 'There is no whole previous version of {{file}} any more.',
  damageNotFound: '{{file}} is no longer listed as damaged.',
  settingsNotSaved: 'The settings could not be saved ({{reason}}). Check that the data folder can be written.',
  requestTooLarge: 'That is too large to be taken in: up to {{limit}} MB are accepted here.',
  portNotAllowed:
    'Port {{port}} cannot be used ({{reason}}). Choose another with --port, or leave it out for a free one.',
  notBuilt: 'The pages of the app are not built yet. Run npm start, which builds them, or npm run build.',
  portInUse: 'Port {{port}} is taken by another program. Choose another with --port, or leave it out for a free one.',
  reportPromisedTeam:
    'People answered "{{title}}" on the promise that its results are for the team, so no report on it can be made for anyone else. Make one for the team, or promise more in the next round.',
  reportPromisedOrganisation:
    'People answered "{{title}}" on the promise that its results stay within the organisation, so no public report on it can be made. Make one for the team or for leadership.',
  folderWithoutRounds: 'There is no round in {{folder}}: rounds are files that end in .json.',
  logoNotPicture:
    'This logo cannot be used. Choose a PNG of at most 400 KB and 4,096 pixels a side, or an SVG of shapes (letters as paths) of at most 150 KB.',
  reportNothingLeft:
    'Nothing of "{{title}}" can be shown to others than the team: it asks only what people feel, and was not answered by ballots. Make a report for the team.',
  reportJsonForTeam:
    'The JSON file is the round itself, with every answer, so it can be made only for the team. Choose another format for others.',
  noBrowserForPdf:
    'A PDF needs Chrome, Chromium or Edge, and none was found. Install one, set PLUMBLINE_CHROME to it, or use --format html and print that.',
  pdfFailed: 'The PDF could not be made ({{reason}}). Try again, or export HTML and print that.',
  hostUnreachable: 'Plumbline is not answering. If you closed it, start it again with npm start and open the new link.',
  startLinkNeeded: 'This window is not signed in. Open the link that Plumbline printed when it started.',
  wrongCode: 'That is not the code of this session. Compare it with the one that is shown, and type it again.',
  sessionBusy: 'Many wrong codes came from where you are just now. Wait a few seconds and send yours again.',
  sessionFull: 'Every seat of this session is taken. Ask whoever runs it for one more, then try again.',
  sessionClosed: 'This session is closed. Ask whoever runs it whether it opens again.',
  sessionUnknownTicket: 'Your place in this session is not known here. Join again with the code; your answers stay.',
  sessionElsewhere: 'A session is open for the round "{{title}}". Close that one first.',
  sessionNotOpen: 'No session is open.',
  sessionAddressUnknown: 'This machine has no address {{address}} any more. Choose another one.',
  sessionNotOpened: 'The session could not be opened at {{address}} ({{reason}}). Choose another address.',
  sessionPageMissing: 'There is nothing here. Open the link of the session as it was shown, with nothing added.',
} as const
