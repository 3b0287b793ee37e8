import type { Browser, Page } from 'playwright-core';
import { Part, SitePage } from './pages/site-page.ts';
import type { Site } from './site.ts';
import { visit, type Visitor, type Width } from './visitor.ts';

/** What the pre-study is called when it is begun from the question to practise on. */
export const practiceName = 'Arbetslöshetshälsovård (övning)';

/** The three insights that MittSkåne's pre-study came to, each with the theme that carries it and its field of the matrix. */
export const insights = [
  { theme: 'Samverkan saknar form', sentence: 'Det finns ingen formell samverkan, och de som arbetar med samma person vill träffas regelbundet.', level: 'Organisation', column: 'Nivån i sig' },
  { theme: 'Metoder saknas', sentence: 'Det saknas konkreta metoder för att hjälpa den som har ohälsa till arbete.', level: 'Verksamhet', column: 'Tillgänglighet' },
  { theme: 'Regler och sekretess är oklara', sentence: 'Det är oklart vad reglerna säger och vad man får berätta för varandra.', level: 'Samhälle', column: 'Nivån i sig' },
] as const;

export const ideaName = 'Ett gemensamt team för hälsa och arbete';
export const ideaSummary = 'Ett team från vården och arbetslivet som möts varje vecka och arbetar på ett gemensamt sätt.';

type Member = 'prestudy-leader' | 'prestudy-analyst';

/** What stands below the shell: its links have names that those of a pre-study have too. */
export function mainOf(page: Page): Part {
  return new Part(page, page.getByRole('main'));
}

export function dialogOf(page: Page): Part {
  return new Part(page, page.getByRole('dialog'));
}

/** Ingrid at her desk and Kasper on his phone, each at one window all the way, and the pre-study that they make. */
export class MittskaneStage {
  #home = '';
  #set: { site: Site; browser: Browser } | null = null;
  readonly #members = new Map<Member, Promise<Visitor>>();
  readonly #widths: Readonly<Record<Member, Width>> = { 'prestudy-leader': 1280, 'prestudy-analyst': 390 };

  set(site: Site, browser: Browser): void { this.#set = { site, browser }; }

  get site(): Site { return this.#isSet().site; }
  get browser(): Browser { return this.#isSet().browser; }

  /** Remembers the pre-study whose page is open. */
  begunAt(page: Page): void { this.#home = new URL(page.url()).pathname; }

  member(who: Member): Promise<Visitor> {
    const here = this.#members.get(who) ?? this.#arrive(who);
    this.#members.set(who, here);
    return here;
  }

  /** Opens the pre-study, and one of its parts by its tab. @param heading what the part is headed by. */
  async part(who: Member, tab: string, heading: string | RegExp): Promise<SitePage> {
    const visitor = await this.member(who);
    if (!new URL(visitor.page.url()).pathname.startsWith(this.#home)) await SitePage.open(visitor, this.#home, practiceName);
    await visitor.page.getByRole('navigation', { name: 'Förstudiens delar' }).getByRole('link', { name: tab, exact: true }).click();
    return this.stays(visitor, heading);
  }

  /** Waits until the page of the pre-study with this heading is there. */
  async stays(visitor: Visitor, heading: string | RegExp): Promise<SitePage> {
    await visitor.page.getByRole('heading', { level: 2, name: heading }).first().waitFor();
    return SitePage.arrive(visitor, practiceName);
  }

  async complaints(): Promise<string[]> {
    const here = await Promise.all(this.#members.values());
    return here.flatMap((visitor) => visitor.complaints());
  }

  async #arrive(who: Member): Promise<Visitor> {
    const visitor = await visit(this.browser, this.site, { width: this.#widths[who] });
    await visitor.become(who);
    return visitor;
  }

  #isSet(): { site: Site; browser: Browser } {
    if (!this.#set) throw new Error('The stage is not set yet');
    return this.#set;
  }
}
