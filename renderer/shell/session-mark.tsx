import { Link } from 'wouter'
import { useCall } from '../client/use-call.ts'
import { NetworkMark } from '../parts/network-mark.tsx'
import classes from './session-mark.module.css'

/** On every page, as long as a session is open to the network: says so, and leads to it. */
export function SessionMark() {
  const session = useCall('sessions.read', {}).data
  if (session?.address.kind !== 'network') return null
  return (
    <Link href={`/rounds/${session.roundId}/collect`} className={classes.link}>
      <NetworkMark />
    </Link>
  )
}
