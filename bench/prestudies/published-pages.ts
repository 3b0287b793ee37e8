import type { PublicationContent } from '../../contract/publication-content.ts';
import { draftHash, searchWords } from '../../server/features/publications/publications.rules.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { withKysely, type Database } from '../../server/platform/db/kysely-on-client.ts';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { newId } from '../../server/platform/new-id.ts';
import { aPrestudy } from '../../test/world/a-prestudy.ts';
import { standardWorld } from '../../test/world/standard-world.ts';
import { testMasterKey } from '../../test/world/test-master-key.ts';
import { percentile, rounded, type Figure } from '../figure.ts';
import { startServer } from '../load/start-server.ts';
import { createHouse } from '../world/bench-database.ts';
import { mostMemoryMb } from './file-import.ts';

const pages = 1000;
/** A page with all that it is shown with, without pictures, as it comes over the line. */
const mostPageKb = 60;
const mostRequests = 5;
const mostMs = 100;

const long = 'Den som mår dåligt och saknar arbete möter många verksamheter, och ingen har bestämt hur de ska arbeta ihop. '.repeat(10).trim();

function aPage(number: number): PublicationContent {
  const text = (title: string) => ({
    title, lede: 'Vad en förstudie fann.', ideaTitle: '',
    sections: { why: [{ kind: 'paragraph' as const, text: long }], done: [{ kind: 'list' as const, text: 'Frågade\nLyssnade' }], lessons: [{ kind: 'paragraph' as const, text: long }], idea: [], use: [] },
  });
  const evidence = [{ kind: 'question', label: 'Hur samverkar ni i dag?', detail: '41 av 120 svar' }];
  return {
    texts: { sv: text(`Förstudie ${number} om ${number % 9 === 0 ? 'arbetslöshetshälsovård' : 'sysselsättning'}`), en: text(`Pre-study ${number}`) },
    findings: Array.from({ length: 6 }, (_each, at) => ({ findingId: null, kind: 'finding' as const, sv: `Rön ${at + 1}: samverkan brister.`, en: '', evidence })),
    quotations: [], attachments: [], contact: { name: '', organisation: 'Granviks kommun', email: 'forstudie@example.org', phone: '' },
  };
}

async function publishAll(db: Database): Promise<void> {
  const world = await standardWorld(db, systemClock.today());
  const { id: prestudy_id } = await aPrestudy(world.world, { leader: world.projectOwner }).save();
  for (let number = 0; number < pages; number += 1) {
    const content = aPage(number);
    const [publication_id, review_id, content_hash] = [newId(), newId(), draftHash(content)];
    const of = { publication_id, prestudy_id };
    await db.insertInto('publications.publications').values({
      id: publication_id, prestudy_id, owner_agency_id: world.municipality.id, kind: 'prestudy', slug: `forstudie-${number}`, draft: JSON.stringify(content), edited_by: world.leader.id,
    }).execute();
    await db.insertInto('publications.reviews').values({
      id: review_id, ...of, draft_hash: content_hash, edited_by: world.leader.id, asked_by: world.leader.id, outcome: 'approved', decided_by: world.projectOwner.id, decided_at: systemClock.now().toISOString(),
    }).execute();
    await db.insertInto('publications.versions').values({
      ...of, number: 1, content: JSON.stringify(content), content_hash, review_id, words_sv: searchWords(content, 'sv'), words_en: searchWords(content, 'en'), published_by: world.projectOwner.id,
    }).execute();
    await db.updateTable('publications.publications').set({ current_number: 1 }).where('id', '=', publication_id).execute();
  }
}

const fill = (target: DatabaseTarget) => withKysely(target.owner, testMasterKey, publishAll);

/** Asks for addresses one after the other. @returns how long each took, in milliseconds. */
async function times(origin: string, addresses: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const address of addresses) {
    const began = performance.now();
    const response = await fetch(`${origin}${address}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address} was answered ${response.status}`);
    taken.push(performance.now() - began);
  }
  return taken;
}

/** What a browser fetches to show a page: its own files, each once, compressed as they come. */
async function weigh(origin: string, path: string): Promise<{ bytes: number; requests: number }> {
  const whole = await (await fetch(`${origin}${path}`)).text();
  const linked = [...whole.matchAll(/<(?:link rel="(?:stylesheet|icon)"|img|script)[^>]*(?:href|src)="(\/[^"]+)"/g)].map(([, address]) => address ?? '');
  const styles = await Promise.all(linked.filter((address) => address.endsWith('.css')).map(async (address) => (await fetch(`${origin}${address}`)).text()));
  const fonts = styles.flatMap((style) => [...style.matchAll(/url\(([^)]+)\)/g)].map(([, address]) => address ?? ''));
  const sizes = await Promise.all([path, ...linked, ...fonts].map(async (address) => {
    // `fetch` unpacks what comes; how long it was on the way stands in the header.
    const response = await fetch(`${origin}${address}`, { headers: { 'accept-encoding': 'br' } });
    const unpacked = (await response.arrayBuffer()).byteLength;
    return Number(response.headers.get('content-length') ?? unpacked);
  }));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
}

/** A thousand public pages: how soon one is there the first time and again, how soon a search, and how much a browser fetches. */
export async function benchPublishedPages(turns: number): Promise<Figure[]> {
  const { target, drop } = await createHouse(fill);
  try {
    const server = await startServer(target);
    try {
      const origin = `http://127.0.0.1:${server.port}`;
      const addresses = Array.from({ length: pages }, (_each, number) => `/publications/forstudie-${number}`);
      const searches = Array.from({ length: turns }, (_each, at) => `/publications?q=${encodeURIComponent(at % 2 === 0 ? 'arbetslöshetshälsovård' : 'samverkan')}`);
      await times(origin, ['/publications', ...searches.slice(0, 4)]);
      const figure = (metric: string, value: number, limit: number): Figure => ({ bench: 'published-pages', metric, value: rounded(value, 1), limit, better: 'lower' });
      const { bytes, requests } = await weigh(origin, '/publications/forstudie-1');
      return [
        figure('first-p95-ms', percentile(await times(origin, addresses), 0.95), mostMs),
        figure('again-p95-ms', percentile(await times(origin, addresses), 0.95), mostMs),
        figure('search-p95-ms', percentile(await times(origin, searches), 0.95), mostMs),
        figure('page-kb', bytes / 1000, mostPageKb),
        figure('requests', requests, mostRequests),
        figure('rss-mb', server.mostMemoryMb(), mostMemoryMb),
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await drop();
  }
}
