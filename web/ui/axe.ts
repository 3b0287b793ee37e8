import axe from 'axe-core';
import { expect } from 'vitest';

/**
 * A test aid: fails with each fault that axe finds. One rule is off, color-contrast: jsdom has no layout and
 * computes no colours, so here it could only pass by not looking. The journeys run every rule in a real browser.
 */
export async function expectAccessible(element: Element = document.body): Promise<void> {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false } } });
  const faults = violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
  expect(faults).toEqual([]);
}
