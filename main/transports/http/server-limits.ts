/**
 * How long a server waits for whoever sends slowly, in milliseconds: for all headers, for a whole request, for anything at
 * all on an open connection (0: for ever), and how often it looks.
 */
export type Patience = { headers: number; request: number; silence: number; look: number }

const seconds = 1000

/** Largest head of a request, in bytes. A browser sends about one thousand. */
const headSize = 8192

/** What a server is built with, so that nobody can hold it up by sending slowly or without end. */
export const limitsOf = (patience: Patience) => ({
  requestTimeout: patience.request,
  connectionTimeout: patience.silence,
  http: {
    headersTimeout: patience.headers,
    connectionsCheckingInterval: patience.look,
    maxHeaderSize: headSize,
  },
})

/** Calls on this machine may take long, as printing does, and a window may listen all day: silence ends nothing. */
export const hostPatience: Patience = { headers: 20 * seconds, request: 60 * seconds, silence: 0, look: 5 * seconds }

/** Telephones in a full room are slow. */
export const sessionPatience: Patience = {
  headers: 30 * seconds,
  request: 60 * seconds,
  silence: 60 * seconds,
  look: 5 * seconds,
}
