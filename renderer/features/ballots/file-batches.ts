/** So many characters of files travel in one call; the hosts take more, but not without end. */
const largestBatch = 8_000_000
const longestBatch = 200

/** The files in their order, in batches that one call can carry. */
export const inBatches = <F extends { text: string }>(files: readonly F[]): F[][] => {
  const batches: F[][] = []
  let size = 0
  for (const file of files) {
    const last = batches.at(-1)
    if (last && last.length < longestBatch && size + file.text.length <= largestBatch) {
      last.push(file)
      size += file.text.length
    } else {
      batches.push([file])
      size = file.text.length
    }
  }
  return batches
}
