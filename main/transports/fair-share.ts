import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Holds a server to so many connections. Where one more comes, the newest of the address that has most is ended: whoever
 * floods loses their own, and everybody else comes in. An address alone is no limit, since a whole room can share one.
 */
export const shareFairly = (server: Server, most: number): void => {
  const byAddress = new Map<string, Set<Socket>>()
  let count = 0
  server.on('connection', socket => {
    const address = socket.remoteAddress ?? ''
    const own = byAddress.get(address) ?? new Set()
    byAddress.set(address, own.add(socket))
    count += 1
    socket.once('close', () => {
      count -= 1
      own.delete(socket)
      if (own.size === 0 && byAddress.get(address) === own) byAddress.delete(address)
    })
    if (count > most) newestOf(byAddress)?.destroy()
  })
}

const newestOf = (byAddress: ReadonlyMap<string, ReadonlySet<Socket>>): Socket | undefined => {
  let largest: ReadonlySet<Socket> = new Set()
  for (const sockets of byAddress.values()) if (sockets.size > largest.size) largest = sockets
  return [...largest].findLast(socket => !socket.destroyed)
}
