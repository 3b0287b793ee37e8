import { castAgencies, type AgencyKey } from '../cast/agencies.ts';
import { castProgrammes, type CastProgramme } from '../cast/programmes.ts';
import { castStaff, type StaffKey } from '../cast/staff.ts';
import { agencyId, programmeId, staffId } from '../life.ts';
import { mailOf, officePhoneOf } from '../phones.ts';
import type { ProgrammeModel } from '../../../../contract/programme-model.ts';
import { addMonths } from '../../../../server/features/programmes/public.ts';
import type { Rows } from '../rows.ts';

/** The agencies, everyone who works there, and the programmes that they run together. */
export function layAgencies(rows: Rows, models: ReadonlyMap<string, ProgrammeModel>, today: string): void {
  for (const [key, { kind, name }] of Object.entries(castAgencies)) {
    rows.add('agencies.agencies', { id: agencyId(key as AgencyKey), kind, name });
  }
  for (const [index, [key, staff]] of Object.entries(castStaff).entries()) {
    rows.add('agencies.staff', {
      id: staffId(key as StaffKey), agency_id: agencyId(staff.agency), given_name: staff.given, family_name: staff.family, title: staff.title,
      role: staff.role, phone: officePhoneOf(index), email: mailOf(staff.given, staff.family),
    });
  }
  for (const programme of Object.values(castProgrammes)) layProgramme(rows, programme, models, today);
}

function layProgramme(rows: Rows, programme: CastProgramme, models: ReadonlyMap<string, ProgrammeModel>, today: string): void {
  const model = models.get(programme.key);
  if (!model) throw new Error(`There is no model ${programme.key}`);
  rows.add('programmes.programmes', {
    id: programmeId(programme), key: programme.key, name: model.name.sv, model_key: model.key, model_version: model.version,
    owner_agency_id: agencyId(programme.leads), starts_on: addMonths(`${today.slice(0, 7)}-01`, -37),
  });
  for (const [party_key, agency] of Object.entries(programme.parties)) {
    rows.add('programmes.parties', { programme_id: programmeId(programme), agency_id: agencyId(agency), party_key });
  }
}
