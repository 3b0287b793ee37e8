import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { analysesRoutes } from '../../../contract/analyses.ts';
import { codebookRoutes } from '../../../contract/codebook.ts';
import { codingsRoutes, type CodedText, type TextQuestion } from '../../../contract/codings.ts';
import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { quotationsRoutes, type Quotation } from '../../../contract/quotations.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { answerWith, problem, type Answer } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { AgreementPage } from './AgreementPage.tsx';
import { CodebookPage } from './CodebookPage.tsx';
import { CodingPage } from './CodingPage.tsx';
import { CountsPage } from './CountsPage.tsx';
import { QuotationsPage } from './QuotationsPage.tsx';
import { TextsPage } from './TextsPage.tsx';
import { ThemePage } from './ThemePage.tsx';
import { ThemesPage } from './ThemesPage.tsx';

const petra: SignedInPerson = {
  kind: 'staff', id: '01990000-0000-7000-8000-000000000401', name: 'Petra Projektlund', role: 'project-owner', title: 'Projektledare',
  agencyId: '0198f4a0-0000-7000-8000-000000000002', agencyName: 'Granviks kommun',
};
const prestudy = prestudiesRoutes.readPrestudy.example.response;
const api = `/api/v1/prestudies/${prestudy.id}`;
const book = codebookRoutes.readCodebook.example.response;
const [code] = book.codes;
const questions = codingsRoutes.listTextQuestions.example.response;
const question: TextQuestion = { ...questions.items[0], coders: [{ ...questions.items[0].coders[0], done: false, read: 1 }], seesOthers: false, mayCode: true };
const words = 'Vi ringer varandra när det har gått för långt. Möten saknas.';
const texts: CodedText[] = [
  { id: '2f0b7c1e-6d7a-4c58-9b1e-0a4f5f7d9c11', words, isRead: false, marks: [], quotations: [] },
  { id: '2f0b7c1e-6d7a-4c58-9b1e-0a4f5f7d9c12', words: 'vet ej', isRead: true, marks: [], quotations: [] },
];
const quotation: Quotation = { ...quotationsRoutes.listQuotations.example.response.items[0], state: 'waiting', words, original: words, checks: [], checkedByName: null, version: 1 };
const part = `${api}/text-questions/${question.id}`;

async function open(Page: () => ReactNode, path: string, answers: Readonly<Record<string, Answer>> = {}, myPart: 'leader' | 'reader' = 'leader') {
  const received = await answerWith({
    [`GET ${api}`]: { body: { ...prestudy, myPart } }, [`GET ${api}/codebook`]: { body: book }, [`GET ${api}/text-questions`]: { body: { items: [question], total: 1 } },
    [`POST ${part}/texts`]: { body: { items: texts, total: 2 } }, ...answers,
  });
  const user = showPage(Page, { path: `/prestudies/$prestudyId/texts${path}`, at: `/prestudies/${prestudy.id}/texts${path.replace('$questionId', question.id).replace('$themeId', code?.themeId ?? '')}`, person: petra });
  const sent = (address: string) => received.filter((one) => one.address === address).map(({ body }) => body);
  return { user, sent };
}

