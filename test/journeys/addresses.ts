import { isFor, pageRoutes, type PageRoute } from '../../web/app/routes.tsx';
import type { LentPersona } from '../../server/app/sign-in/sign-in.routes.ts';
import { newId } from '../../server/platform/new-id.ts';
import type { DB } from '../../server/platform/db/schema.ts';
import { demoDialogueToken } from '../world/demo/lay/prestudies/lay-ideas.ts';
import type { Site } from './site.ts';

/** Every registered page with its whole path, those framed by others too. */
export function allPages(routes: readonly PageRoute[] = pageRoutes, before = ''): { pattern: string; route: PageRoute }[] {
  return routes.flatMap((route) => {
    const pattern = `${before}${route.path === '/' && before ? '' : route.path}`;
    const inner = allPages(route.children ?? [], pattern);
    // A frame whose start page has its own entry is looked at through that.
    const framed = inner.some((page) => page.pattern === pattern);
    return framed ? inner : [{ pattern, route }, ...inner];
  });
}

type Fill = (site: Site, persona: LentPersona | null) => Promise<string>;

/** What stands in for each parameter of an address: something that the person can see. */
const fills: Readonly<Record<string, Fill>> = {
  caseId: (site, persona) => caseOf(site, persona),
  formerCaseId: (site, persona) => formerCaseOf(site, persona),
  programmeId: (site, persona) => programmeOf(site, persona),
  placementId: async (site, persona) => only(site.owner.db.selectFrom('placements.placements').select('id')
    .where('case_id', '=', await caseOf(site, persona)).executeTakeFirst()),
  // What the demo has none of is looked at as a page that has nothing to show.
  orderId: (site) => firstOf(site, 'extracts.orders'),
  listId: (site) => firstOf(site, 'retention.lists'),
  reviewId: (site) => firstOf(site, 'log_reviews.reviews'),
  instrumentKey: () => Promise.resolve('samsteg-progression'),
  prestudyId: (site, persona) => prestudyOf(site, persona),
  questionKey: async (site, persona) => (await site.owner.db.selectFrom('surveys.questions').select('key')
    .where('prestudy_id', '=', await prestudyOf(site, persona)).where('kind', '=', 'text').orderBy('position').executeTakeFirstOrThrow()).key,
  section: () => Promise.resolve('need'),
  questionId: async (site, persona) => only(site.owner.db.selectFrom('surveys.questions').select('id')
    .where('prestudy_id', '=', await prestudyOf(site, persona)).where('kind', '=', 'text').orderBy('position').executeTakeFirst()),
};

/** What stands after the `#` of a page that is opened by a link: that of Gotland's idea, which the demo hands out. */
const secrets: Readonly<Record<string, string>> = { '/dialogue': demoDialogueToken('gotland') };

/** What lies in a pre-study, by the parameter that names it: its table, which has a column `prestudy_id`. */
const inPrestudy = {
  actorId: 'actors.actors', meetingId: 'actors.meetings',
  dataSetId: 'data_sets.data_sets', figureId: 'data_sets.released_figures', surveyId: 'surveys.surveys', ideaId: 'ideas.ideas', publicationId: 'publications.publications',
  findingId: 'analyses.findings', noteId: 'analyses.outlook_notes', pathId: 'analyses.service_paths', themeId: 'codings.themes', quotationId: 'codings.quotations',
} as const satisfies Readonly<Record<string, keyof DB>>;
type PrestudyTable = (typeof inPrestudy)[keyof typeof inPrestudy];
const tableInPrestudy: ReadonlyMap<string, PrestudyTable> = new Map(Object.entries(inPrestudy));

/** Who looks at the pages of a pre-study: the one who leads it and one who only reads. */
const prestudyLookers = new Set(['prestudy-leader', 'funder']);

async function only(found: Promise<{ id: string } | undefined>): Promise<string> {
  const row = await found;
  if (!row) throw new Error('The demo world has nothing of the kind');
  return row.id;
}

async function firstOf(site: Site, table: 'extracts.orders' | 'retention.lists' | 'log_reviews.reviews'): Promise<string> {
  return (await site.owner.db.selectFrom(table).select('id').limit(1).executeTakeFirst())?.id ?? newId();
}

