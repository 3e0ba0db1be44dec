import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { ErrorBoundary } from './error-boundary.tsx'

/** A page that failed says so until another one is opened. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const [place] = useLocation()
  return <ErrorBoundary place={place}>{children}</ErrorBoundary>
}
