import type { ShownForm } from '../../../contract/consent-forms.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { ConsentForm, standardFormKey } from './consent-form.ts';
import { selectForm, selectFormInUse } from './consent-forms.sql.ts';
import { selectCaseModel } from './consents.sql.ts';

// A published version never changes, so what has been read once holds as long as the process lives.
const known = new Map<string, ConsentForm>();

/**
 * A published text.
 * @throws when that version is not published or is none of the schema: every consent refers to one that is.
 */
export async function formOf(work: Work, key: string, version: number): Promise<ConsentForm> {
  const name = `${key}@${version}`;
  const before = known.get(name);
  if (before) return before;
  const content = await selectForm(work.db, key, version);
  if (content === undefined) throw new Error(`No consent text ${name} is published`);
  const form = ConsentForm.parse(content);
  known.set(name, form);
  return form;
}

/**
 * The text in use today for a case: its programme model's own, or else the standard one.
 * @throws when none is published: they are at every start
 */
export async function formInUse(work: Work, caseId: string): Promise<ConsentForm> {
  const { modelKey } = await selectCaseModel(work.db, caseId);
  const found = await selectFormInUse(work.db, [modelKey, standardFormKey], work.today);
  if (!found) throw new Error('No consent text is published');
  return formOf(work, found.key, found.version);
}

/** Whether a text that is said to have been shown is one that can be shown in this case. */
export async function isFormOfCase(work: Work, caseId: string, { key, version }: ShownForm): Promise<boolean> {
  const { modelKey } = await selectCaseModel(work.db, caseId);
  return (key === modelKey || key === standardFormKey) && (await selectForm(work.db, key, version)) !== undefined;
}
