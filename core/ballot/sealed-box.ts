import nacl from 'tweetnacl'

/**
 * Sealed boxes: anyone with the public key can close one, only the secret key opens it. X25519, XSalsa20 and Poly1305 with a
 * key pair that is made for this one box and thrown away; the nonce follows from both public keys, so it is never repeated.
 */
export type KeyPair = { publicKey: Uint8Array; secretKey: Uint8Array }

export const boxSeedLength = nacl.box.secretKeyLength

/** The key pair of a seed of 32 random bytes, which is the secret key itself. */
export const keyPairOf = (seed: Uint8Array): KeyPair => nacl.box.keyPair.fromSecretKey(seed)

/** The sealed message: 48 bytes longer. `seed`: 32 fresh random bytes, used for nothing else. */
export const sealBox = (message: Uint8Array, publicKey: Uint8Array, seed: Uint8Array): Uint8Array => {
  const once = keyPairOf(seed)
  const closed = nacl.box(message, nonceOf(once.publicKey, publicKey), publicKey, once.secretKey)
  const sealed = new Uint8Array(once.publicKey.length + closed.length)
  sealed.set(once.publicKey)
  sealed.set(closed, once.publicKey.length)
  return sealed
}

/** The message, or null where a single bit was changed or the keys are others. */
export const openBox = (sealed: Uint8Array, { publicKey, secretKey }: KeyPair): Uint8Array | null => {
  if (sealed.length < nacl.box.publicKeyLength + nacl.box.overheadLength) return null
  const once = sealed.slice(0, nacl.box.publicKeyLength)
  return nacl.box.open(sealed.slice(nacl.box.publicKeyLength), nonceOf(once, publicKey), once, secretKey)
}

const nonceOf = (once: Uint8Array, publicKey: Uint8Array): Uint8Array => {
  const both = new Uint8Array(once.length + publicKey.length)
  both.set(once)
  both.set(publicKey, once.length)
  return nacl.hash(both).slice(0, nacl.box.nonceLength)
}
