import type { ActorLetter } from '../../../contract/actor-letters.ts';
import type { Language } from '../../../contract/words.ts';
import type { Block, PrintedDocument } from '../../platform/documents/printed-document.ts';

const words = {
  sv: {
    parts: { background: 'Bakgrund', role: 'Vad vi gör', contribution: 'Vad vi kan bidra med', intent: 'Vår avsikt' },
    lines: ['Ort och datum', 'Underskrift', 'Namnförtydligande', 'Befattning'], signed: 'Underskriven', by: 'Av', file: 'avsiktsforklaring',
  },
  en: {
    parts: { background: 'Background', role: 'What we do', contribution: 'What we can bring', intent: 'Our intent' },
    lines: ['Place and date', 'Signature', 'Name in print', 'Position'], signed: 'Signed', by: 'By', file: 'letter-of-intent',
  },
} as const;

const dayInWords = (day: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${day}T12:00:00Z`));

const parts = ['background', 'role', 'contribution', 'intent'] as const;

/** The name of the file says what it is, and not whose. */
export const letterFileName = ({ language }: Pick<ActorLetter, 'language'>, type: 'docx' | 'pdf') => `${words[language].file}.${type}`;

/** A letter of intent as a document: its parts under their headings, and lines to sign on, or the signature it has. */
export function printedLetter(letter: ActorLetter): PrintedDocument {
  const said = words[letter.language];
  const body = parts.flatMap((part): Block[] => {
    const paragraphs = letter.content[part].split(/\n\s*\n/).map((text) => text.trim()).filter((text) => text !== '');
    if (paragraphs.length === 0) return [];
    return [{ kind: 'heading', level: 2, text: said.parts[part] }, ...paragraphs.map((text): Block => ({ kind: 'paragraph', text }))];
  });
  const signature: Block = letter.signedOn === null
    ? { kind: 'lines', labels: said.lines }
    : { kind: 'facts', rows: [{ label: said.signed, value: dayInWords(letter.signedOn, letter.language) }, ...(letter.signedBy === '' ? [] : [{ label: said.by, value: letter.signedBy }])] };
  return { title: letter.content.title, language: letter.language, size: 'normal', footer: letter.prestudyName, blocks: [...body, signature] };
}
