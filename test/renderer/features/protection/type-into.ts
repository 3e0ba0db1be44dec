import { act } from 'react'
import { eventually } from '../../open-page.tsx'

/** The field with this label, as it is shown. */
export const fieldLabelled = (label: string): HTMLInputElement | null => {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  const field = found && document.getElementById(found.htmlFor)
  return field instanceof HTMLInputElement ? field : null
}

/** Types into the field with this label, in place of what is there. */
export const typeInto = async (label: string, text: string): Promise<void> => {
  const field = await eventually(() => fieldLabelled(label))
  await act(async () => {
    // React hears of a change only where the value was not set through its own property.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
