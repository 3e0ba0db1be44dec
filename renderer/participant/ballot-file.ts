export type BallotFile = { name: string; text: string }

/** The file of a sealed ballot (JSON text). Its name is random, like the ballot's id from which it comes. */
export const ballotFile = (sealed: string): BallotFile => {
  const { ballot }: { ballot: string } = JSON.parse(sealed)
  return { name: `ballot-${ballot.slice(0, 8)}.plumbline-ballot`, text: sealed }
}

/** Puts a file among the downloads. */
export const offerFile = ({ name, text }: BallotFile): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
  // Some browsers still read it a while later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
