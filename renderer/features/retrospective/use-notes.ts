import { useCallback, useEffect, useState } from 'react'
import { fieldOf, recordOf, textOf } from '../../../core/parse-loosely.ts'
import { type Topic, topicId } from '../../../core/retrospective/agenda.ts'
import type { Note, Round } from '../../../core/round.ts'
import { useClient } from '../../client/client-provider.tsx'
import type { SaveStatus } from '../../parts/change-saver.ts'
import { useChangeSaver } from '../../parts/use-change-saver.ts'
import { placeOf } from './topic-place.ts'
import { remember, remembered } from './window-memory.ts'

export type Notes = {
  textOf: (topic: Topic) => string
  write: (topic: Topic, text: string) => void
  status: SaveStatus
  retry: () => void
}

/** One note for each topic. What is not acknowledged yet is remembered by the window, and sent again when it comes back. */
export const useNotes = (round: Round): Notes => {
  const client = useClient()
  const { save, retry, status } = useChangeSaver()
  const memory = `plumbline.notes.${round.id}`
  const [unsaved] = useState(() => draftsIn(remembered(memory)))
  // What was typed here is newer than the round that was read last.
  const [typed] = useState(() => new Map(unsaved))

  const send = useCallback(
    (id: string, note: Note) => {
      typed.set(id, note)
      unsaved.set(id, note)
      remember(memory, Object.fromEntries(unsaved))
      save(id, async () => {
        if (note.text.trim() === '') await client.call('notes.remove', { roundId: round.id, id: note.id })
        else await client.call('notes.save', { roundId: round.id, note })
        if (unsaved.get(id) !== note) return
        unsaved.delete(id)
        remember(memory, unsaved.size === 0 ? null : Object.fromEntries(unsaved))
      })
    },
    [client, memory, round.id, save, typed, unsaved],
  )
  useEffect(() => {
    for (const [id, note] of [...unsaved]) send(id, note)
  }, [send, unsaved])

  const noteOn = (topic: Topic): Note | undefined =>
    typed.get(topicId(topic)) ?? round.notes.find(note => isAbout(note, topic))
  return {
    textOf: topic => noteOn(topic)?.text ?? '',
    write: (topic, text) =>
      send(topicId(topic), { id: noteOn(topic)?.id ?? crypto.randomUUID(), text, ...placeOf(topic) }),
    status,
    retry,
  }
}

const isAbout = (note: Note, topic: Topic): boolean => {
  const place = placeOf(topic)
  if (note.questionnaire !== place.questionnaire) return false
  return topic.kind === 'item'
    ? note.item === place.item
    : note.item === undefined && note.dimension === place.dimension
}

const draftsIn = (value: unknown): Map<string, Note> =>
  new Map(
    Object.entries(recordOf(value)).flatMap(([topic, draft]) => {
      const [id, text] = [textOf(fieldOf(draft, 'id')), textOf(fieldOf(draft, 'text'))]
      if (id === undefined || text === undefined) return []
      const places = (['questionnaire', 'dimension', 'item'] as const).flatMap(field => {
        const place = textOf(fieldOf(draft, field))
        return place === undefined ? [] : [[field, place] as const]
      })
      return [[topic, { id, text, ...Object.fromEntries(places) }] as const]
    }),
  )
