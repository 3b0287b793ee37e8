import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { PublicationContent, PublicFinding } from '../../../../../contract/publication-content.ts';
import { addDays } from '../../../../../server/features/programmes/public.ts';
import { addAttachment } from '../../../../../server/features/publications/add-attachment.ts';
import { listPublicationMaterial } from '../../../../../server/features/publications/publication-material.ts';
import { publishPublication } from '../../../../../server/features/publications/publish-publication.ts';
import { answerReview, askReview } from '../../../../../server/features/publications/review-publication.ts';
import { beginPublication, changePublication } from '../../../../../server/features/publications/write-publication.ts';
import type { Database } from '../../../../../server/platform/db/kysely-on-client.ts';
import { importPrestudyFunding } from '../../../../../server/features/prestudies/import-funding.ts';
import { makePdf } from '../../../../../server/platform/documents/make-pdf.ts';
import { isFail, type NamedError } from '../../../../../server/platform/named-error.ts';
import { castProgrammes } from '../../cast/programmes.ts';
import { castStaff, type StaffKey } from '../../cast/staff.ts';
import { instantAt } from '../../days.ts';
import { agencyId, agencyName, programmeId, staffId } from '../../life.ts';
import { prestudyId, type PrestudyKey } from './prestudy-cast.ts';
import { gotlandTexts, hubTable, hubTexts, mittskaneTexts } from './publication-texts.ts';

/** Someone of the demo at work on a day: the program's own use cases write the pages, by their own rules. */
function workOf(db: Database, staff: StaffKey, day: string) {
  const { agency, role, title, given, family } = castStaff[staff];
  const actor = { kind: 'staff', id: staffId(staff), agencyId: agencyId(agency), unitId: null, role, name: `${given} ${family}`, title, agencyName: agencyName(agency) } as const;
  return { actor, work: { db, actor, today: day, now: new Date(instantAt(day, '10:00')), audit: () => undefined, concerns: () => undefined, record: () => undefined } };
}

function done<T>(result: T | NamedError): T {
  if (isFail(result)) throw new Error(`The demo could not publish: ${result.code}`);
  return result;
}

interface Page {
  prestudy: PrestudyKey; kind: 'prestudy' | 'project'; slug: string; programme: string | null; writer: StaffKey; reviewer: StaffKey; leader: StaffKey;
  content: Pick<PublicationContent, 'texts' | 'contact'>;
  /** How far it has come. */
  until: 'published' | 'in-review';
  /** Days before today. */
  daysAgo: number;
}

const pages: readonly Page[] = [
  { prestudy: 'gotland', kind: 'prestudy', slug: 'psykisk-halsa-och-sysselsattning', programme: null, writer: 'hub-coordinator', reviewer: 'hub-leader', leader: 'gotland-owner', content: gotlandTexts, until: 'published', daysAgo: 40 },
  { prestudy: 'mittskane', kind: 'prestudy', slug: 'arbetsloshetshalsovard-i-mittskane', programme: null, writer: 'prestudy-analyst', reviewer: 'health-leader', leader: 'prestudy-leader', content: mittskaneTexts, until: 'published', daysAgo: 12 },
  { prestudy: 'gotland', kind: 'project', slug: 'huben', programme: 'hub', writer: 'hub-coordinator', reviewer: 'hub-leader', leader: 'gotland-owner', content: hubTexts, until: 'in-review', daysAgo: 2 },
];

async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}

