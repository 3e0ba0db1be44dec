import type { CustomScheme, OnBeforeRequestListenerDetails, Protocol, Session } from 'electron'

type Handler = Parameters<Protocol['handle']>[1]
type UsedOfSession = Pick<
  Session,
  'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
>
type BeforeRequest = (
  details: Pick<OnBeforeRequestListenerDetails, 'url' | 'method'>,
  answer: (response: { cancel?: boolean }) => void,
) => void

/** `protocol`: what the app registered, and how a request of a page reaches it. */
export class StandInProtocol implements Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> {
  readonly #standard = new Set<string>()
  readonly #handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard && privileges.secure) this.#standard.add(scheme)
  }

  handle(scheme: string, handler: Handler): void {
    this.#handlers.set(scheme, handler)
  }

  /** Null where no handler of the app is responsible. */
  async answer(address: string, method: string, headers: Record<string, string>): Promise<Response | null> {
    const scheme = new URL(address).protocol.slice(0, -1)
    const handler = this.#handlers.get(scheme)
    // A page of a scheme that is not standard and secure would have no origin: nothing here would work in Electron.
    if (!handler || !this.#standard.has(scheme)) return null
    return handler(new Request(address, { method, headers }))
  }
}

/** The default session: handlers are kept and asked as Chromium would ask them. */
export class StandInSession implements UsedOfSession {
  #permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null
  #permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null
  #beforeRequest: BeforeRequest | null = null
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null): void => {
      this.#beforeRequest = listener
    },
  }

  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]): void {
    this.#permissionRequest = handler
  }

  setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]): void {
    this.#permissionCheck = handler
  }

  setDevicePermissionHandler(_: Parameters<Session['setDevicePermissionHandler']>[0]): void {}

  /** Without handlers Electron grants; the stand-in then lets Chromium grant, so that a test would notice. */
  get refusesPermissions(): boolean {
    return this.#permissionRequest !== null && this.#permissionCheck !== null
  }

  async lets(url: string, method: string): Promise<boolean> {
    const listener = this.#beforeRequest
    if (!listener) return true
    return new Promise(resolve => listener({ url, method }, ({ cancel }) => resolve(cancel !== true)))
  }
}
