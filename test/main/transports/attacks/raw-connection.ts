import { connect, type Socket } from 'node:net'

/** A connection on which bytes go as they are, from any address of this machine. */
export type RawConnection = {
  socket: Socket
  heard: () => string
  /** Milliseconds from opening to the end, whoever ended it. */
  ended: Promise<number>
}

export const openRaw = (port: number, from = '127.0.0.1'): RawConnection => {
  const began = performance.now()
  const socket = connect({ port, host: '127.0.0.1', localAddress: from })
  let text = ''
  socket.setEncoding('latin1').on('data', part => {
    text += part
  })
  // That the other side hangs up while bytes are under way is what is wanted here.
  socket.on('error', () => undefined)
  const ended = new Promise<number>(done => socket.once('close', () => done(performance.now() - began)))
  return { socket, heard: () => text, ended }
}

/** Sends bytes and gives what came back until the other side ended, or went silent for so many milliseconds. */
export const converse = async (port: number, bytes: string, silence = 250): Promise<string> => {
  const { socket, heard, ended } = openRaw(port)
  socket.setTimeout(silence, () => socket.destroy())
  socket.write(bytes, 'latin1')
  await ended
  return heard()
}
