import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

/** Says what was put away, and offers the way back. */
export const offerUndo = (notice: string, text: string, takeBack: () => void): void => {
  const undo = () => {
    tell.hide(notice)
    takeBack()
  }
  tell.hide(notice)
  tell.undoable(notice, <UndoMessage text={text} onUndo={undo} />)
}
