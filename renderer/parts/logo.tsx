type LogoProps = { size?: number }

/** The mark: a plumb line at rest against a wall that leans. */
export function Logo({ size = 28 }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 4h20" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M16 4v13" stroke="currentColor" strokeWidth="1.75" />
      <path d="M16 16l5.5 4.2L16 29l-5.5-8.8z" fill="var(--plumb-brass)" />
    </svg>
  )
}
