import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { startSite } from './site.ts';
import { aPersonComesToSteget } from './steget-begins.ts';
import { StegetCast, StegetStage } from './steget-cast.ts';
import { aPersonGoesOnToWork } from './steget-goes-on.ts';
import { openBrowser } from './visitor.ts';

describe.each([1280, 390] as const)('a person comes to Steget and goes on to work, all at %i px', (width) => {
  const stage = new StegetStage();
  let browser: Browser;

  beforeAll(async () => {
    const [site, opened] = await Promise.all([startSite(), openBrowser()]);
    browser = opened;
    stage.set(site, new StegetCast(site, browser, width));
  });
  afterEach(async () => expect(await stage.cast.leave()).toEqual([]));
  afterAll(async () => {
    await browser.close();
    await stage.site.close();
  });

  aPersonComesToSteget(stage);
  aPersonGoesOnToWork(stage);
});
