import { fileTypes, type FileAnswer } from '../../../contract/route.ts';
import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { makeDocx } from '../../platform/documents/make-docx.ts';
import { makePdf } from '../../platform/documents/make-pdf.ts';
import { isFail, type NamedError } from '../../platform/named-error.ts';
import { readLetter } from './keep-letter.ts';
import { letterFileName, printedLetter } from './printed-letter.ts';

interface Wanted { type: 'docx' | 'pdf'; asked: Language | undefined; own: Language }

/** The letter of an actor as a file to send, print and sign. */
export async function makeLetter(work: Work, on: { prestudyId: string; actorId: string }, { type, ...language }: Wanted): Promise<FileAnswer | NamedError> {
  const letter = await readLetter(work, on, language);
  if (isFail(letter)) return letter;
  const bytes = await (type === 'docx' ? makeDocx : makePdf)(printedLetter(letter));
  return isFail(bytes) ? bytes : { name: letterFileName(letter, type), type: fileTypes[type], bytes };
}
