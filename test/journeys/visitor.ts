import { chromium, type Browser, type Page } from 'playwright-core';
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

/** A person at a browser window of their own, with nothing kept from anyone before. */
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

export async function visit(browser: Browser, site: Site, { width = 1280, dark = false, language = 'sv' }: VisitorTraits = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height: heights[width] }, locale: language === 'sv' ? 'sv-SE' : 'en-GB', timezoneId: 'Europe/Stockholm',
    colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', hasTouch: width < 1280,
  });
  await context.addInitScript((kept) => localStorage.setItem('samsteg:language', kept), language);
  const page = await context.newPage();
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
      const answer = await context.request.post(`${site.url}/api/v1/demo-sign-in`, { headers: { [csrfHeader]: '1' }, data: { persona } });
      if (!answer.ok()) throw new Error(`The demo lends out nobody called ${persona}`);
    },
    becomeParticipant: async (participantId) => {
      const { token, hash } = newSessionToken();
      await insertSession(site.owner.db, { tokenHash: hash, actorKind: 'participant', actorId: participantId, now: new Date() });
      await context.addCookies([{ name: sessionCookieName, value: token, url: site.url, httpOnly: true, sameSite: 'Lax' }]);
    },
    leave: () => context.close(),
  };
}
