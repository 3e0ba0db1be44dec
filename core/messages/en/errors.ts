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
  dimensionNotFound: 'The dimension "{{id}}" is not part of the round.',
  answerOffScale: 'That answer is not on the scale of this question.',
  ballotsReadOnly: 'The ballots of a round cannot be changed.',
  teamNameTaken: 'There is already a team called "{{name}}". Choose another name.',
  fileTooLarge: '{{file}} has {{size}} MB; files up to {{limit}} MB are accepted. Is it the right file?',
  fileNotFound: '{{file}} does not exist. Check the path.',
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
  diskFull: 'The disk is full, so the last change is not saved yet. Free some space; it is kept here and saved then.',
  writeFailed: 'The last change could not be saved ({{reason}}). It is kept here; try again.',
  diskFullNothingChanged: 'The disk is full, so nothing was changed. Free some space and try again.',
  nothingChanged: 'That could not be written to the disk ({{reason}}), so nothing was changed. Try again.',
  roundDamaged:
    'The file of this round is damaged and kept as it is. Damaged files are listed in the app, where the previous version can be brought back if there is one.',
  roundAlreadyHere: 'A round with the same id is already here. Delete that one first, or keep it.',
  questionnaireIdShipped:
    'The id "{{id}}" belongs to a questionnaire that comes with Plumbline. Give yours another id and import it again.',
  questionnaireShipped: 'The questionnaire "{{id}}" comes with Plumbline and stays. Those of your own can be removed.',
  questionnaireAlreadyHere: 'A questionnaire with the id "{{id}}" is already here. Remove that one first, or keep it.',
  questionnaireDamaged:
    'The file of the questionnaire "{{id}}" is damaged and kept as it is. Damaged files are listed in the app, where the previous version can be brought back if there is one.',
  questionnaireTooLargeForYaml:
    'The questionnaire "{{id}}" has {{size}} MB as YAML, which is read up to {{limit}} MB. Export it as JSON.',
  previousNotThere: 'There is no whole previous version of {{file}} any more.',
  damageNotFound: '{{file}} is no longer listed as damaged.',
  settingsNotSaved: 'The settings could not be saved ({{reason}}). Check that the data folder can be written.',
  requestTooLarge: 'That is too large to be taken in: up to {{limit}} MB are accepted here.',
  portNotAllowed:
    'Port {{port}} cannot be used ({{reason}}). Choose another with --port, or leave it out for a free one.',
  notBuilt: 'The pages of the app are not built yet. Run npm start, which builds them, or npm run build.',
  portInUse: 'Port {{port}} is taken by another program. Choose another with --port, or leave it out for a free one.',
  noBrowserForPdf:
    'A PDF needs Chrome, Chromium or Edge, and none was found. Install one, set PLUMBLINE_CHROME to it, or use --format html and print that.',
  pdfFailed: 'The PDF could not be made ({{reason}}). Try again, or export HTML and print that.',
  hostUnreachable: 'Plumbline is not answering. If you closed it, start it again with npm start and open the new link.',
  startLinkNeeded: 'This window is not signed in. Open the link that Plumbline printed when it started.',
} as const
