import { useEffect, useState } from 'react'

const minute = 60_000

/** The present instant (ISO 8601), anew every minute: an incident that goes on keeps spending. */
export const useNow = (): string => {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), minute)
    return () => clearInterval(timer)
  }, [])
  return now
}
