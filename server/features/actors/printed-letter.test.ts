import { expect, it } from 'vitest';
import { proposeLetter } from './letter-template.ts';
import { letterFileName, printedLetter } from './printed-letter.ts';

const ground = { actorName: 'Klintvik', prestudyName: 'Psykisk hälsa', ownerName: 'Region Gotland', question: 'Vilket stöd behövs?', role: 'Utreder.', contribution: '' };
const letterIn = (language: 'sv' | 'en') => ({
  actorName: ground.actorName, prestudyName: ground.prestudyName, language, content: proposeLetter({ ...ground, language }), savedOn: null, signedOn: null, signedBy: '', version: null,
});

it.each([['sv', 'Vad vi gör', 'Ort och datum'], ['en', 'What we do', 'Place and date']] as const)('is laid out in %s by its parts, with lines to sign on', (language, heading, line) => {
  const { blocks, title } = printedLetter(letterIn(language));
  expect(title).toContain('Klintvik');
  expect(blocks).toContainEqual({ kind: 'heading', level: 2, text: heading });
  expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Utreder.' });
  expect(blocks.at(-1)).toMatchObject({ kind: 'lines', labels: expect.arrayContaining([line]) as unknown });
});

it('says what is to be written where nothing is known, and never who it binds more than it does', () => {
  expect(letterIn('sv').content.contribution).toContain('Skriv här');
  expect(letterIn('sv').content.intent).toContain('binder ingen av oss');
  expect(letterIn('en').content.intent).toContain('binds neither of us');
});

it('makes a paragraph of each part between empty lines, and leaves out a part without words', () => {
  const letter = letterIn('sv');
  const { blocks } = printedLetter({ ...letter, content: { ...letter.content, background: 'Ett.\n\n\nTvå.', contribution: '' } });
  expect(blocks.slice(0, 3)).toEqual([{ kind: 'heading', level: 2, text: 'Bakgrund' }, { kind: 'paragraph', text: 'Ett.' }, { kind: 'paragraph', text: 'Två.' }]);
  expect(blocks).not.toContainEqual(expect.objectContaining({ text: 'Vad vi kan bidra med' }));
});

it('has the signature in place of the lines once it is signed', () => {
  const { blocks } = printedLetter({ ...letterIn('sv'), signedOn: '2026-11-10', signedBy: 'Gunvor Klintehage' });
  expect(blocks.at(-1)).toEqual({ kind: 'facts', rows: [{ label: 'Underskriven', value: '10 november 2026' }, { label: 'Av', value: 'Gunvor Klintehage' }] });
});

it('names the file after what it is, not whose', () => {
  expect([letterFileName({ language: 'sv' }, 'pdf'), letterFileName({ language: 'en' }, 'docx')]).toEqual(['avsiktsforklaring.pdf', 'letter-of-intent.docx']);
});