describe('the questions that were answered in free text', () => {
  it('are listed with how far they have come', async () => {
    await open(TextsPage, '');
    const list = within(await screen.findByRole('list', { name: 'Frågor' }));
    expect(list.getByText('Enkät till handläggare · 120 svar · 1 kodar · du har läst 1')).toBeTruthy();
    expect(list.getByRole('link', { name: /Fortsätt koda/ }).getAttribute('href')).toBe(`/prestudies/${prestudy.id}/texts/questions/${question.id}`);
    await expectAccessible();
  });

  it('can be practised on in one press where there are none', async () => {
    const none = { [`GET ${api}/text-questions`]: { body: { items: [], total: 0 } }, [`POST ${api}/surveys`]: { status: 409, body: problem(409, 'survey-answered') } };
    const { user, sent } = await open(TextsPage, '', none);
    await user.click(await screen.findByRole('button', { name: 'Öva med 120 påhittade svar' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(sent(`POST ${api}/surveys`)).toEqual([{ from: 'practice' }]);
  });

  it('say so when they cannot be fetched', async () => {
    await open(TextsPage, '', { [`GET ${api}/text-questions`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});

describe('reading and coding', () => {
  const select = (field: HTMLTextAreaElement, text: string) => field.setSelectionRange(words.indexOf(text), words.indexOf(text) + text.length);
  const marking = { [`POST ${api}/texts/${texts[0]?.id}/marks`]: { status: 201, body: codingsRoutes.markText.example.response } };

  it('puts a code on what is selected by its digit, or on the whole answer, and lets nothing be written', async () => {
    const { sent } = await open(CodingPage, '/questions/$questionId', marking);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Svar 1 av 2' });
    select(field, 'inger varandr');
    fireEvent.keyDown(field, { key: '1' });
    await waitFor(() => expect(sent(`POST ${api}/texts/${texts[0]?.id}/marks`)).toEqual([{ codeId: code?.id, start: 3, end: 18 }]));
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.keyDown(field, { key: '1' });
    await waitFor(() => expect(sent(`POST ${api}/texts/${texts[0]?.id}/marks`)[1]).toEqual({ codeId: code?.id, start: 0, end: words.length }));
    expect(fireEvent.keyDown(field, { key: 'x' })).toBe(false);
    expect(fireEvent.keyDown(field, { key: 'ArrowLeft', shiftKey: true })).toBe(true);
    expect(field.value).toBe(words);
    await expectAccessible();
  });

  it('selects sentences, goes on with j and k, and says that an answer is done', async () => {
    const { sent } = await open(CodingPage, '/questions/$questionId', { [`PUT ${api}/texts/${texts[0]?.id}/reading`]: { status: 204 } });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Svar 1 av 2' });
    field.focus();
    field.setSelectionRange(0, 0);
    fireEvent.keyDown(field, { key: 's' });
    expect(words.slice(field.selectionStart, field.selectionEnd)).toBe('Vi ringer varandra när det har gått för långt.');
    fireEvent.keyDown(field, { key: 'j' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Svar 2 av 2');
    fireEvent.keyDown(document.activeElement ?? field, { key: 'k' });
    fireEvent.keyDown(document.activeElement ?? field, { key: 'Enter' });
    await waitFor(() => expect(sent(`PUT ${api}/texts/${texts[0]?.id}/reading`)).toEqual([{ isRead: true }]));
  });

  it('loses no code whose number could still grow when the next key comes, and takes it back with u', async () => {
    const numbers = Array.from({ length: 10 }, (_, at) => ({ ...book.codes[0], id: `01990000-0000-7000-8000-0000000010${10 + at}`, number: at + 1, name: `Kod ${at + 1}` }));
    const read = `PUT ${api}/texts/${texts[0]?.id}/reading`;
    const { sent } = await open(CodingPage, '/questions/$questionId', { ...marking, [`GET ${api}/codebook`]: { body: { ...book, codes: numbers } }, [read]: { status: 204 } });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Svar 1 av 2' });
    const marks = () => sent(`POST ${api}/texts/${texts[0]?.id}/marks`).map((body) => (body as { codeId: string }).codeId);
    fireEvent.keyDown(field, { key: '1' });
    fireEvent.keyDown(field, { key: 'u' });
    fireEvent.keyDown(field, { key: '1' });
    fireEvent.keyDown(field, { key: '0' });
    await waitFor(() => expect(marks()).toEqual([numbers[9]?.id]));
    fireEvent.keyDown(field, { key: '1' });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(sent(read)).toHaveLength(1));
    expect(marks()).toEqual([numbers[9]?.id, numbers[0]?.id]);
  });

  it('only reads in a blind round whose marks the reader has been able to see, and says why', async () => {
    const { items: [one] } = questions;
    const seen = { ...one, coders: one.coders.map((coder) => ({ ...coder, isMe: false })), mayCode: false };
    const { sent } = await open(CodingPage, '/questions/$questionId', { ...marking, [`GET ${api}/text-questions`]: { body: { items: [seen], total: 1 } } });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Svar 1 av 2' });
    expect(screen.getByText(/dina koder skulle inte vara dina egna/)).toBeTruthy();
    fireEvent.keyDown(field, { key: '1' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByRole('textbox', { name: 'Svar 2 av 2' })).toBeTruthy();
    expect([sent(`POST ${api}/texts/${texts[0]?.id}/marks`), sent(`PUT ${api}/texts/${texts[0]?.id}/reading`)]).toEqual([[], []]);
    await expectAccessible();
  });

  it('opens a blind round only after saying what that does', async () => {
    const { user, sent } = await open(CodingPage, '/questions/$questionId', { [`PUT ${part}/round`]: { status: 204 } });
    await user.click(await screen.findByRole('button', { name: 'Öppna rundan' }));
    expect(sent(`PUT ${part}/round`)).toEqual([]);
    await user.click(within(await screen.findByRole('dialog', { name: 'Öppna rundan?' })).getByRole('button', { name: 'Öppna rundan' }));
    await waitFor(() => expect(sent(`PUT ${part}/round`)).toEqual([{ blind: false }]));
  });

  it('searches without putting what is sought in an address', async () => {
    const { user, sent } = await open(CodingPage, '/questions/$questionId');
    await user.type(await screen.findByRole('searchbox'), 'mö');
    await waitFor(() => expect(sent(`POST ${part}/texts`).at(-1)).toMatchObject({ search: 'mö', show: 'all' }));
  });
});

describe('the other pages of free texts', () => {
  const filled: [string, () => ReactNode, string, Record<string, Answer>, string][] = [
    ['the codebook', CodebookPage, '/codebook', {}, 'När den inte gäller'],
    ['themes', ThemesPage, '/themes', {}, 'Samverkan saknar form'],
    ['one theme', ThemePage, '/themes/$themeId', { [`GET ${api}/codebook/themes/${code?.themeId}`]: { body: quotationsRoutes.readTheme.example.response } }, 'Det saknas formaliserad samverkan.'],
    ['agreement', AgreementPage, '/questions/$questionId/agreement', {
      [`GET ${part}/agreement`]: { body: codingsRoutes.readAgreement.example.response }, [`GET ${part}/disagreements`]: { body: codingsRoutes.listDisagreements.example.response },
    }, 'Ni är lika i 94,9 procent av valen. Krippendorffs alfa är 0,82.'],
    ['counts', CountsPage, '/questions/$questionId/counts', { [`GET ${part}/counts`]: { body: codingsRoutes.readCodeCounts.example.response } }, 'Vanligast är Möten saknas eller önskas: 14 av 120 svar'],
    ['quotations', QuotationsPage, '/quotations', { [`GET ${api}/quotations`]: { body: { items: [quotation, quotationsRoutes.listQuotations.example.response.items[0]].map((one, index) => ({ ...one, id: `${one?.id.slice(0, -1)}${index}` })), total: 2 } } }, 'Att granska'],
  ];
  it.each(filled)('%s can be read by everyone', async (_name, Page, path, answers, told) => {
    await open(Page, path, answers);
    expect((await screen.findAllByText(told)).length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it('speak English too', async () => {
    changeLanguage('en');
    await open(CodebookPage, '/codebook');
    expect(await screen.findByText('When it does not apply')).toBeTruthy();
    changeLanguage('sv');
  });

  it('let a code be put in a theme by its menu', async () => {
    const { user, sent } = await open(ThemesPage, '/themes', { [`PUT ${api}/codebook/codes/${code?.id}/theme`]: { status: 204 } });
    await user.click(await screen.findByRole('button', { name: 'Välj tema för Möten saknas eller önskas' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Till Utan tema' }));
    await waitFor(() => expect(sent(`PUT ${api}/codebook/codes/${code?.id}/theme`)).toEqual([{ themeId: null }]));
    expect(await screen.findByText('Möten saknas eller önskas ligger i Utan tema')).toBeTruthy();
  });

  it('let a quotation be used only when every point has been gone through', async () => {
    const { user, sent } = await open(QuotationsPage, '/quotations', {
      [`GET ${api}/quotations`]: { body: { items: [quotation], total: 1 } }, [`PUT ${api}/quotations/${quotation.id}/check`]: { status: 204 },
    });
    await user.click(await screen.findByRole('button', { name: 'Citatet kan användas' }));
    expect(await screen.findByText('Gå igenom alla punkter innan citatet kan användas.')).toBeTruthy();
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await user.click(screen.getByRole('button', { name: 'Citatet kan användas' }));
    await waitFor(() => expect(sent(`PUT ${api}/quotations/${quotation.id}/check`)).toMatchObject([{ verdict: 'usable', words, checks: ['no-names', 'no-places', 'no-rare-event', 'nobody-else'] }]));
  });

  it('lead from a quotation to the findings that stand on it', async () => {
    const usable = quotationsRoutes.listQuotations.example.response.items[0];
    const finding = { ...analysesRoutes.readFinding.example.response, evidence: [{ kind: 'quotation', sourceId: usable.id, note: '', label: '', detail: '', path: '', gone: false }] };
    await open(QuotationsPage, '/quotations', { [`GET ${api}/quotations`]: { body: { items: [usable], total: 1 } }, [`GET ${api}/findings`]: { body: { items: [finding], total: 1 } } });
    expect((await screen.findByRole('link', { name: finding.sentenceSv })).getAttribute('href')).toBe(`/prestudies/${prestudy.id}/analysis/findings/${finding.id}`);
    await expectAccessible();
  });

  it('leave one\'s own quotation to a colleague', async () => {
    await open(QuotationsPage, '/quotations', { [`GET ${api}/quotations`]: { body: { items: [{ ...quotation, mayApprove: false }], total: 1 } } });
    expect(await screen.findByText('Någon annan granskar det här citatet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Citatet kan användas' })).toBeNull();
    await expectAccessible();
  });

  it('name the finding that holds a theme back', async () => {
    const refused = { ...problem(409, 'used-as-evidence'), errors: [{ path: '', code: 'finding-stands-on-it', message: 'Möten saknas.' }] };
    const { user } = await open(ThemePage, '/themes/$themeId', {
      [`GET ${api}/codebook/themes/${code?.themeId}`]: { body: quotationsRoutes.readTheme.example.response }, [`DELETE ${api}/codebook/themes/${quotationsRoutes.readTheme.example.response.id}`]: { status: 409, body: refused },
    });
    await user.click(await screen.findByRole('button', { name: 'Ta bort temat' }));
    expect(within(await screen.findByRole('alert')).getByText('Möten saknas.')).toBeTruthy();
  });

  it.each([['coding', CodingPage, '/questions/$questionId'], ['agreement', AgreementPage, '/questions/$questionId/agreement'], ['counts', CountsPage, '/questions/$questionId/counts']] as const)(
    '%s is not shown to one who only reads, and not asked for', async (_name, Page, path) => {
      const { sent } = await open(Page, path, {}, 'reader');
      expect(await screen.findByText('Det här är för dem som arbetar i förstudien')).toBeTruthy();
      expect([sent(`POST ${part}/texts`), sent(`GET ${part}/agreement`), sent(`GET ${part}/counts`)]).toEqual([[], [], []]);
    });

  it('tell nothing of the others in a blind round that the reader is not done with', async () => {
    await open(AgreementPage, '/questions/$questionId/agreement', { [`GET ${part}/agreement`]: { body: { ...codingsRoutes.readAgreement.example.response, isHidden: true, all: null, codes: [] } } });
    expect(await screen.findByText('Inte klar än')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
