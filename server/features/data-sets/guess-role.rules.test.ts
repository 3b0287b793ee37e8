import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '../../../contract/data-files.ts';
import { guessRole } from './guess-role.rules.ts';

describe('what a column most likely says', () => {
  it.each<[name: string, role: ColumnRole]>([
    ['Ålder', 'age'], ['alder', 'age'], ['aldersgrupp', 'age'], ['Age group', 'age'],
    ['kön', 'sex'], ['KON', 'sex'], ['konto', 'free'],
    ['manader_med_stod', 'time-on-support'], ['Månader med försörjningsstöd', 'time-on-support'], ['tid i bidrag', 'time-on-support'], ['forsorjningstid', 'time-on-support'], ['år med ersättning', 'time-on-support'],
    ['inkomst', 'income-source'], ['primär ersättning', 'income-source'], ['arbetslöshetsersättning', 'income-source'], ['forsorjning', 'income-source'],
    ['Diagnosgrupp', 'diagnosis-group'], ['utbildningsniva', 'education'], ['Kommun', 'municipality'], ['nettodagar', 'net-days'], ['ohalsodagar', 'net-days'],
    ['år', 'period'], ['matar', 'period'], ['Period', 'period'], ['moten', 'free'],
  ])('is read from the name %s, with or without its dots and rings', (name, role) => {
    expect(guessRole(name, [])).toBe(role);
  });
  it('is read from the codes where the name says nothing', () => {
    expect(guessRole('x7', ['K', 'M', ''])).toBe('sex');
    expect(guessRole('x7', ['K', 'Q'])).toBe('free');
    expect(guessRole('x7', ['K'])).toBe('free');
  });
});
