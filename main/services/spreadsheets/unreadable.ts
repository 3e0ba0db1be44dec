import type { Fault, FaultKey } from '../../../core/fault.ts'
import type { MessageParams } from '../../../core/messages/messages.ts'

/** A file that cannot be read as a spreadsheet at all. */
export class Unreadable extends Error {
  readonly fault: Fault

  constructor(key: FaultKey, params?: MessageParams) {
    super(key)
    this.name = 'Unreadable'
    this.fault = { path: [], key, ...(params && { params }) }
  }
}
