import classes from './legend.module.css'

type SwatchesProps = { entries: readonly { colour: string; text: string }[] }

/** What the fills of stacked bars mean, in the order in which they are stacked. */
export function Swatches({ entries }: SwatchesProps) {
  return (
    <ul className={classes.legend}>
      {entries.map(({ colour, text }) => (
        <li key={text}>
          <svg width={14} height={14} aria-hidden="true" focusable="false">
            <rect width={14} height={14} rx={2} fill={colour} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
