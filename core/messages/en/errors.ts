/** Failures of a call, each with the way out. */
export const errors = {
  badInput: 'That request is not understood. Reload the window; if it happens again, please report it.',
  badFile: '{{file}} cannot be used: {{count}} faults found.',
  unknownCall: 'There is no call "{{name}}".',
  forbidden: 'That is not allowed here.',
  internal: 'Something went wrong inside Plumbline. Your saved answers are safe; reload and try again.',
  roundNotFound: 'This round is no longer here. It may have been deleted in another window.',
  teamNotFound: 'This team is no longer here. It may have been deleted in another window.',
  questionnaireNotFound: 'There is no questionnaire "{{id}}".',
  responseNotFound: 'This response is not part of the round.',
  itemNotFound: 'The question "{{id}}" is not part of the round.',
  answerOffScale: 'That answer is not on the scale of this question.',
  ballotsReadOnly: 'The ballots of a round cannot be changed.',
  teamNameTaken: 'There is already a team called "{{name}}". Choose another name.',
  fileTooLarge: '{{file}} has {{size}} MB; files up to {{limit}} MB are accepted. Is it the right file?',
  fileNotFound: '{{file}} does not exist. Check the path.',
  fileNotReadable: '{{file}} cannot be read ({{reason}}). Check its permissions.',
  folderNotFound: 'The folder {{folder}} does not exist. Create it or choose another place.',
  fileNotWritable: '{{file}} cannot be written ({{reason}}). Choose another place.',
  dataFolderNotWritable:
    'The data folder {{folder}} cannot be written ({{reason}}). Give yourself write permission or choose another folder with --data.',
  dataFolderInUse:
    'The data folder {{folder}} is in use by {{owner}} (process {{pid}} on {{host}}, since {{since}}). Close that one first, or choose another folder with --data.',
  diskFull: 'The disk is full, so the last change is not saved yet. Free some space; it is kept here and saved then.',
  writeFailed: 'The last change could not be saved ({{reason}}). It is kept here; try again.',
  portInUse: 'Port {{port}} is taken by another program. Choose another with --port, or leave it out for a free one.',
  noBrowserForPdf:
    'A PDF needs Chrome, Chromium or Edge, and none was found. Install one, set PLUMBLINE_CHROME to it, or use --format html and print that.',
  pdfFailed: 'The PDF could not be made ({{reason}}). Try again, or export HTML and print that.',
} as const
