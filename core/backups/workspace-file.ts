const megabyte = 1024 * 1024

/** Largest file of a whole workspace that is taken in, in megabytes and in bytes. Fifty thousand rounds fit. */
export const workspaceFileMegabytes = 256
export const workspaceFileLimit = workspaceFileMegabytes * megabyte

/** Such a file travels in parts of this many bytes, each as small as any other call. */
export const workspacePartSize = megabyte / 2
