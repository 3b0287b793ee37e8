import type { ApplicationForm, ApplicationFormChange, FormSection } from '../../../contract/application-form.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { ownFormKey, readFormInUse } from './gather-ground.ts';
import { insertOwnForm, moveGround, selectGround, updateOwnForm } from './grounds.sql.ts';
import { selectIdea } from './ideas.sql.ts';
import { keyOf } from './make-draft.rules.ts';

/** A team writes in its own language; what they left as it was keeps both. */
const wordsLike = (text: string, before: FormSection['heading'] | undefined) => (before && (before.sv === text || before.en === text) ? before : { sv: text, en: text });

function freeKey(words: string, taken: ReadonlySet<string>): string {
  const key = keyOf(words);
  let time = 1;
  while (taken.has(time === 1 ? key : `${key}-${time}`)) time += 1;
  return time === 1 ? key : `${key}-${time}`;
}

/** The form as a team has written it. A heading that was there keeps where it is filled from; a new one is filled by hand. */
export function formAsWritten({ name, source, asOf, verified, headings }: ApplicationFormChange, before: ApplicationForm, version: number): ApplicationForm {
  const known = new Map(before.sections.map((section) => [section.key, section]));
  const taken = new Set(known.keys());
  const sections = headings.map(({ key, heading, asks, required, principle }): FormSection => {
    const was = key === null ? undefined : known.get(key);
    const named = was?.key ?? freeKey(heading, taken);
    taken.add(named);
    const gathers = (was?.gathers ?? []).filter((one) => one !== 'principle');
    return {
      key: named, heading: wordsLike(heading, was?.heading), asks: wordsLike(asks, was?.asks), required, principle,
      evidence: (was?.evidence ?? false) || principle !== null, gathers: principle === null ? gathers : [...gathers, 'principle'],
    };
  });
  return { key: ownFormKey.formKey, version, name: wordsLike(name, before.name), source, asOf, verified, standing: before.standing, sections };
}

/** Sets the headings of the call for an idea. What is written comes along; a heading that something stands under is not removed. */
export async function changeGroundForm(
  work: Work, actor: Actor, { prestudyId, ideaId }: { prestudyId: string; ideaId: string }, change: ApplicationFormChange,
): Promise<{ version: number } | NamedError> {
  if (!(await selectIdea(work.db, prestudyId, ideaId))) return fail('not-found');
  const { form: before, version, key } = await readFormInUse(work, prestudyId, ideaId);
  if (change.version !== version) return fail('stale-version');
  const form = formAsWritten(change, before, version + 1);
  const stays = new Set(form.sections.map((section) => section.key));
  if ((await selectGround(work.db, key)).some(({ section, blocks }) => blocks.length > 0 && !stays.has(section))) return fail('heading-has-text');
  const edit = { prestudyId, ideaId, form, by: actor.id, at: work.now.toISOString() };
  if (!(await (version === 0 ? insertOwnForm(work.db, edit) : updateOwnForm(work.db, version, edit)))) return fail('stale-version');
  if (version === 0) await moveGround(work.db, key, ownFormKey);
  return { version: version + 1 };
}
