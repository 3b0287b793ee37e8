import type { ApplicationForm } from '../../../contract/application-form.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { readFindings, readOutlookNotes } from '../analyses/public.ts';
import { readReleasedFigures, type ShownFigure } from '../data-sets/public.ts';
import { selectPrestudy } from '../prestudies/public.ts';
import { shippedApplicationForm } from './application-form.ts';
import type { GroundFacts } from './grounds.rules.ts';
import { countLetters, selectGround, selectOwnForm, type GroundKey, type GroundRow } from './grounds.sql.ts';
import { readIdea } from './read-idea.ts';

/** The headings that an idea is written under. `version` is 0 while they are the shipped ones. */
export interface FormInUse { form: ApplicationForm; version: number; key: GroundKey }

/** What is written under headings of a team's own belongs to them, whichever version of them. */
export const ownFormKey = { formKey: 'own', formVersion: 1 } as const;

export async function readFormInUse(work: Work, prestudyId: string, ideaId: string): Promise<FormInUse> {
  const own = await selectOwnForm(work.db, prestudyId, ideaId);
  if (own) return { ...own, key: { prestudyId, ideaId, ...ownFormKey } };
  const form = shippedApplicationForm();
  return { form, version: 0, key: { prestudyId, ideaId, formKey: form.key, formVersion: form.version } };
}

/** The material of a pre-study as a ground is gathered from it. */
export interface GroundMaterials {
  inUse: FormInUse;
  facts: GroundFacts;
  figures: readonly ShownFigure[];
  rows: readonly GroundRow[];
  prestudyName: string;
  ownerName: string;
}

/** Everything that a ground is made of, or `not-found`. */
export async function gatherGround(work: Work, prestudyId: string, ideaId: string): Promise<GroundMaterials | NamedError> {
  const idea = await readIdea(work, prestudyId, ideaId);
  if (isFail(idea)) return idea;
  const prestudy = await selectPrestudy(work.db, prestudyId);
  if (!prestudy) return fail('not-found');
  const figures = await readReleasedFigures(work.db, prestudyId);
  const outlook = await readOutlookNotes(work.db, prestudyId);
  const facts: GroundFacts = {
    question: prestudy.question, idea, figures, findings: await readFindings(work.db, prestudyId), letters: await countLetters(work.db, prestudyId),
    outlook: outlook.map(({ title, takeaway }) => ({ title, takeaway })),
  };
  const inUse = await readFormInUse(work, prestudyId, ideaId);
  return { inUse, facts, figures, rows: await selectGround(work.db, inUse.key), prestudyName: prestudy.name, ownerName: prestudy.ownerAgencyName };
}
