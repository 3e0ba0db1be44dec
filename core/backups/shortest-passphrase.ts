/** Characters that a passphrase has at least, for the file of a workspace and for the workspace itself. */
export const shortestPassphrase = 12
