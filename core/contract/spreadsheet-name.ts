/** Whether a file is a spreadsheet by its name: its bytes are no text and travel in base64. */
export const isSpreadsheet = (fileName: string): boolean => /\.xlsx$/i.test(fileName)
