import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor, Width } from './visitor.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until the page has its heading and fetches nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  // The page that shows every part shows this one too, for good.
  if (new URL(page.url()).pathname !== '/design') await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Fails with every fault that axe finds on the page as it is now. No rule is off. */
export async function expectNoAxeFaults(page: Page, state = ''): Promise<void> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axeSource);
  // As text: what the test runner does to a function means nothing in the page.
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  const faults = violations.flatMap((violation) => violation.nodes.map((node) => `${state} ${violation.id}: ${node.html} ${node.failureSummary ?? ''}`));
  expect(faults, page.url()).toEqual([]);
}

/** Fails when the page must be scrolled sideways. */
export async function expectNoSideScroll(page: Page, state = ''): Promise<void> {
  const over = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(0, 3).map((element) => element.outerHTML.slice(0, 160));
  });
  expect(over, `${state} ${page.url()} is wider than its window`).toEqual([]);
}

/** Fails when the page, as wide as on a desk or a phone, must be scrolled sideways by one who reads letters twice as large (WCAG 2.2, 1.4.4). */
export async function expectRoomForLargeText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { style } = document.documentElement;
    style.fontSize = `${2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
  });
  for (const width of [390, 1280] as const) {
    await resize(page, width);
    await expectNoSideScroll(page, `${width}, letters of double size,`);
  }
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
}

export async function resize(page: Page, width: Width): Promise<void> {
  await page.setViewportSize({ width, height: width === 1280 ? 900 : 780 });
}

/** Looks at the page in both looks and both widths, and at 320 for its width alone; then at what the browser said. */
export async function expectSoundEverywhere(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await settled(page);
  for (const width of [1280, 390] as const) {
    await resize(page, width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeFaults(page, `${width} ${colorScheme}`);
    }
  }
  await resize(page, 320);
  await expectNoSideScroll(page, '320');
  expect(visitor.complaints(), page.url()).toEqual([]);
  await resize(page, 1280);
  await page.emulateMedia({ colorScheme: 'light' });
}
