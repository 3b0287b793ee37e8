import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { linkHashOf, tokenOf } from './links.rules.ts';
import type { FoundSurvey } from './read-survey.ts';
import { mostAnswers } from './release.rules.ts';
import { insertInvitations, lockSurvey, selectInvitations, selectLinkSecret } from './surveys.sql.ts';

async function secretOf({ db }: Work, surveyId: string): Promise<string> {
  const secret = await selectLinkSecret(db, surveyId);
  if (secret === undefined) throw new Error('a survey without the secret of its links');
  return secret;
}

/** Makes more personal links, numbered on. Who is given which number is not known here. */
export async function addLinks(work: Work, prestudyId: string, found: FoundSurvey, count: number): Promise<{ links: number } | NamedError> {
  if (found.way === 'link') return fail('one-link-for-all');
  await lockSurvey(work.db, found.id);
  const earlier = (await selectInvitations(work.db, found.id)).length;
  if (earlier + count > mostAnswers) return fail('too-many-links');
  const secret = await secretOf(work, found.id);
  const numbers = Array.from({ length: count }, (_, at) => earlier + at + 1);
  await insertInvitations(work.db, { prestudyId, surveyId: found.id }, numbers.map((number) => ({ number, tokenHash: linkHashOf(tokenOf(secret, number)) })));
  return { links: earlier + count };
}

/** The links to give out, reckoned anew each time: a reminder bears the same link as the first letter. */
export async function listLinks(work: Work, found: FoundSurvey) {
  const secret = await secretOf(work, found.id);
  if (found.way === 'link') return { shared: tokenOf(secret, 0), personal: [] };
  const invitations = await selectInvitations(work.db, found.id);
  return { shared: null, personal: invitations.map(({ number, answered }) => ({ number, token: tokenOf(secret, number), answered })) };
}
