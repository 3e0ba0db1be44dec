/** Fewest responses from which an interval is drawn. Apart, so that a page can tell it without loading statistics. */
export const fewestForInterval = 3
