import { fileTypes, type FileAnswer } from '../../../contract/route.ts';
import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { makeDocx } from '../../platform/documents/make-docx.ts';
import { makePdf } from '../../platform/documents/make-pdf.ts';
import { isFail, type NamedError } from '../../platform/named-error.ts';
import { gatherGround } from './gather-ground.ts';
import { printedGround } from './printed-ground.ts';

const fileNames = { sv: 'underlag', en: 'ground' } as const;

/** The ground as a file to send on. Its name says nothing of what is in it. */
export async function fetchGround(work: Work, prestudyId: string, ideaId: string, { format, language }: { format: 'pdf' | 'docx'; language: Language }): Promise<FileAnswer | NamedError> {
  const gathered = await gatherGround(work, prestudyId, ideaId);
  if (isFail(gathered)) return gathered;
  const { inUse, facts, figures, rows, prestudyName, ownerName } = gathered;
  const document = printedGround({
    form: inUse.form, facts, figures, prestudyName, ownerName, today: work.today, written: new Map(rows.map(({ section, blocks }) => [section, blocks])),
  }, language);
  const bytes = await (format === 'pdf' ? makePdf(document) : makeDocx(document));
  return isFail(bytes) ? bytes : { name: `${fileNames[language]}.${format}`, type: fileTypes[format], bytes };
}
