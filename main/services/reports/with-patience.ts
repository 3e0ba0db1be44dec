/** Work that may take so many milliseconds, and that a signal may end before. Whoever waits is told which it was. */
export const withPatience = async <T>(work: Promise<T>, milliseconds: number, signal?: AbortSignal): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  let stop = (): void => undefined
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('cancelled'))
    timer = setTimeout(() => reject(new Error(`timeout ${milliseconds / 1000} s`)), milliseconds)
  })
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop)
  try {
    return await Promise.race([work, ended])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