/** A pre-study that the person takes part in. */
function prestudyOf(site: Site, persona: LentPersona | null): Promise<string> {
  return only(site.owner.db.selectFrom('prestudies.members').select('prestudy_id as id').where('staff_id', '=', persona?.actorId ?? '').where('left_on', 'is', null).executeTakeFirst());
}

/** Something in a pre-study that the person takes part in. */
async function recordInPrestudy(site: Site, table: PrestudyTable, persona: LentPersona | null): Promise<string> {
  return only(site.owner.db.selectFrom(table).select('id').where('prestudy_id', '=', await prestudyOf(site, persona)).orderBy('id').executeTakeFirst());
}

/** A programme that the person's agency is party to. */
function programmeOf(site: Site, persona: LentPersona | null): Promise<string> {
  return only(site.owner.db.selectFrom('programmes.parties as p').innerJoin('agencies.staff as s', 's.agency_id', 'p.agency_id')
    .select('p.programme_id as id').where('s.id', '=', persona?.actorId ?? '').executeTakeFirst());
}

/** The case of the midway participant persona when it is the person's to see; else another that has a placement. */
async function caseOf(site: Site, persona: LentPersona | null): Promise<string> {
  const cases = site.owner.db.selectFrom('cases.cases as c').select('c.id').where('c.status', '=', 'active');
  if (persona?.actorKind === 'participant') return only(cases.where('c.participant_id', '=', persona.actorId).executeTakeFirst());
  const midway = site.personas.find(({ key }) => key === 'participant')?.actorId ?? '';
  const own = cases.innerJoin('cases.team_members as t', 't.case_id', 'c.id').innerJoin('agencies.staff as s', 's.id', 't.staff_id')
    .innerJoin('placements.placements as p', 'p.case_id', 'c.id').where('t.to_on', 'is', null)
    // A team leader sees what her colleagues lead.
    .where((where) => persona?.role === 'team-leader'
      ? where('c.responsible_agency_id', '=', where.selectFrom('agencies.staff as me').select('me.agency_id').where('me.id', '=', persona.actorId))
      : where('s.id', '=', persona?.actorId ?? ''));
  const theirs = await own.where('c.participant_id', '=', midway).executeTakeFirst();
  return theirs?.id ?? only(own.executeTakeFirst());
}

/** A case where the person's agency is on the team and may no longer be told who it is about; for the rest, one that is not theirs. */
async function formerCaseOf(site: Site, persona: LentPersona | null): Promise<string> {
  const found = await site.owner.db.selectFrom('cases.team_members as t').innerJoin('cases.cases as c', 'c.id', 't.case_id').select('c.id')
    .where('t.staff_id', '=', persona?.actorId ?? '').where('t.to_on', 'is', null).whereRef('c.responsible_agency_id', '<>', 't.agency_id')
    .where((where) => where.not(where.exists(where.selectFrom('consents.consents as k').select('k.id')
      .whereRef('k.case_id', '=', 'c.id').whereRef('k.to_agency_id', '=', 't.agency_id').where('k.state', '=', 'given'))))
    .executeTakeFirst();
  return found?.id ?? newId();
}

/** The address of a page for one person, with its parameters filled in and the secret that opens it, if it has one. */
export async function addressFor(site: Site, pattern: string, persona: LentPersona | null): Promise<string> {
  let path = pattern;
  for (const [hole, name = ''] of pattern.matchAll(/\$(\w+)/g)) {
    const table = tableInPrestudy.get(name);
    const fill: Fill | undefined = fills[name] ?? (table && ((at, who) => recordInPrestudy(at, table, who)));
    if (!fill) throw new Error(`Say in test/journeys/addresses.ts what stands for ${hole} in ${pattern}`);
    path = path.replace(hole, await fill(site, persona));
  }
  const secret = secrets[pattern];
  return secret === undefined ? path : `${path}#${secret}`;
}

/** The people who look at a page: one of each role that it is for, or a visitor where it is for everyone. */
export function lookersAt(pattern: string, route: PageRoute, personas: readonly LentPersona[]): (LentPersona | null)[] {
  if (route.for.includes('public')) return [null];
  const roles = new Set(personas.map(({ role }) => role).filter((role) => isFor(route, role)));
  if (pattern.includes('$prestudyId')) return personas.filter(({ key }) => prestudyLookers.has(key));
  return [...roles].flatMap((role) => personas.find((persona) => persona.role === role) ?? []);
}
