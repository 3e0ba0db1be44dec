/**
 * A place where something from outside comes in, what it takes when all is well, and `form`: what comes in. Reading may
 * refuse with an `AppError` or in words of its own, and must do nothing else.
 */
export type Boundary =
  | { name: string; form: 'value'; sample: unknown; read: (value: unknown) => unknown }
  | { name: string; form: 'text'; sample: string; read: (text: string) => unknown }
  | { name: string; form: 'bytes'; sample: Uint8Array; read: (bytes: Uint8Array) => unknown }
