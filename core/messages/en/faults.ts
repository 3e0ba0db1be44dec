/** What is wrong with a document from outside, each with its remedy. Used by every import and by `plumbline check`. */
export const faults = {
  notText: 'The file is not readable text. Save it as UTF-8.',
  emptyText: 'There is no text in it. Name the file in which the text was written.',
  notJson: 'This is not valid JSON: $t(words:{{reason}}). Mend it at this place, or export the file again.',
  notYaml: 'This is not valid YAML: {{reason}}. Mend it at this place.',
  aliasBomb: 'The YAML repeats itself through too many aliases. Write the repeated parts out.',
  manyDocuments: 'A second document begins here; a file holds one. Move it to a file of its own.',
  unknownAlias: 'Nothing above is marked "&{{name}}". Write the value out here.',
  duplicateKey: '"{{key}}" stands here twice. Keep one of them.',
  forbiddenKey: '"{{key}}" cannot be used as a name. Rename it.',
  tooLarge: 'This has {{size}} MB; up to {{limit}} MB are accepted. Is it the right file?',
  tooDeep: 'The document is nested more than {{limit}} levels deep. Flatten it.',
  tooManyNames: 'One part has more than {{limit}} names. Is it the right file?',
  tooManyParts: 'This has more than {{limit}} parts, which is more than is read. Is it the right file?',
  missing: '"{{name}}" is missing. Add it.',
  unknownKey: '"{{key}}" is not a field of this format. Remove it or correct its spelling.',
  wrongType: 'Found $t(words:{{found}}) where $t(words:{{expected}}) is needed.',
  wrongValue: 'This value is not known here. Allowed: {{expected}}.',
  missingFormat: 'This does not say what it is. If it is a Plumbline file, add "format" with the value "{{expected}}".',
  unknownFormat:
    'This is neither a round nor a questionnaire: "format" must be "plumbline/round" or "plumbline/questionnaire". Correct it or choose another file.',
  wrongFormat: 'This is of format "{{found}}"; "{{expected}}" is needed here. Choose another file.',
  newerVersion:
    'Written by a newer Plumbline (version {{found}} of the format; this one reads up to {{supported}}). Update Plumbline.',
  tooSmall: 'Too small: at least {{minimum}} is needed.',
  tooBig: 'Too big: at most {{maximum}} is allowed.',
  empty: 'This text is empty. Write something here or leave the field out.',
  tooLong: 'This text is too long: at most {{maximum}} characters are allowed.',
  tooFew: 'This list is too short: at least {{minimum}} needed.',
  tooMany: 'This list is too long: at most {{maximum}} allowed.',
  badName: '"{{key}}" is too long for a name. Use the id that the questionnaire gives.',
  noForm: '"{{found}}" is not a value that can stand here. Correct or remove it.',
  notANumber: 'This is not a finite number. Write a plain number such as 1 or 0.5.',
  notAWholeNumber: 'A whole number is needed.',
  weightNotPositive: 'A weight must be greater than 0.',
  badPattern: '"{{found}}" does not have the right form. Use $t(words:{{expected}}).',
  badDate: '"{{found}}" is not a date. Write it as YYYY-MM-DD.',
  duplicateId: 'The id "{{id}}" is already taken at {{first}}. Give each its own.',
  unknownDimension: 'There is no dimension "{{id}}". Use the id of a dimension of this questionnaire.',
  emptyDimension: 'The dimension "{{id}}" has no items. Add one or remove the dimension.',
  unknownRequires: '"{{id}}" is no item of this questionnaire. Name an existing item.',
  requiresItself: 'An item cannot require itself. Remove this entry.',
  requiresCycle: 'These items require each other in a circle: {{cycle}}. Remove one of the links.',
  missingLevels: 'An item on the practice scale needs five levels (0 to 4).',
  levelCount: 'Five levels are needed (0 to 4), found {{count}}.',
  levelsOnAgreement: 'Items on the agreement scale have no levels. Remove them.',
  riskFactorOffPractice:
    'Only practices keep risks away: an item on the practice scale that is no intent item. Remove "riskFactor".',
  reverseOnPractice: 'Only items on the agreement scale can be reversed. Remove "reverse".',
  facetMixed: 'Some items of dimension "{{id}}" have a facet and this one has none. Give all of them a facet or none.',
  facetAlone: 'The dimension "{{id}}" has only "{{facet}}" items. A comparison needs both facets.',
  unknownQuestionnaire: 'This round has no questionnaire "{{id}}". Remove this part or embed the questionnaire.',
  unknownItem: 'The questionnaire "{{questionnaire}}" has no item "{{id}}". Correct the id or remove this entry.',
  offScale: '{{found}} is not on this scale. Use {{minimum}} to {{maximum}}, "na" or "unknown".',
  answerAsText:
    '"{{found}}" in quotes is text, and an answer is a number. Write {{minimum}} to {{maximum}} without quotes.',
  commentsOnBallot: 'Ballots carry no comments of their own. Move them to "comments" of the round.',
  commentsNotOnBallots: 'Only rounds of ballots keep comments on the round. Move them to their response.',
  onlyOnBallots: 'Only rounds of ballots have "{{name}}". Remove it, or set "mode" to "ballots".',
  stillSealed:
    'Ballots that are still being collected are sealed, so the round has no "{{name}}" yet. Remove this, or set "state" of "ballots" to "opened".',
  againstTerms: 'The terms under "ballots" promise that there are no "{{name}}". Remove this.',
  manyResponses: 'A round in mode "{{mode}}" has one response, found {{count}}.',
  moreFaults: 'And {{count}} more. Mend the ones above first, then check again.',

  asksTwoThings:
    'This seems to ask two things; the second begins at "{{found}}". Ask one here and the other elsewhere.',
  asksByNegation: 'This asks by a negation ("{{found}}"), so that "yes" and "no" are easily mixed up. Ask straight.',
  hardToRead:
    'This reads like a text for {{grade}} years of school, where {{limit}} are plenty. Use shorter sentences and words.',
  levelsAlike:
    'Levels {{first}} and {{second}} say nearly the same. Describe what one sees at {{second}} and not yet at {{first}}.',
  levelsNotApart:
    'Levels 0 and {{last}} say nearly the same, so that no answer tells teams apart. Describe both ends anew.',
  levelsBorrowed: 'These are the levels of "{{id}}". Describe what one would see for this question.',
  noHelp: 'There is no "help". Say in a sentence where people find out their answer.',
  noSources: 'There are no "sources". Name the book, page or talk that this question rests on.',
  longSitting:
    '{{count}} questions take about {{minutes}} minutes; beyond {{limit}} people tire. Think of making it two questionnaires.',
  wordingUnread: 'The wording was not looked at: that works for English only, and the language here is "{{language}}".',

  csvQuote:
    'A quotation mark stands where none can. Put quotation marks around the whole cell, and write those inside it twice.',
  csvQuoteOpen: 'A quotation mark opens in this row and is never closed. Close it.',
  csvGivenUp: 'Nothing was read from this line on, since too many quotation marks are broken above. Mend those first.',
  tableEmpty: 'There is no table here. Its first row names the columns.',
  columnMissing: 'There is no column "{{name}}". Add it, or name the column that means it so.',
  columnTwice: 'The column "{{name}}" is there twice. Remove or rename one of them.',
  tooManyCells:
    'This row has {{found}} cells, and the first row names {{expected}} columns. Put a text with separators in it into quotation marks.',
  cellEmpty: 'This cell is empty. Fill it in.',
  cellNotANumber: '"{{found}}" is not a number. Write a plain number such as 1 or 0.5.',
  cellAmbiguous: '"{{found}}" can be read as two numbers. Write it without commas, with a point before decimals.',
  cellNotAShare: '"{{found}}" is not a share. Write a number from 0 to 1, or a percentage such as 20 %.',
  cellNotATime: '"{{found}}" is not a time. Write it as 2026-11-22T10:30Z or 2026-11-22 10:30.',
  cellNotYesNo: '"{{found}}" is neither yes nor no. Write one of these.',
  shareNeeded:
    'A share is needed here, such as 0.25 for 25 % or 0.999 for 99.9 %; an objective is above 0 and below 1.',
  rowTwice: 'This row is about the same as line {{first}}. Keep one of them.',
  rowKnown: 'This is there already and is not added again.',
  timeBefore: 'This time is before the one in "{{column}}". Correct one of them.',
  timeToCome: 'This time ({{found}}) has not come yet. Look at its year, month and day.',
  restoredNotFailed:
    'This deployment is restored, but marked as not failed. Write yes into "failed", or empty this cell.',

  xlsxBroken:
    'This is no spreadsheet (XLSX) that can be read, or it is damaged. Open it in the program that made it, save it as XLSX again and try that.',
  xlsxEncrypted: 'This spreadsheet is locked with a password. Save it without one and try again.',
  xlsxManyParts:
    'This file has more than {{limit}} parts inside, which no spreadsheet of ours has. Export the report again.',
  xlsxTooLarge:
    'Unpacked, this file has more than {{limit}} MB. Export the report again, or import the round file (JSON).',
  xlsxEntities:
    'This spreadsheet declares a document type or entities, which no spreadsheet needs. Save it as XLSX again from a spreadsheet program.',
  xlsxNoSheet:
    'There is no sheet "{{name}}". Only the spreadsheet report for the team has one. Export it again, or import the round file (JSON).',
  xlsxBallots: 'Ballots cannot be brought in from a spreadsheet. Import the round file (JSON).',
  xlsxFormat: 'The format is {{found}}, and "{{expected}}" can be read here. Use the spreadsheet as it was exported.',
  xlsxFactMissing: 'There is no row "{{name}}" with a value. Copy it from the spreadsheet as it was exported.',
  xlsxFormula: 'A formula stands here. Put its value in its place.',
  xlsxQuestionnaire:
    'The questionnaire {{id}} of revision {{revision}} is not here, and the spreadsheet does not hold its questions. Import that questionnaire first, or import the round file (JSON).',
} as const
