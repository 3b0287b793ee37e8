import { describe, expect, it } from 'vitest';
import { csvField, inertText } from './csv-field.ts';

describe('a field of a CSV file', () => {
  it.each(['=1+1', '+cmd|x', '-2+3+cmd', '@SUM(A1)', '\t=1', '  =HYPERLINK("x")', '|calc', '%0A=1'])('lets %s run nowhere', (text) => {
    expect(inertText(text).startsWith("'")).toBe(true);
  });
  it.each(['-12', '+46 70', '3,5', 'A=1', 'text', ''])('leaves %s as it is', (text) => {
    expect(inertText(text)).toBe(text === '+46 70' ? "'+46 70" : text);
  });
  it.each(["x,=cmd|' /C calc'!A0", "x;=cmd|' /C calc'!A0", "x\t=cmd|' /C calc'!A0", '=1;2'])('lets no other separator split %s', (text) => {
    expect(csvField(text)).toMatch(/^"[^"]*"$/);
  });
});
