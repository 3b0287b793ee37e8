import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { informationCategories } from '../../../contract/access.ts';
import { formSections } from '../../../contract/consent-forms.ts';
import { contentHash } from '../../platform/content-hash.ts';
import { ConsentForm } from './consent-form.ts';
import { dayInWords, fillForm, printedForm, type FormFacts } from './consent-forms.rules.ts';
import { consentFormsFolder, loadConsentForms } from './load-consent-forms.ts';

/**
 * The texts that have been published, and what they said. A row is added with a new version and never changed: whoever
 * answered a text must be able to see it again.
 */
const published: Record<string, string> = {
  'standard 1': '9aaeda74c46af062e6e5f1426e172023c3aedcd3247f0d232b6e799211c07382',
};

const forms = loadConsentForms();
const standard = forms.find(({ key }) => key === 'standard') ?? expect.fail('no standard text');
const facts: FormFacts = {
  fromName: 'Granviks kommun', toName: 'Försäkringskassan', programmeName: 'Steget', categories: ['identity', 'plan', 'health'],
  purpose: 'Planera {until} tillsammans.', scope: 'case', validTo: '2027-05-15',
};
const readings = (['sv', 'en'] as const).flatMap((language) => [{ language, easyRead: false }, { language, easyRead: true }]);

describe('the published texts', () => {
  it('say what they said when they were published', () => {
    expect(Object.fromEntries(forms.map((form) => [`${form.key} ${form.version}`, contentHash(form)]))).toEqual(published);
  });

  it.each(forms.map((form) => [`${form.key} ${form.version}`, form] as const))('%s says of the control exception which law it is, and that it is a law', (_name, form) => {
    for (const { plain, easy } of Object.values(form.texts)) {
      for (const { text } of [plain.sections.control, easy.sections.control]) expect(text.join(' ')).toMatch(/15 a/);
    }
  });

  it.each(forms.map((form) => [`${form.key} ${form.version}`, form] as const))('%s has short sentences in its easy-read version', (_name, form) => {
    for (const { easy } of Object.values(form.texts)) {
      const sentences = formSections.filter((key) => key !== 'control').flatMap((key) => easy.sections[key].text);
      expect(sentences.filter((one) => one.split(' ').length > 12)).toEqual([]);
    }
  });
});

describe('a form that is filled in', () => {
  it.each(readings)('says from whom, to whom, what, why and until when: %o', (shown) => {
    const filled = fillForm(standard, facts, shown);
    const all = [filled.title, filled.lead, filled.picture, ...filled.sections.flatMap(({ heading, text }) => [heading, ...text])].join('\n');
    for (const words of ['Granviks kommun', 'Försäkringskassan', 'Steget', 'Planera {until} tillsammans.', dayInWords('2027-05-15', shown.language)]) expect(all).toContain(words);
    expect(all.replaceAll('{until}', '')).not.toMatch(/[{}]/);
    expect(filled.sections.map(({ key }) => key)).toEqual(formSections);
    expect(filled.categories).toHaveLength(3);
  });

  it('says in words whether it is for the case or for the programme', () => {
    const until = (scope: 'case' | 'programme') => fillForm(standard, { ...facts, scope }, { language: 'sv', easyRead: false }).sections.find(({ key }) => key === 'until')?.text.at(-1);
    expect(until('case')).toContain('bara den här gången');
    expect(until('programme')).toContain('varje gång');
  });

  it('is printed with boxes to tick and lines to sign, or with the answer', () => {
    const filled = fillForm(standard, facts, { language: 'sv', easyRead: true });
    const empty = printedForm(standard, filled, null);
    expect(empty).toMatchObject({ size: 'large', language: 'sv', footer: 'Samtyckestext ”standard”, version 1' });
    expect(empty.blocks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['flow', 'boxes', 'lines', 'note']));
    const answered = printedForm(standard, filled, [{ label: 'Svar', value: 'Ja' }]);
    expect(answered.blocks.some(({ kind }) => kind === 'boxes' || kind === 'lines')).toBe(false);
    expect(answered.blocks).toContainEqual({ kind: 'facts', rows: [{ label: 'Svar', value: 'Ja' }] });
  });
});

describe('a text that says too little', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-forms-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const text = readFileSync(join(consentFormsFolder, 'standard.v1.yaml'), 'utf8');
  const problemOf = (changed: string) => {
    writeFileSync(join(folder, 'standard.v1.yaml'), changed);
    try {
      loadConsentForms(folder);
    } catch (error) {
      return String(error);
    }
    return 'no problem';
  };

  it.each([
    ['leaves out how to withdraw', /^ {8}withdraw:$[\s\S]*?(?=^ {8}limits:$)/m, '', 'texts.sv.plain.sections.withdraw'],
    ['leaves out until when', 'Ditt ja gäller till och med {until}. Sedan slutar det gälla av sig självt.', 'Länge.', '{until}'],
    ['has a slot that nothing fills', '{programme}. Du bestämmer', '{program}. Du bestämmer', 'not {program}'],
    ['lacks words for a kind of information', '        health: hur du mår\n', '', 'categories.health'],
    ['is named after another version', 'version: 1', 'version: 2', 'standard.v2.yaml'],
    ['is no standard text', 'key: standard', 'key: annan', 'annan.v1.yaml'],
  ])('and %s is refused, with where and what', (_name, what, instead, words) => {
    expect(text).toMatch(what);
    expect(problemOf(text.replace(what, instead))).toContain(words);
  });

  it('is taken as it stands', () => {
    expect(problemOf(text)).toBe('no problem');
    expect(Object.keys(ConsentForm.parse(standard).texts.sv.plain.categories)).toEqual([...informationCategories]);
  });
});
