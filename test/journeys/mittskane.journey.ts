import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { MittskaneStage } from './mittskane-cast.ts';
import { aGroupIsMapped, peopleAreAsked } from './mittskane-asks.ts';
import { whatTheySaidIsRead } from './mittskane-reads.ts';
import { anIdeaIsGrounded } from './mittskane-thinks.ts';
import { itIsTold } from './mittskane-tells.ts';
import { startSite } from './site.ts';
import { openBrowser } from './visitor.ts';

describe('a pre-study goes from MittSkåne’s question to a public page, on the material that is shipped', () => {
  const stage = new MittskaneStage();
  let browser: Browser;

  beforeAll(async () => {
    const [site, opened] = await Promise.all([startSite(), openBrowser()]);
    browser = opened;
    stage.set(site, browser);
  });
  afterEach(async () => expect(await stage.complaints()).toEqual([]));
  afterAll(async () => {
    await browser.close();
    await stage.site.close();
  });

  aGroupIsMapped(stage);
  peopleAreAsked(stage);
  whatTheySaidIsRead(stage);
  anIdeaIsGrounded(stage);
  itIsTold(stage);
});
