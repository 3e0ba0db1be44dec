import { demoDelivery } from '../../core/demo/demo-delivery.ts'
import { demoReviews } from '../../core/demo/demo-reviews.ts'
import { demoServices } from '../../core/demo/demo-services.ts'
import { buildDemoWorkspace } from '../../core/demo/demo-workspace.ts'
import type { QuestionnaireLibrary } from './questionnaire-library.ts'
import type { RecordStores } from './records/open-records.ts'
import type { RoundStore } from './storage/round-store.ts'
import type { TeamStore } from './storage/team-store.ts'

type DemoStores = { teamStore: TeamStore; roundStore: RoundStore; records: RecordStores }

/** Teams go last: as long as their file is missing, the next opening fills in what is missing too. */
export const fillDemo = async (
  { teamStore, roundStore, records }: DemoStores,
  shipped: QuestionnaireLibrary,
): Promise<void> => {
  const demo = buildDemoWorkspace(await shipped.all())
  const present = new Set((await roundStore.list()).map(({ id }) => id))
  await Promise.all(demo.rounds.filter(({ id }) => !present.has(id)).map(round => roundStore.add(round)))
  for (const { id } of demo.teams) {
    await records.services.change(id, () => demoServices(id))
    await records.delivery.change(id, () => demoDelivery(id))
    await records.reviews.change(id, () => demoReviews(id))
  }
  await teamStore.change(() => demo.teams)
}
