import type { Browser } from 'playwright-core';
import { SitePage } from './pages/site-page.ts';
import type { Site } from './site.ts';
import { visit, type Visitor, type Width } from './visitor.ts';

export type StegetStaff = 'coach' | 'leader' | 'insurance-officer';

/** She is nobody of the demo: she comes to Steget in the journey. */
export const alvasName = 'Alva Provlund';

/** Those who meet in the journey through Steget: staff at a desk or with a phone, and Alva on her phone. */
export class StegetCast {
  /** Known once Alva has been referred. */
  caseId = '';
  readonly #site: Site;
  readonly #browser: Browser;
  readonly #staffWidth: Width;
  #here: Visitor[] = [];

  /** @param staffWidth what the staff look through: a desk or a phone. Alva has her phone. */
  constructor(site: Site, browser: Browser, staffWidth: Width) {
    this.#site = site;
    this.#browser = browser;
    this.#staffWidth = staffWidth;
  }

  async staff(persona: StegetStaff): Promise<Visitor> {
    const visitor = await visit(this.#browser, this.#site, { width: this.#staffWidth });
    this.#here.push(visitor);
    await visitor.become(persona);
    return visitor;
  }

  async alva(): Promise<Visitor> {
    const visitor = await visit(this.#browser, this.#site, { width: 390 });
    this.#here.push(visitor);
    const row = await this.#site.owner.db.selectFrom('cases.cases').select('participant_id').where('id', '=', this.caseId).executeTakeFirstOrThrow();
    await visitor.becomeParticipant(row.participant_id);
    return visitor;
  }

  /** A tab of Alva's case, as one of the staff opens it. */
  async caseTab(persona: StegetStaff, tab: string): Promise<SitePage> {
    return SitePage.open(await this.staff(persona), `/cases/${this.caseId}/${tab}`, alvasName);
  }

  /** The coach writes down Alva's yes to what the municipality may tell another agency. */
  async writeYes(agency: string, categories: readonly string[]): Promise<void> {
    const page = await this.caseTab('coach', 'consents');
    await page.press('Fråga om samtycke');
    const form = await page.form(/./);
    await form.select('Vem får veta', agency);
    for (const category of categories) await form.tick(category);
    await form.write('Varför de behöver veta det', 'För att ni ska kunna samordna ert stöd.');
    await form.press('Visa texten för personen');
    await form.reads('Ett nej är ett lika bra svar som ett ja.');
    await form.press('Skriv svaret');
    await form.choose('Vad svarade personen?', 'Ja');
    await form.choose('Hur personen svarade', 'Muntligt');
    await form.press('Spara svaret');
    await page.saved('Personens ja är sparat');
  }

  /** Everyone closes their window. @returns what their browsers complained of. */
  async leave(): Promise<string[]> {
    const complaints = this.#here.flatMap((visitor) => visitor.complaints());
    await Promise.all(this.#here.map((visitor) => visitor.leave()));
    this.#here = [];
    return complaints;
  }
}

/** Where the journey through Steget is played, once it is set. */
export class StegetStage {
  #set: { site: Site; cast: StegetCast } | null = null;

  set(site: Site, cast: StegetCast): void { this.#set = { site, cast }; }
  get site(): Site { return this.#isSet().site; }
  get cast(): StegetCast { return this.#isSet().cast; }

  #isSet(): { site: Site; cast: StegetCast } {
    if (!this.#set) throw new Error('The stage is not set yet');
    return this.#set;
  }
}
