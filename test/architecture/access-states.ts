import type { InformationCategory } from '../../contract/access.ts';
import { shippedLaw } from '../../server/features/consents/law.ts';
import { publishLaw } from '../../server/features/consents/publish-law.ts';
import { newId } from '../../server/platform/new-id.ts';
import { aCase, type SavedCase } from '../world/a-case.ts';
import { insertSealed } from '../world/insert-sealed.ts';
import type { TestApp } from '../world/test-app.ts';
import type { WorldPerson, WorldStaff } from '../world/world.ts';
import type { CallerName } from './access-callers.ts';

/** A state that consent, ground, block, protection or emergency can be in, and whom that makes the caller like. */
export interface AccessState {
  name: string;
  /** The column of the access matrix that holds for every route of the case; `emergency` is written down by itself. */
  like: CallerName | 'emergency';
  person: WorldPerson;
  caseId: string;
}

const noon = new Date('2026-03-16T11:00:00.000Z').getTime();
const minutesAgo = (minutes: number) => new Date(noon - minutes * 60_000).toISOString();

/** Lays out one case for each state. The world stands at noon of 2026-03-16. */
class StateLayer {
  readonly #app: TestApp;
  constructor(app: TestApp) { this.#app = app; }

  get #db() { return this.#app.world.db; }

  /** A case at work, led by the coach, with the social insurance officer on the team. */
  begin() {
    const { world, programme, coach, insuranceOfficer } = this.#app;
    return aCase(world, programme).active('2026-03-01').ledBy(coach).withTeamMember(insuranceOfficer);
  }

  async ground(saved: SavedCase, traits: { opens?: boolean; validTo?: string; ended?: boolean } = {}): Promise<void> {
    const { municipality, insurance, coach } = this.#app;
    const opens = traits.opens ?? true;
    const key = opens ? 'needed-care' : 'control';
    const categories: InformationCategory[] = ['identity'];
    await insertSealed(this.#db, 'consents.legal_grounds', municipality.id, {
      id: newId(), case_id: saved.id, from_agency_id: municipality.id, to_agency_id: insurance.id, categories, ground_key: key, opens,
      reason: 'Prövat', what_given: 'Vem det gäller', valid_from: '2026-03-01', valid_to: traits.validTo ?? '2026-12-31', recorded_by_staff: coach.id,
      ...(traits.ended ? { ended_at: minutesAgo(5), ended_by: coach.id } : {}),
    });
  }

  async block(saved: SavedCase, staff: WorldStaff, kind: 'participant' | 'conflict-of-interest', ended = false): Promise<void> {
    const by = kind === 'participant' ? { registered_by_participant: saved.participant.id } : { registered_by_staff: this.#app.coach.id };
    await this.#db.insertInto('consents.blocks').values({
      id: newId(), participant_id: saved.participant.id, owner_agency_id: this.#app.municipality.id, staff_id: staff.id, kind, ...by,
      from_at: minutesAgo(60), ...(ended ? { ended_at: minutesAgo(5), ended_by: this.#app.coach.id } : {}),
    }).execute();
  }

  async protect(saved: SavedCase, named: readonly WorldStaff[]): Promise<void> {
    await this.#db.updateTable('participants.participants').set({ protection: 'marked' }).where('id', '=', saved.participant.id).execute();
    for (const staff of named) {
      await this.#db.insertInto('participants.named_staff').values({
        id: newId(), participant_id: saved.participant.id, staff_id: staff.id, named_by: this.#app.leader.id, named_at: minutesAgo(60),
      }).execute();
    }
  }

  async open(saved: SavedCase, staff: WorldStaff, traits: { minutes?: number; ended?: boolean } = {}): Promise<void> {
    await insertSealed(this.#db, 'consents.emergency_openings', staff.agencyId, {
      id: newId(), case_id: saved.id, staff_id: staff.id, agency_id: staff.agencyId, reason_code: 'life-or-health', words: 'Akut läge',
      opened_at: minutesAgo(traits.minutes ?? 10), until_at: minutesAgo(0), ...(traits.ended ? { ended_at: minutesAgo(1) } : {}),
    });
  }
}

type Lay = (layer: StateLayer, app: TestApp) => Promise<SavedCase>;
type Row = readonly [name: string, who: 'coach' | 'insuranceOfficer' | 'otherCoach' | 'leader', like: AccessState['like'], lay: Lay];

/** What happens to a case after it was saved, as a layer. */
const then = (deed: (layer: StateLayer, saved: SavedCase, app: TestApp) => Promise<void>): Lay => async (layer, app) => {
  const saved = await layer.begin().save();
  await deed(layer, saved, app);
  return saved;
};

