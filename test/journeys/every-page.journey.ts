import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPersonas } from '../world/demo/personas.ts';
import { addressFor, allPages, lookersAt } from './addresses.ts';
import { expectNoAxeFaults, expectRoomForLargeText, expectSoundEverywhere, settled } from './look.ts';
import { startSite, type Site } from './site.ts';
import { openBrowser, Regulars } from './visitor.ts';

let site: Site;
let browser: Browser;
let regulars: Regulars;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
  regulars = new Regulars(browser, site);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const looks = allPages().flatMap(({ pattern, route }) =>
  lookersAt(pattern, route, demoPersonas()).map((persona) => ({ pattern, persona, who: persona?.key ?? 'a visitor' })));

describe('every registered page is sound on a desk and a phone, light and dark', () => {
  it('looks at all of them', () => expect(looks.length).toBeGreaterThan(30));

  it.concurrent.each(looks)('$pattern for $who', async ({ pattern, persona }) => {
    const visitor = await regulars.open(persona?.key ?? null);
    try {
      const path = await addressFor(site, pattern, persona);
      await visitor.page.goto(`${site.url}${path}`);
      await expectSoundEverywhere(visitor);
      if (pattern.includes('$prestudyId')) await expectRoomForLargeText(visitor.page);
      // The start of a frame leads to its first tab.
      expect(new URL(visitor.page.url()).pathname, 'the page led elsewhere').toMatch(new RegExp(`^${path.replace(/#.*/, '')}(/|$)`));
    } finally {
      await visitor.leave();
    }
  });
});

describe('in English', () => {
  const sample = looks.filter(({ persona }, index) => persona === null || index % 4 === 0);
  it.concurrent.each(sample)('$pattern for $who', async ({ pattern, persona }) => {
    const visitor = await regulars.open(persona?.key ?? null, 'en');
    try {
      await visitor.page.goto(`${site.url}${await addressFor(site, pattern, persona)}`);
      await settled(visitor.page);
      expect(await visitor.page.getAttribute('html', 'lang')).toBe('en');
      await expectNoAxeFaults(visitor.page, 'English');
      expect(visitor.complaints()).toEqual([]);
    } finally {
      await visitor.leave();
    }
  });
});
