import type { PostmortemFindings } from '../../../core/postmortem/findings.ts'

/** Texts up to this many characters are read within some ten milliseconds, sooner than a worker would start. */
const shortText = 30_000

/** Reads a postmortem; a long one in a worker, so that the window goes on answering meanwhile. */
export const lookAt = async (text: string): Promise<PostmortemFindings> => {
  if (text.length > shortText) return lookInWorker(text)
  const { reviewPostmortem } = await import('../../../core/postmortem/review-postmortem.ts')
  return reviewPostmortem(text)
}

const lookInWorker = (text: string): Promise<PostmortemFindings> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./look-at.worker.ts', import.meta.url), { type: 'module' })
    const settle = (finish: () => void) => {
      worker.terminate()
      finish()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<PostmortemFindings>) => settle(() => resolve(data)))
    worker.addEventListener('error', event => settle(() => reject(new Error(event.message))))
    worker.postMessage(text)
  })