const consents: readonly Row[] = [
  ['a consent that began today', 'insuranceOfficer', 'partner', (layer, app) => layer.begin().withConsent(app.insurance, ['identity'], { validFrom: '2026-03-16' }).save()],
  ['a consent that ends today', 'insuranceOfficer', 'partner', (layer, app) => layer.begin().withConsent(app.insurance, ['identity'], { validFrom: '2026-03-01', validTo: '2026-03-16' }).save()],
  ['a consent that ended yesterday', 'insuranceOfficer', 'shut', (layer, app) => layer.begin().withConsent(app.insurance, ['identity'], { validFrom: '2026-03-01', validTo: '2026-03-15' }).save()],
  ['a consent that begins tomorrow', 'insuranceOfficer', 'shut', (layer, app) => layer.begin().withConsent(app.insurance, ['identity'], { validFrom: '2026-03-17' }).save()],
  ['a consent to all but who it is', 'insuranceOfficer', 'shut', (layer, app) => layer.begin().withConsent(app.insurance, ['contact', 'plan', 'health']).save()],
  ['a consent that was superseded', 'insuranceOfficer', 'shut', (layer, app) => layer.begin().withConsent(app.insurance, ['identity'], { state: 'superseded' }).save()],
  ['a consent the other way alone', 'insuranceOfficer', 'shut', (layer, app) => layer.begin().withConsent(app.municipality, ['identity'], { from: app.insurance }).save()],
  ['a withdrawn consent and a new one', 'insuranceOfficer', 'partner', (layer, app) => layer.begin().withConsent(app.insurance, ['identity'], { state: 'withdrawn' }).withConsent(app.insurance, ['identity']).save()],
  ['a legal ground that opens', 'insuranceOfficer', 'partner', then((layer, saved) => layer.ground(saved))],
  ['a legal ground that has ended', 'insuranceOfficer', 'shut', then((layer, saved) => layer.ground(saved, { ended: true }))],
  ['a legal ground whose days are over', 'insuranceOfficer', 'shut', then((layer, saved) => layer.ground(saved, { validTo: '2026-03-15' }))],
  ['a ground of control, which opens nothing', 'insuranceOfficer', 'shut', then((layer, saved) => layer.ground(saved, { opens: false }))],
  ['a place on the team that ended', 'insuranceOfficer', 'shut', (layer, app) =>
    aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach).withTeamMember(app.insuranceOfficer, { to: '2026-03-16' }).withConsent(app.insurance, ['identity']).save()],
];

const hardCases: readonly Row[] = [
  ['a block by the person', 'coach', 'beside', then((layer, saved, app) => layer.block(saved, app.coach, 'participant'))],
  ['a block that was lifted', 'coach', 'lead', then((layer, saved, app) => layer.block(saved, app.coach, 'participant', true))],
  ['a conflict of interest', 'coach', 'beside', then((layer, saved, app) => layer.block(saved, app.coach, 'conflict-of-interest'))],
  ['a block of the one who leads the programme', 'leader', 'leader2', then((layer, saved, app) => layer.block(saved, app.leader, 'participant'))],
  ['a protected identity, for one who is named', 'coach', 'lead', then((layer, saved, app) => layer.protect(saved, [app.coach]))],
  ['a protected identity, for one who is not', 'coach', 'beside', then((layer, saved) => layer.protect(saved, []))],
  ['a protected identity, for the one who leads the programme', 'leader', 'leader2', then((layer, saved, app) => layer.protect(saved, [app.coach]))],
  ['an emergency opening', 'otherCoach', 'emergency', then((layer, saved, app) => layer.open(saved, app.otherCoach))],
  ['an emergency opening a minute before three hours', 'otherCoach', 'emergency', then((layer, saved, app) => layer.open(saved, app.otherCoach, { minutes: 179 }))],
  ['an emergency opening after three hours', 'otherCoach', 'beside', then((layer, saved, app) => layer.open(saved, app.otherCoach, { minutes: 180 }))],
  ['an emergency opening that was ended', 'otherCoach', 'beside', then((layer, saved, app) => layer.open(saved, app.otherCoach, { ended: true }))],
  ['a colleague\'s emergency opening', 'otherCoach', 'beside', then((layer, saved, app) => layer.open(saved, app.coach))],
  ['an emergency opening despite a block', 'otherCoach', 'emergency', then(async (layer, saved, app) => {
    await layer.block(saved, app.otherCoach, 'participant');
    await layer.open(saved, app.otherCoach);
  })],
  ['an emergency opening despite a conflict of interest', 'otherCoach', 'beside', then(async (layer, saved, app) => {
    await layer.block(saved, app.otherCoach, 'conflict-of-interest');
    await layer.open(saved, app.otherCoach);
  })],
  ['an emergency opening of a protected identity', 'otherCoach', 'beside', then(async (layer, saved, app) => {
    await layer.protect(saved, []);
    await layer.open(saved, app.otherCoach);
  })],
];

/** Every state with a case laid out for it. */
export async function layStates(app: TestApp): Promise<AccessState[]> {
  await publishLaw(app.world.db, shippedLaw());
  const layer = new StateLayer(app);
  const states: AccessState[] = [];
  for (const [name, who, like, lay] of [...consents, ...hardCases]) states.push({ name, like, person: app[who], caseId: (await lay(layer, app)).id });
  return states;
}
