import type { InformationCategory } from '../../contract/access.ts';
import { newId } from '../../server/platform/new-id.ts';
import type { World, WorldAgency, WorldPerson, WorldProgramme, WorldStaff } from './world.ts';
import { insertSealed } from './insert-sealed.ts';

export interface SavedCase { id: string; participant: WorldPerson }

interface ConsentTraits { state?: 'given' | 'refused' | 'withdrawn' | 'superseded'; validFrom?: string; validTo?: string; from?: WorldAgency }
interface TeamTraits { lead?: boolean; from?: string; to?: string | null; professionalRole?: string }
type CaseStatus = 'referred' | 'waiting' | 'active' | 'discharged' | 'declined' | 'closed';

/**
 * A case, built by naming its states: `aCase(world, programme).active().ledBy(coach).withConsent(fk, ['plan']).save()`.
 * Without more it is a fresh referral from the person.
 */
export function aCase(world: World, programme: WorldProgramme) {
  return new CaseBuilder(world, programme);
}

class CaseBuilder {
  readonly #world: World;
  readonly #programme: WorldProgramme;
  readonly #caseId = newId();
  readonly #participantId = newId();
  readonly #later: (() => Promise<unknown>)[] = [];
  #status: CaseStatus = 'referred';
  #referredBy: WorldStaff | null = null;
  #name: [string, string] = ['Vilma', 'Testgren'];
  #dates: { referred: string; admitted: string | null; discharged: string | null };

  constructor(world: World, programme: WorldProgramme) {
    this.#world = world;
    this.#programme = programme;
    this.#dates = { referred: world.today, admitted: null, discharged: null };
  }

  named(given: string, family: string): this { this.#name = [given, family]; return this; }
  referredOn(day: string): this { this.#dates.referred = day; return this; }
  referredBy(staff: WorldStaff): this { this.#referredBy = staff; return this; }
  withStatus(status: CaseStatus): this { this.#status = status; return this; }

  active(admittedOn = this.#dates.referred): this {
    this.#dates.admitted = admittedOn;
    return this.withStatus('active');
  }

  ledBy(staff: WorldStaff, from?: string): this { return this.withTeamMember(staff, from === undefined ? { lead: true } : { lead: true, from }); }

  withTeamMember(staff: WorldStaff, traits: TeamTraits = {}): this {
    this.#later.push(() => this.#world.db.insertInto('cases.team_members').values({
      id: newId(), case_id: this.#caseId, staff_id: staff.id, agency_id: staff.agencyId,
      professional_role: traits.professionalRole ?? staff.title, is_lead: traits.lead ?? false,
      from_on: traits.from ?? this.#dates.referred, to_on: traits.to ?? null,
    }).execute());
    return this;
  }

  /** A consent from the responsible agency (or `traits.from`) to an agency. */
  withConsent(to: WorldAgency, categories: readonly InformationCategory[], traits: ConsentTraits = {}): this {
    this.#later.push(() => insertSealed(this.#world.db, 'consents.consents', traits.from?.id ?? this.#programme.ownerAgencyId, {
      id: newId(), case_id: this.#caseId, from_agency_id: traits.from?.id ?? this.#programme.ownerAgencyId, to_agency_id: to.id,
      categories: [...categories], purpose: 'Samordnad rehabilitering', state: traits.state ?? 'given',
      valid_from: traits.validFrom ?? this.#dates.referred, valid_to: traits.validTo ?? '2099-12-31',
      how_given: 'written', language: 'sv', recorded_by_participant: this.#participantId,
    }));
    return this;
  }

  async save(): Promise<SavedCase> {
    const { db } = this.#world;
    const owner = this.#programme.ownerAgencyId;
    await db.insertInto('participants.participants').values({
      id: this.#participantId, owner_agency_id: owner, given_name: this.#name[0], family_name: this.#name[1], birth_date: '1994-05-17', sex: 'woman',
    }).execute();
    await db.insertInto('participants.contacts').values({ participant_id: this.#participantId, owner_agency_id: owner }).execute();
    await db.insertInto('cases.cases').values({
      id: this.#caseId, programme_id: this.#programme.id, participant_id: this.#participantId, responsible_agency_id: owner,
      model_key: this.#programme.modelKey, model_version: this.#programme.modelVersion, status: this.#status,
      phase: this.#status === 'active' ? 'mapping' : 'referred', referred_on: this.#dates.referred,
      referred_from_agency_id: this.#referredBy?.agencyId ?? null, referred_by: this.#referredBy?.id ?? null,
      admitted_on: this.#dates.admitted, discharged_on: this.#dates.discharged,
    }).execute();
    await insertSealed(db, 'cases.referrals', owner, {
      case_id: this.#caseId, from_agency_id: this.#referredBy?.agencyId ?? null, given_name: this.#name[0], family_name: this.#name[1], reason: 'Vill närma sig arbete', criteria_answers: {},
    });
    for (const step of this.#later) await step();
    return { id: this.#caseId, participant: { kind: 'participant', id: this.#participantId, role: 'participant', agencyId: null } };
  }
}