/** Gotland hands out its pre-study in short, and a table. */
async function files(db: Database, page: Page, publicationId: string, day: string): Promise<PublicationContent['attachments']> {
  if (page.slug !== 'psykisk-halsa-och-sysselsattning') return [];
  const { actor, work } = workOf(db, page.writer, day);
  const ids = { prestudyId: prestudyId(page.prestudy), publicationId };
  const { title, lede, sections } = gotlandTexts.texts.sv;
  const blocks = [{ kind: 'paragraph' as const, text: lede }, { kind: 'heading' as const, level: 2 as const, text: 'Lärdomar' }, ...sections.lessons.map(({ text }) => ({ kind: 'paragraph' as const, text }))];
  const pdf = await makePdf({ title, language: 'sv', size: 'normal', footer: 'Region Gotland, förstudie (påhittat innehåll i en demo)', blocks });
  const table = done(await addAttachment(work, actor, ids, 'behov och stöd.csv', bytesOf(Buffer.from(hubTable))));
  const report = isFail(pdf) ? null : done(await addAttachment(work, actor, ids, 'förstudien i korthet.pdf', bytesOf(pdf)));
  return [
    ...(report ? [{ attachmentId: report.id, title: { sv: 'Förstudien i korthet', en: 'The pre-study in short' }, alternative: 'in-file' as const, words: { sv: '', en: '' } }] : []),
    {
      attachmentId: table.id, title: { sv: 'Behov och stöd på Gotland', en: 'Needs and support on Gotland' }, alternative: 'in-words',
      words: { sv: 'Tabellen visar fyra slags stöd. I Visby finns alla. I Hemse finns sysselsättning utan krav, vårdkontakt delvis, och de andra två inte.', en: 'The table shows four kinds of support. Visby has them all. Hemse has occupation without demands, contact with care in part, and lacks the other two.' },
    },
  ];
}

async function layPage(db: Database, page: Page, findings: readonly PublicFinding[], today: string): Promise<void> {
  const day = addDays(today, -page.daysAgo);
  const { actor, work } = workOf(db, page.writer, day);
  const ofPrestudy = prestudyId(page.prestudy);
  const { sv } = page.content.texts;
  const programme = page.programme === null ? null : castProgrammes[page.programme as keyof typeof castProgrammes];
  const { id } = done(await beginPublication(work, actor, ofPrestudy, { kind: page.kind, title: sv.title, programmeId: programme ? programmeId(programme) : null }));
  const draft: PublicationContent = { ...page.content, findings: page.kind === 'prestudy' ? [...findings] : [], quotations: [], attachments: await files(db, page, id, day) };
  const first: PublicationContent = { ...draft, texts: { sv, en: null } };
  await write(db, page, { id, day, draft: page.daysAgo > 30 ? first : draft, changeNote: '' });
  // One page has been revised since: its first version stays reachable.
  if (page.daysAgo > 30) await write(db, page, { id, day: addDays(day, 20), draft, changeNote: 'Engelsk översättning.' });
}

/** Writes, asks for a review, has it approved by another, and publishes. */
async function write(db: Database, page: Page, { id, day, draft, changeNote }: { id: string; day: string; draft: PublicationContent; changeNote: string }): Promise<void> {
  const ids = { prestudyId: prestudyId(page.prestudy), publicationId: id };
  const version = async () => (await db.selectFrom('publications.publications').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version;
  const writer = workOf(db, page.writer, day);
  done(await changePublication(writer.work, writer.actor, ids.prestudyId, id, { draft, slug: page.slug, version: await version() }));
  const review = done(await askReview(writer.work, writer.actor, ids.prestudyId, id, await version()));
  if (page.until === 'in-review') return;
  const reviewer = workOf(db, page.reviewer, addDays(day, 1));
  done(await answerReview(reviewer.work, reviewer.actor, { ...ids, publicationReviewId: review.id }, { outcome: 'approved', words: '' }));
  const leader = workOf(db, page.leader, addDays(day, 2));
  done(await publishPublication(leader.work, leader.actor, ids, { changeNote, version: await version() }));
}

/** MittSkåne's pre-study was itself a project in the funder's bank. */
async function importFunding(db: Database, today: string): Promise<void> {
  const page = readFileSync(new URL('../../../../../programmes/funding/arbetsloshetshalsovard.txt', import.meta.url), 'utf8');
  done(await importPrestudyFunding(db, prestudyId('mittskane'), page, new Date(instantAt(addDays(today, -30), '09:00'))));
}

/** The public pages of the demo, written and published by the program's own use cases. */
export async function layPublications(db: Database, today: string): Promise<void> {
  await importFunding(db, today);
  for (const page of pages) {
    const { actor, work } = workOf(db, page.writer, addDays(today, -page.daysAgo));
    // Evidence is read as its readers do: by someone of the team.
    await sql`select set_config('app.actor', ${actor.id}, true)`.execute(db);
    const { findings } = await listPublicationMaterial(work, prestudyId(page.prestudy));
    await layPage(db, page, findings, today);
  }
  await sql`select set_config('app.actor', '', true)`.execute(db);
}
