import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeploymentTable } from '../../../../main/services/tables/deployment-table.ts'
import { deploymentsCsv } from '../../../../main/services/tables/deployments-csv.ts'
import { anyDeployments, deployment } from '../../../core/delivery/delivery-builders.ts'

const now = new Date('2026-11-22T00:00:00Z')
const read = (...lines: string[]) => readDeploymentTable(lines.join('\n'), now)

describe('a table of deployments', () => {
  it('is read with the names, times and words of other tools', () => {
    const { rows, faults, ignored } = read(
      'Deployed_At;SHA time;Failed;Restored;Rework;Branch',
      '2026-10-05T14:00:00+02:00;2026-10-05 09:00Z;yes;2026-10-05T12:30:00Z;0;main',
      '2026-10-06T08:00:00Z;;FALSE;;true;main',
    )
    expect(faults).toEqual([])
    expect(ignored).toEqual(['Branch'])
    expect(rows).toEqual([
      {
        deployed: '2026-10-05T12:00:00Z',
        committed: '2026-10-05T09:00:00Z',
        failed: true,
        restored: '2026-10-05T12:30:00Z',
        rework: false,
      },
      deployment('2026-10-06T08:00:00Z', { rework: true }),
    ])
  })

  it('takes no time that has not come, by a day that clocks may differ', () => {
    const { rows, faults } = read(
      'deployed,committed',
      '2026-11-22T23:00Z,',
      '2026-11-23T01:00Z,',
      '2099-11-05T14:00Z,',
    )
    expect(rows.map(({ deployed }) => deployed)).toEqual(['2026-11-22T23:00:00Z'])
    expect(faults.map(({ line, path, key, params }) => [line, path.join(), key, params?.found])).toEqual([
      [3, 'deployed', 'timeToCome', '2026-11-23'],
      [4, 'deployed', 'timeToCome', '2099-11-05'],
    ])
  })

  it('needs only the time, read in the zone of this machine where it has no offset', () => {
    const { rows, faults } = read('time', '2026-10-05T12:00')
    expect(faults).toEqual([])
    expect(rows).toEqual([deployment(new Date(2026, 9, 5, 12).toISOString().replace('.000Z', 'Z'))])
  })

  it('takes a deployment that was restored for a failed one where nothing is said', () => {
    const { rows } = read('time,restored', '2026-10-05T12:00Z,2026-10-05T13:00Z', '2026-10-06T12:00Z,')
    expect(rows.map(({ failed }) => failed)).toEqual([true, false])
  })

  it('names what is wrong by line and keeps the good rows', () => {
    const { rows, lines, faults } = read(
      'time,commit time,failed,restored,rework',
      'yesterday,,no,,no',
      '2026-10-05T12:00Z,2026-10-05T13:00Z,no,,no',
      '2026-10-05T12:00Z,2026-10-05T11:00Z,perhaps,,no',
      '2026-10-05T12:00Z,2026-10-05T11:00Z,yes,2026-10-05T11:30Z,no',
      '2026-10-05T12:00Z,,no,2026-10-05T12:30Z,no',
      ',,no,,no',
      '2026-10-05T12:00Z,2026-10-05T11:00Z,no,,no',
    )
    expect(faults.map(({ line, key, path }) => [line, key, path[0]])).toEqual([
      [2, 'cellNotATime', 'deployed'],
      [3, 'timeBefore', 'deployed'],
      [4, 'cellNotYesNo', 'failed'],
      [5, 'timeBefore', 'restored'],
      [6, 'restoredNotFailed', 'restored'],
      [7, 'cellEmpty', 'deployed'],
    ])
    expect(rows).toHaveLength(1)
    expect(lines).toEqual([8])
  })

  it('says which column is missing', () => {
    expect(read('commit time', '2026-10-05T12:00Z').faults).toMatchObject([
      { key: 'columnMissing', params: { name: 'deployed' } },
    ])
  })

  it('reads what it writes', () => {
    fc.assert(
      fc.property(anyDeployments, list => {
        const { rows, faults } = readDeploymentTable(new TextDecoder().decode(deploymentsCsv(list)), now)
        const instants = (time: string | null) => (time === null ? null : Date.parse(time))
        const plain = (one: (typeof list)[number]) => ({
          ...one,
          deployed: instants(one.deployed),
          committed: instants(one.committed),
          restored: instants(one.restored),
        })
        expect(faults).toEqual([])
        expect(rows.map(plain)).toEqual(list.map(plain))
      }),
    )
  })
})
