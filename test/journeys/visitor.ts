import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { csrfHeader } from '../../server/platform/http/create-server.ts';
import { newSessionToken, sessionCookieName } from '../../server/platform/http/session-cookie.ts';
import { insertSession } from '../../server/platform/sign-in/sessions.sql.ts';
import type { Site } from './site.ts';

export type Width = 320 | 390 | 1280;

export interface VisitorTraits {
  width?: Width;
  dark?: boolean;
  language?: 'sv' | 'en';
}

/** A person at a browser window. */
export interface Visitor {
  page: Page;
  site: Site;
  /** What the browser complained of since the last look: faults of scripts, refused requests, other sites called. */
  complaints(): string[];
  /** Signs in as one of the demo's people without the sign-in page. */
  become(persona: string): Promise<void>;
  /** Signs in as a participant whom the demo does not lend out. */
  becomeParticipant(participantId: string): Promise<void>;
  leave(): Promise<void>;
}

const heights: Readonly<Record<Width, number>> = { 320: 640, 390: 844, 1280: 900 };

/** Real Chromium, that of CHROMIUM_PATH, without any of its own traffic. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** Answers that a page asks for knowingly: there is nothing there yet, or it is not for this person. */
const expectedAnswer = /the server responded with a status of (401|403|404|409)/;

/** A browser with nothing kept from anyone before. */
async function openProfile(browser: Browser, { width = 1280, dark = false, language = 'sv' }: VisitorTraits): Promise<BrowserContext> {
  const profile = await browser.newContext({
    viewport: { width, height: heights[width] }, locale: language === 'sv' ? 'sv-SE' : 'en-GB', timezoneId: 'Europe/Stockholm',
    colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', hasTouch: width < 1280,
  });
  await profile.addInitScript((kept) => localStorage.setItem('samsteg:language', kept), language);
  return profile;
}

/** A new window of a profile, whose complaints are heard from the start. */
async function openWindow(profile: BrowserContext, site: Site): Promise<Visitor> {
  const page = await profile.newPage();
  page.setDefaultTimeout(10_000);
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expectedAnswer.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) complaints.push(`called ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
  return {
    page,
    site,
    complaints: () => {
      const heard = complaints;
      complaints = [];
      return heard;
    },
    become: async (persona) => {
      const answer = await profile.request.post(`${site.url}/api/v1/demo-sign-in`, { headers: { [csrfHeader]: '1' }, data: { persona } });
      if (!answer.ok()) throw new Error(`The demo lends out nobody called ${persona}`);
    },
    becomeParticipant: async (participantId) => {
      const { token, hash } = newSessionToken();
      await insertSession(site.owner.db, { tokenHash: hash, actorKind: 'participant', actorId: participantId, now: new Date() });
      await profile.addCookies([{ name: sessionCookieName, value: token, url: site.url, httpOnly: true, sameSite: 'Lax' }]);
    },
    leave: () => page.close(),
  };
}

/** Someone at a browser of their own, which is gone when they leave. */
export async function visit(browser: Browser, site: Site, traits: VisitorTraits = {}): Promise<Visitor> {
  const profile = await openProfile(browser, traits);
  return { ...await openWindow(profile, site), leave: () => profile.close() };
}

/** People who come back to the browser that they are signed in at: each look is a new window there, and scripts are fetched once. */
export class Regulars {
  readonly #browser: Browser;
  readonly #site: Site;
  readonly #profiles = new Map<string, Promise<BrowserContext>>();

  constructor(browser: Browser, site: Site) {
    this.#browser = browser;
    this.#site = site;
  }

  /** @param persona one of the demo's people, or nobody who has signed in. */
  async open(persona: string | null, language: 'sv' | 'en' = 'sv'): Promise<Visitor> {
    const key = `${language} ${persona ?? ''}`;
    const profile = this.#profiles.get(key) ?? this.#arrive(persona, language);
    this.#profiles.set(key, profile);
    return openWindow(await profile, this.#site);
  }

  async #arrive(persona: string | null, language: 'sv' | 'en'): Promise<BrowserContext> {
    const profile = await openProfile(this.#browser, { language });
    if (persona !== null) {
      const first = await openWindow(profile, this.#site);
      await first.become(persona);
      await first.leave();
    }
    return profile;
  }
}
