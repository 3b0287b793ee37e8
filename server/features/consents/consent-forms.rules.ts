import type { InformationCategory } from '../../../contract/access.ts';
import { formSections, type ConsentScope, type FilledForm, type ShownForm } from '../../../contract/consent-forms.ts';
import type { Consent } from '../../../contract/consents.ts';
import type { Language } from '../../../contract/words.ts';
import type { Block, PrintedDocument } from '../../platform/documents/printed-document.ts';
import type { ConsentForm, FormReading, FormSlot } from './consent-form.ts';

/** What one question is about, in words ready to be set into the text. */
export interface FormFacts {
  fromName: string;
  toName: string;
  programmeName: string;
  categories: readonly InformationCategory[];
  purpose: string;
  scope: ConsentScope;
  validTo: string;
}

type Shown = Pick<ShownForm, 'language' | 'easyRead'>;

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const ands: Record<Language, string> = { sv: 'och', en: 'and' };

/** “15 maj 2027”: the whole date, as a form that is kept must say it. */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T12:00:00Z`));
}

function inARow(words: readonly string[], language: Language): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${ands[language]} ${words.at(-1) ?? ''}`;
}

function readingOf(form: ConsentForm, { language, easyRead }: Shown): FormReading {
  return form.texts[language][easyRead ? 'easy' : 'plain'];
}

/** Slots are filled once, so that what is filled in cannot bring slots of its own. */
function filler(reading: FormReading, facts: FormFacts, language: Language): (text: string) => string {
  const slots: Record<FormSlot, string> = {
    from: facts.fromName, to: facts.toName, programme: facts.programmeName, purpose: facts.purpose, until: dayInWords(facts.validTo, language),
    categories: inARow(facts.categories.map((category) => reading.categories[category]), language),
  };
  return (text) => text.replaceAll(/\{(\w+)\}/g, (_whole, slot: FormSlot) => slots[slot]);
}

/** The text with everything filled in, as the person reads it. */
export function fillForm(form: ConsentForm, facts: FormFacts, shown: Shown): FilledForm {
  const reading = readingOf(form, shown);
  const fill = filler(reading, facts, shown.language);
  return {
    form: { key: form.key, version: form.version, ...shown },
    standing: form.standing[shown.language],
    title: fill(reading.title), lead: fill(reading.lead), fromName: facts.fromName, toName: facts.toName, picture: fill(reading.picture),
    categories: facts.categories.map((key) => ({ key, words: reading.categories[key] })),
    sections: formSections.map((key) => {
      const { heading, text } = reading.sections[key];
      // The scope belongs to how long it holds: it says when the yes is worth something again.
      const lines = key === 'until' ? [...text, reading.scope[facts.scope]] : text;
      return { key, heading: fill(heading), text: lines.map(fill) };
    }),
  };
}

/** How a question was answered, in rows for a paper that is kept. */
type AnswerRows = readonly { label: string; value: string }[];

const answerWords = {
  sv: {
    answer: 'Svar', given: 'Ja', 'partly-given': 'Ja, till en del', refused: 'Nej', withdrawn: 'Ja, sedan tillbakataget', superseded: 'Ersatt av ett senare svar', expired: 'Ja, har gått ut', 'not-yet': 'Ja, gäller senare',
    to: 'Ja till', recorded: 'Svaret lämnades', by: 'Antecknat av', self: 'personen själv', how: 'Hur', written: 'skriftligt', oral: 'muntligt', digital: 'i Samsteg', language: 'Språk som talades', ended: 'Slutade gälla',
  },
  en: {
    answer: 'Answer', given: 'Yes', 'partly-given': 'Yes, to some of it', refused: 'No', withdrawn: 'Yes, later taken back', superseded: 'Replaced by a later answer', expired: 'Yes, has run out', 'not-yet': 'Yes, holds later',
    to: 'Yes to', recorded: 'Answered', by: 'Written down by', self: 'the person', how: 'How', written: 'in writing', oral: 'spoken', digital: 'in Samsteg', language: 'Language spoken', ended: 'Ended',
  },
} as const;

const swedishDay = (instant: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(instant));

/** What a language is called; as it was written where it is no code. */
function languageName(written: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(written) ?? written;
  } catch {
    return written;
  }
}

/** The answer to a form, in the language that the form was shown in. */
export function answerRows(consent: Consent, { form: { language }, categories }: FilledForm): AnswerRows {
  const words = answerWords[language];
  const said = categories.filter(({ key }) => consent.categories.includes(key)).map(({ words: one }) => one);
  return [
    { label: words.answer, value: words[consent.state] },
    ...(consent.state === 'refused' ? [] : [{ label: words.to, value: inARow(said, language) }]),
    { label: words.recorded, value: dayInWords(swedishDay(consent.recordedAt), language) },
    { label: words.by, value: consent.recordedByName ?? words.self },
    { label: words.how, value: words[consent.howGiven] },
    { label: words.language, value: languageName(consent.language, language) },
    ...(consent.endedAt === null ? [] : [{ label: words.ended, value: dayInWords(swedishDay(consent.endedAt), language) }]),
  ];
}

const formName: Record<Language, (key: string, version: number) => string> = {
  sv: (key, version) => `Samtyckestext ”${key}”, version ${version}`, en: (key, version) => `Consent text “${key}”, version ${version}`,
};

/** The form on paper: the same words in the same order, and where to answer, or how it was answered. */
export function printedForm(form: ConsentForm, filled: FilledForm, answered: AnswerRows | null): PrintedDocument {
  const { language, easyRead } = filled.form;
  const reading = readingOf(form, filled.form);
  const [what, ...rest] = filled.sections;
  const paragraphs = (lines: readonly string[]): Block[] => lines.map((text) => ({ kind: 'paragraph', text }));
  return {
    title: filled.title, language, size: easyRead ? 'large' : 'normal', footer: formName[language](form.key, form.version),
    blocks: [
      ...paragraphs([filled.lead]),
      { kind: 'heading', level: 2, text: what?.heading ?? '' },
      ...paragraphs(what?.text ?? []),
      { kind: 'flow', from: filled.fromName, to: filled.toName, items: filled.categories.map(({ words }) => words), alt: filled.picture },
      ...rest.flatMap(({ heading, text }): Block[] => [{ kind: 'heading', level: 2, text: heading }, ...paragraphs(text)]),
      { kind: 'heading', level: 2, text: reading.answer.title },
      ...(answered ? [{ kind: 'facts' as const, rows: answered }] : answerBlocks(reading, filled)),
      { kind: 'note', text: filled.standing },
    ],
  };
}

function answerBlocks({ answer }: FormReading, filled: FilledForm): Block[] {
  return [
    { kind: 'boxes', options: [answer.all, answer.some, answer.none] },
    { kind: 'boxes', label: answer.which, options: filled.categories.map(({ words }) => words) },
    { kind: 'lines', labels: [answer.placeAndDay, answer.signature, answer.name, answer.receiver] },
  ];
}
