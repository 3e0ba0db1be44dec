import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../core/app-error.ts'
import type { ParsedInput } from '../../core/contract/contract.ts'
import type { QuestionnaireImport, QuestionnaireSummary } from '../../core/contract/shapes.ts'
import type { Translate } from '../../core/messages/messages.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import { summarizeQuestionnaire } from '../../core/questionnaire-summary.ts'
import { rewordedInPlace } from '../../core/reworded-in-place.ts'
import { copyOfQuestionnaire } from './copy-of-questionnaire.ts'
import { questionnaireFromText } from './documents/questionnaire-file.ts'
import { questionnaireToJson, questionnaireToYaml } from './documents/questionnaire-text.ts'
import { badFile, refuseEncrypted, refuseLargeText } from './documents/read-text-file.ts'
import { hasManySigns, yamlSizeLimit } from './documents/read-yaml-document.ts'
import type { MadeFile } from './host.ts'
import type { QuestionnaireLibrary } from './questionnaire-library.ts'
import { createKeyedLock } from './storage/keyed-lock.ts'
import type { OwnQuestionnaireStore } from './storage/own-questionnaire-store.ts'

type OwnQuestionnairesOptions = { store: OwnQuestionnaireStore; shipped: QuestionnaireLibrary; t: Translate }

/** What can be done with the questionnaires of a workspace, beside asking them. */
export class OwnQuestionnaires {
  readonly #options: OwnQuestionnairesOptions
  readonly #locked = createKeyedLock()
  /** The shipped ones and, after them, the workspace's own. */
  readonly library: QuestionnaireLibrary

  constructor(options: OwnQuestionnairesOptions) {
    this.#options = options
    this.library = withOwn(options)
  }

  /**
   * Takes in a questionnaire from a file. Whatever it would replace is asked about first, and kept when it is replaced;
   * `beforeReplacing` is done before that, and never for a file that is refused.
   */
  import(
    { fileName, text, onConflict }: ParsedInput<'questionnaires.import'>,
    beforeReplacing: () => Promise<void>,
  ): Promise<QuestionnaireImport> {
    const questionnaire = readQuestionnaire(fileName, text)
    return this.#alone(async () => {
      const own = await this.#own(questionnaire.id)
      const present = own ?? (await this.#shipped(questionnaire.id))
      if (present && isDeepStrictEqual(present, questionnaire))
        return { kind: 'unchanged', questionnaire: summarizeQuestionnaire(present, own !== undefined) }
      if (present && !own) throw new AppError('conflict', 'questionnaireIdShipped', { id: questionnaire.id })
      if (own && onConflict === 'ask') {
        const reworded = rewordedInPlace(own, questionnaire)
        return { kind: 'conflict', questionnaire: summarizeQuestionnaire(own, true), rewordedInPlace: reworded }
      }
      if (own) await beforeReplacing()
      await this.#options.store.put(questionnaire)
      return { kind: 'imported', questionnaire: summarizeQuestionnaire(questionnaire, true) }
    })
  }

  /** Starts an own questionnaire from any other. */
  copy(id: string): Promise<QuestionnaireSummary> {
    const { store, t } = this.#options
    return this.#alone(async () => {
      const original = await this.library.read(id)
      const isTaken = async (other: string) => (await this.#shipped(other)) !== undefined || (await store.knows(other))
      const copy = await copyOfQuestionnaire(original, t, isTaken)
      await store.put(copy)
      return summarizeQuestionnaire(copy, true)
    })
  }

  remove(id: string): Promise<void> {
    return this.#alone(async () => {
      const isShipped = !(await this.#own(id)) && (await this.#shipped(id)) !== undefined
      if (isShipped) throw new AppError('forbidden', 'questionnaireShipped', { id })
      await this.#options.store.remove(id)
    })
  }

  restore(id: string): Promise<void> {
    return this.#alone(() => this.#options.store.restore(id))
  }

  /** A file that gives the same questionnaire when it is imported. */
  async file({ id, format }: ParsedInput<'questionnaires.export'>): Promise<MadeFile> {
    const questionnaire = await this.library.read(id)
    const text = format === 'yaml' ? questionnaireToYaml(questionnaire) : questionnaireToJson(questionnaire)
    const bytes = new TextEncoder().encode(text)
    if (format === 'yaml' && (bytes.length > yamlSizeLimit || hasManySigns(text))) {
      throw new AppError('too-large', 'questionnaireTooLargeForYaml', { id })
    }
    return { fileName: `${id}.${format}`, mediaType: `application/${format}`, bytes }
  }

  async #own(id: string): Promise<Questionnaire | undefined> {
    return (await this.#options.store.all()).find(questionnaire => questionnaire.id === id)
  }

  async #shipped(id: string): Promise<Questionnaire | undefined> {
    return (await this.#options.shipped.all()).find(questionnaire => questionnaire.id === id)
  }

  /** What was found when a change began still holds when it is made. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#locked('change', work)
  }
}

/** An own questionnaire stands before a shipped one that took its id later: it is the one whose rounds go on. */
const withOwn = ({ store, shipped }: OwnQuestionnairesOptions): QuestionnaireLibrary => {
  const shippedBeside = async (own: Questionnaire[]): Promise<Questionnaire[]> =>
    (await shipped.all()).filter(({ id }) => !own.some(other => other.id === id))
  return {
    all: async () => {
      const own = await store.all()
      return [...(await shippedBeside(own)), ...own]
    },
    list: async () => {
      const own = await store.all()
      return [
        ...(await shippedBeside(own)).map(questionnaire => summarizeQuestionnaire(questionnaire, false)),
        ...own.map(questionnaire => summarizeQuestionnaire(questionnaire, true)),
      ]
    },
    read: async id => (await store.all()).find(own => own.id === id) ?? (await shipped.read(id)),
  }
}

const readQuestionnaire = (fileName: string, text: string): Questionnaire => {
  refuseLargeText(fileName, text)
  refuseEncrypted(fileName, text)
  const parsed = questionnaireFromText(text, fileName)
  if (!parsed.ok) throw badFile(fileName, parsed.faults)
  return parsed.value
}
