/** The two channels between a desktop window and the main process. Preload, transport and nothing else use them. */
export const callChannel = 'plumbline:call'
export const eventChannel = 'plumbline:event'
