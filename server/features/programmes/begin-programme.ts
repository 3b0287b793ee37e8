import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import type { ProblemCode } from '../../../contract/problems.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { callBeginProgramme } from './begin-programme.sql.ts';
import { hashOfModel } from './publish-models.ts';

export interface ProgrammeToBegin {
  model: ProgrammeModel;
  startsOn: string;
  endsOn: string | null;
  /** The agency that is each party of the model; a party left out has not joined. */
  parties: readonly { partyKey: string; agencyId: string }[];
}

const refusals: readonly string[] = ['programme-key-taken', 'agency-unknown', 'association-holds-no-people'] satisfies ProblemCode[];

/**
 * Publishes a model and begins a programme on it, owned by the agency of the one who asks, a team leader or project owner.
 * It has no cases: nothing that is kept about anyone is opened by it.
 * @returns `programme-key-taken` when another model or programme has the key; `agency-unknown` when a party is none;
 * `association-holds-no-people` when the one who asks is of a coordination association.
 */
export async function beginProgramme(work: Work, { model, startsOn, endsOn, parties }: ProgrammeToBegin): Promise<{ programmeId: string } | NamedError> {
  const programmeId = newId();
  const outcome = await callBeginProgramme(work.db, { programmeId, model, hash: hashOfModel(model), startsOn, endsOn, parties });
  if (refusals.includes(outcome)) return fail(outcome as ProblemCode);
  return { programmeId };
}
