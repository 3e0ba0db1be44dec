import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { listAddresses, originOf } from '../../../../main/services/sessions/session-addresses.ts'

const found = (address: string, internal = false): NetworkInterfaceInfo => {
  const shared = { address, internal, mac: '00:00:00:00:00:00', cidr: null, netmask: '' }
  return address.includes(':') ? { ...shared, family: 'IPv6', scopeid: 0 } : { ...shared, family: 'IPv4' }
}
const thisMachine = (name: string) => ({ address: '127.0.0.1', kind: 'this-machine', name })

describe('where a session can listen', () => {
  it('is this machine first, then every network card by its name', () => {
    const interfaces = {
      en0: [found('192.168.1.5'), found('2001:db8::5'), found('fe80::1')],
      lo0: [found('127.0.0.1', true), found('::1', true)],
      docker0: [found('172.17.0.1'), found('172.18.0.1')],
    }
    expect(listAddresses(interfaces)).toEqual([
      thisMachine('lo0'),
      { address: '192.168.1.5', kind: 'network', name: 'en0' },
      { address: '172.17.0.1', kind: 'network', name: 'docker0' },
      { address: '172.18.0.1', kind: 'network', name: 'docker0' },
    ])
  })

  it('is by IPv6 where a card has nothing else, but not by what means nothing to others', () => {
    const interfaces = { wlan0: [found('fe80::1'), found('2001:db8::5')], eth0: [found('febf::2')], lo: undefined }
    expect(listAddresses(interfaces)).toEqual([
      thisMachine('localhost'),
      { address: '2001:db8::5', kind: 'network', name: 'wlan0' },
    ])
  })

  it('is known to browsers by its origin', () => {
    expect(originOf('192.168.1.5', 4711)).toBe('http://192.168.1.5:4711')
    expect(originOf('2001:DB8:0::5', 4711)).toBe('http://[2001:db8::5]:4711')
    expect(originOf('192.168.1.5', 80)).toBe('http://192.168.1.5')
  })
})
