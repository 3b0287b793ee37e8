import type { Browser } from 'playwright-core';
import { SitePage } from './pages/site-page.ts';
import type { Site } from './site.ts';
import { Regulars, visit, type Visitor } from './visitor.ts';

export type GotlandPersona = 'gotland-owner' | 'hub-leader' | 'hub-coach';

/** The demo has its own pre-study on Gotland, and HUBen i Hemse runs there. This one is about the west of the island. */
export const prestudyName = 'Psykisk hälsa och sysselsättning i Klintehamn';
export const ideaName = 'HUBen i Klintehamn';
/** She is nobody of the demo: she is referred when the programme has begun. */
export const verasName = 'Vera Fröjelvik';

/** Those who meet in the journey from a question to a running programme: three with accounts, and one who was sent a link. */
export class GotlandCast {
  /** Known once Disa has begun the pre-study. */
  prestudyId = '';
  /** Known once the idea is written down. */
  ideaId = '';
  /** Known once somebody has been given a link to the idea. */
  dialogueAddress = '';
  readonly #site: Site;
  readonly #browser: Browser;
  readonly #regulars: Regulars;
  #here: Visitor[] = [];

  constructor(site: Site, browser: Browser) {
    this.#site = site;
    this.#browser = browser;
    this.#regulars = new Regulars(browser, site);
  }

  get site(): Site { return this.#site; }

  /** Someone with an account, in a new window of the browser where they are signed in. */
  async staff(persona: GotlandPersona): Promise<Visitor> {
    const visitor = await this.#regulars.open(persona);
    this.#here.push(visitor);
    return visitor;
  }

  /** Someone without an account, with a phone. */
  async stranger(): Promise<Visitor> {
    const visitor = await visit(this.#browser, this.#site, { width: 390 });
    this.#here.push(visitor);
    return visitor;
  }

  /** A part of the pre-study, as one of its team opens it. */
  async part(path: string, persona: GotlandPersona = 'gotland-owner'): Promise<SitePage> {
    return SitePage.open(await this.staff(persona), `/prestudies/${this.prestudyId}${path}`, prestudyName);
  }

  /** A page of the idea. */
  async idea(path = '', persona: GotlandPersona = 'gotland-owner'): Promise<SitePage> {
    return this.part(`/ideas/${this.ideaId}${path}`, persona);
  }

  /** Everyone closes their window. @returns what their browsers complained of. */
  async leave(): Promise<string[]> {
    const complaints = this.#here.flatMap((visitor) => visitor.complaints());
    await Promise.all(this.#here.map((visitor) => visitor.leave()));
    this.#here = [];
    return complaints;
  }
}

/** Gives the cast of the journey once its site has started. */
export type GotlandStage = () => GotlandCast;
