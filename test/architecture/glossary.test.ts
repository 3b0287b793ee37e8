import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const inCheckout = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const glossary = readFileSync(inCheckout('docs/glossary.md'), 'utf8');
const slices = (folder: string) => readdirSync(inCheckout(folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

it.each([...new Set([...slices('server/features'), ...slices('web/features')])])('the slice %s carries a term of the glossary', (slice) => {
  const rows = glossary.split('\n').filter((line) => line.startsWith('|') && line.includes(`\`${slice}\``));
  expect(rows).not.toEqual([]);
  for (const row of rows) {
    const [, english = '', swedish = '', meaning = ''] = row.split('|').map((cell) => cell.trim());
    expect([english, swedish, meaning].every((cell) => cell !== ''), row).toBe(true);
  }
});
