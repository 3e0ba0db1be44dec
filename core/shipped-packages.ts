/** A package of others that is part of Plumbline; `text` says which of the texts is its licence. */
export type ShippedPackage = { name: string; version: string; licence: string; text: number }

/** What `licences.json` in the built renderer holds, by name and version. Each text is there once, as many share one. */
export type ShippedPackages = { packages: ShippedPackage[]; texts: string[] }
