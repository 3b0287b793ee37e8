import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { anIdeaBecomesAProgramme } from './gotland-becomes.ts';
import { aPrestudyBegins } from './gotland-begins.ts';
import { GotlandCast } from './gotland-cast.ts';
import { anIdeaIsWritten } from './gotland-idea.ts';
import { startSite } from './site.ts';
import { openBrowser } from './visitor.ts';

describe('a pre-study on Gotland, from a question to a programme that runs with a case', () => {
  let browser: Browser;
  let cast: GotlandCast | undefined;
  const stage = () => {
    if (!cast) throw new Error('The site has not started yet');
    return cast;
  };

  beforeAll(async () => {
    const [site, opened] = await Promise.all([startSite(), openBrowser()]);
    browser = opened;
    cast = new GotlandCast(site, browser);
  });
  afterEach(async () => expect(await stage().leave()).toEqual([]));
  afterAll(async () => {
    await browser.close();
    await stage().site.close();
  });

  aPrestudyBegins(stage);
  anIdeaIsWritten(stage);
  anIdeaBecomesAProgramme(stage);
});
