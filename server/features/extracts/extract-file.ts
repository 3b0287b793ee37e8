import type { ExtractFile } from '../../../contract/extracts.ts';
import { fileTypes, type FileAnswer } from '../../../contract/route.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { makePdf } from '../../platform/documents/make-pdf.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { selectAgenciesAround, selectOrder, selectReleased } from './extracts.sql.ts';
import { gatherPart, type GatheredPart, type GroupLooks } from './gather-part.ts';
import { selectPartHead } from './gather.sql.ts';
import { notInWords, printedExtract, type NamesOfCodes } from './printed-extract.ts';

/** What the app lends this slice: the words of slices that it may not import. */
export interface ExtractWords { groupLooks: GroupLooks; names: NamesOfCodes }

export interface Wanted { type: 'pdf' | 'json'; language: Language; words: ExtractWords }

const fileNames: Record<Language, string> = { sv: 'registerutdrag', en: 'register-extract' };

/** The name of the file says what it is and nothing of whom it is about. */
async function fileOf(file: ExtractFile, personName: string | null, { type, language, words }: Wanted): Promise<FileAnswer | NamedError> {
  const bytes = type === 'json' ? new TextEncoder().encode(JSON.stringify(file, null, 2))
    : await makePdf(printedExtract(file, { language, names: words.names, personName }));
  return isFail(bytes) ? bytes : { name: `${fileNames[language]}.${type}`, type: fileTypes[type], bytes };
}

/** All that the person sees in Samsteg, each agency's part by itself. */
export async function makeMyExtract(work: Work, actor: Actor, wanted: Wanted): Promise<FileAnswer | NamedError> {
  const around = await selectAgenciesAround(work.db);
  work.concerns(around.map(({ caseId }) => caseId));
  const gathered: GatheredPart[] = [];
  for (const { caseId, agencyId } of around) gathered.push(await gatherPart(work.db, { caseId, agencyId, participantId: actor.id }, wanted.words.groupLooks));
  const isProtected = gathered.some((one) => one.isProtected);
  const file: ExtractFile = {
    format: 'samsteg-extract', version: 1, kind: 'shared', language: wanted.language, madeAt: work.now.toISOString(),
    notIn: notInWords('shared', isProtected, wanted.language),
    parts: gathered.map(({ part }) => part).filter(({ sections, log }) => sections.length + log.length > 0),
  };
  return fileOf(file, isProtected ? null : actor.name, wanted);
}

/** One agency's part as it was checked and released, for the person or for those who hand it to her. */
export async function fetchReleased(work: Work, orderId: string, wanted: Wanted): Promise<FileAnswer | NamedError> {
  const order = await selectOrder(work.db, orderId);
  if (!order) return fail('not-found');
  work.concerns([order.caseId]);
  const released = await selectReleased(work.db, orderId);
  if (released === null) return fail('extract-not-ready');
  // A protection that came since counts, too: no name in the file.
  const { isProtected, personName } = await selectPartHead(work.db, order);
  const file: ExtractFile = {
    format: 'samsteg-extract', version: 1, kind: 'agency', language: wanted.language, madeAt: order.releasedAt ?? work.now.toISOString(),
    notIn: notInWords('agency', released.isProtected, wanted.language), parts: [released.part],
  };
  return fileOf(file, isProtected || released.isProtected ? null : personName, wanted);
}
