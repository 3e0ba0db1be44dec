import { reviewPostmortem } from '../../../core/postmortem/review-postmortem.ts'

addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(reviewPostmortem(data)))
