import { isIPv6 } from 'node:net'
import type { NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { SessionAddress } from '../../../core/contract/shapes.ts'

type Interfaces = ReturnType<typeof networkInterfaces>

const loopback = '127.0.0.1'

/** Where a session can listen: this machine first, then what each network card has; IPv6 only where a card has no IPv4. */
export const listAddresses = (interfaces: Interfaces): SessionAddress[] => {
  const cards = Object.entries(interfaces).map(([name, found = []]) => ({ name, found }))
  const ownName = cards.find(({ found }) => found.some(({ address }) => address === loopback))?.name ?? 'localhost'
  const others = cards.flatMap(({ name, found }) =>
    reachable(found).map(({ address }): SessionAddress => ({ address, kind: 'network', name })),
  )
  return [{ address: loopback, kind: 'this-machine', name: ownName }, ...others]
}

const reachable = (found: NetworkInterfaceInfo[]): NetworkInterfaceInfo[] => {
  const outside = found.filter(({ internal }) => !internal)
  const inVersion4 = outside.filter(({ family }) => family === 'IPv4')
  return inVersion4.length > 0 ? inVersion4 : outside.filter(({ address }) => isIPv6(address) && !isLinkLocal(address))
}

/** Such an address means nothing without the card that it is on, which no link can say. */
const isLinkLocal = (address: string): boolean => /^fe[89ab]/i.test(address)

/** The origin that a browser knows the listener by. */
export const originOf = (address: string, port: number): string =>
  new URL(`http://${isIPv6(address) ? `[${address}]` : address}:${port}`).origin
