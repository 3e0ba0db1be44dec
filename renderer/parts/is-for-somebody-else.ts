/** Whether a key is typed into a field, a menu or a dialog, or was taken already. */
export const isForSomebodyElse = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof Element ? event.target : null
  if (event.defaultPrevented || event.isComposing) return true
  return (
    target?.closest('input:not([type=radio]), textarea, select, [contenteditable], [role=dialog], [role=menu]') != null
  )
}
