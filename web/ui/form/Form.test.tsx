import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ApiProblem } from '../ApiProblem.ts';
import { expectAccessible } from '../axe.ts';
import { changeLanguage } from '../language.ts';
import { show } from '../show.tsx';
import { keepDraft } from './drafts.ts';
import { Form, SubmitButton } from './Form.tsx';
import { FormCheckboxGroup, FormDateField, FormNumberField, FormRadioGroup, FormScaleField, FormTextArea, FormTextField, FormYesNo } from './form-fields.tsx';
import { useZodForm } from './useZodForm.ts';

const Visit = z.object({
  who: z.string().min(1),
  on: z.iso.date(),
  hours: z.number().min(1).max(40),
  kind: z.enum(['call', 'meeting']),
  topics: z.array(z.string()).min(1),
  rating: z.number().int(),
  shared: z.boolean(),
  note: z.string().max(20).optional(),
});
type Visit = z.output<typeof Visit>;

function VisitForm({ save }: { save: (visit: Visit) => Promise<void> }) {
  const form = useZodForm(Visit, { defaults: { topics: [] }, draftKey: 'visit' });
  return (
    <Form form={form} onSubmit={save} label="Besök">
      <FormTextField form={form} name="who" label="Vem" />
      <FormDateField form={form} name="on" label="Dag" />
      <FormNumberField form={form} name="hours" label="Tid" unit="timmar" />
      <FormRadioGroup form={form} name="kind" label="Hur" options={[{ value: 'call', label: 'Samtal' }, { value: 'meeting', label: 'Möte' }]} />
      <FormCheckboxGroup form={form} name="topics" label="Om" options={[{ value: 'work', label: 'Arbete' }, { value: 'health', label: 'Hälsa' }]} />
      <FormScaleField form={form} name="rating" label="Tilltro" lowest="ingen" highest="stark" />
      <FormYesNo form={form} name="shared" label="Delat?" yes="Ja" no="Nej" />
      <FormTextArea form={form} name="note" label="Anteckning" optional maxLength={20} />
      <SubmitButton form={form}>Spara besöket</SubmitButton>
    </Form>
  );
}

async function fill(user: ReturnType<typeof show>['user']) {
  await user.type(screen.getByRole('textbox', { name: 'Vem' }), 'Maja');
  await user.type(screen.getByRole('textbox', { name: 'Dag' }), '24 nov');
  await user.type(screen.getByRole('textbox', { name: 'Tid' }), '7,5');
  await user.click(screen.getByRole('radio', { name: 'Möte' }));
  await user.click(screen.getByRole('checkbox', { name: 'Arbete' }));
  await user.click(screen.getByRole('radio', { name: '10, stark' }));
  await user.click(screen.getByRole('radio', { name: 'Nej' }));
}

const press = (user: ReturnType<typeof show>['user']) => user.click(screen.getByRole('button', { name: 'Spara besöket' }));

describe('Form', () => {
  it('saves what the schema understood, without the empty fields', async () => {
    const save = vi.fn<(visit: Visit) => Promise<void>>(() => Promise.resolve());
    const { user } = show(<VisitForm save={save} />);
    await fill(user);
    await press(user);
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save).toHaveBeenCalledWith({ who: 'Maja', on: '2026-11-24', hours: 7.5, kind: 'meeting', topics: ['work'], rating: 10, shared: false });
    expect(sessionStorage.length).toBe(0);
  });

  it('sums up what is wrong, takes the focus there, and leads to each field', async () => {
    const { user } = show(<VisitForm save={() => Promise.resolve()} />);
    await press(user);
    const summary = await screen.findByRole('alert');
    expect(summary).toBe(document.activeElement);
    expect(within(summary).getByRole('heading').textContent).toBe('7 saker behöver ändras');
    expect(within(summary).getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Vem: Det här behöver fyllas i.', 'Dag: Det här behöver fyllas i.', 'Tid: Det här behöver fyllas i.', 'Hur: Välj ett av alternativen.',
      'Om: Välj minst en.', 'Tilltro: Det här behöver fyllas i.', 'Delat? Det här behöver fyllas i.',
    ]);
    await expectAccessible();
    await user.click(within(summary).getByRole('link', { name: /^Dag/ }));
    const day = screen.getByRole('textbox', { name: 'Dag' });
    expect(day).toBe(document.activeElement);
    expect(day.getAttribute('aria-invalid')).toBe('true');
    await user.type(day, 'snart');
    expect(within(summary).getByRole('link', { name: /^Dag/ }).textContent).toBe('Dag: Skriv ett datum, till exempel 2026-11-24.');
    expect(day).toBe(document.activeElement);
    await user.click(within(summary).getByRole('link', { name: /^Om/ }));
    expect(screen.getByRole('checkbox', { name: 'Arbete' })).toBe(document.activeElement);
  });

  it('speaks English when the reader does', async () => {
    changeLanguage('en');
    const { user } = show(<VisitForm save={() => Promise.resolve()} />);
    await press(user);
    expect((await screen.findByRole('alert')).textContent).toContain('7 things need changing');
  });

  it('puts the field errors of the server on their fields and keeps what was typed', async () => {
    const problem = new ApiProblem({ status: 400, code: 'invalid-input', title: 'Något behöver ändras', detail: 'Se vad som är markerat.', errors: [{ path: 'who', code: 'custom', message: 'Finns inte i teamet.' }] });
    const { user } = show(<VisitForm save={() => Promise.reject(problem)} />);
    await fill(user);
    await press(user);
    expect((await screen.findByRole('link', { name: 'Vem: Finns inte i teamet.' })).closest('[role=alert]')).toBe(document.activeElement);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Dag' }).value).toBe('2026-11-24');
  });

  it.each([
    [new ApiProblem({ status: 409, code: 'stale-version', title: 'Någon annan har ändrat', detail: 'Läs in igen.' }), 'Någon annan har ändrat'],
    [new TypeError('fetch failed'), 'Vi får ingen kontakt'],
  ])('says what was wrong with the whole (%s), and keeps the draft', async (fault, words) => {
    const { user } = show(<VisitForm save={() => Promise.reject(fault)} />);
    await fill(user);
    await press(user);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    await waitFor(() => expect(sessionStorage.getItem('samsteg:draft:visit')).toContain('Maja'));
  });

  it('leads to signing in beside the form when the session has ended, so that nothing typed is left', async () => {
    const ended = new ApiProblem({ status: 401, code: 'not-signed-in', title: 'Du är inte inloggad', detail: 'Logga in och försök igen.' });
    const { user } = show(<VisitForm save={() => Promise.reject(ended)} />);
    await fill(user);
    await press(user);
    const link = await screen.findByRole('link', { name: 'Logga in i en ny flik' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/sign-in', '_blank']);
  });

  it('brings back what was typed before a reload, and lets go of it when asked', async () => {
    const first = show(<VisitForm save={() => Promise.resolve()} />);
    await first.user.type(screen.getByRole('textbox', { name: /Anteckning/ }), 'Ringde');
    fireEvent(window, new Event('pagehide'));
    first.unmount();
    const { user } = show(<VisitForm save={() => Promise.resolve()} />);
    const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Anteckning/ });
    expect(note().value).toBe('Ringde');
    expect(screen.getByText('Det du skrev sist finns kvar här.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Börja om' }));
    expect(note().value).toBe('');
    expect(sessionStorage.getItem('samsteg:draft:visit')).toBeNull();
  });

  it('starts afresh when the kept draft cannot be read', () => {
    keepDraft('visit', 'not an object');
    show(<VisitForm save={() => Promise.resolve()} />);
    expect(screen.queryByText('Det du skrev sist finns kvar här.')).toBeNull();
  });

  it('saves once however often the button is pressed', async () => {
    let answer: () => void = () => undefined;
    const save = vi.fn<(visit: Visit) => Promise<void>>(() => new Promise((resolve) => { answer = resolve; }));
    const { user } = show(<VisitForm save={save} />);
    await fill(user);
    await press(user);
    await user.click(screen.getByRole('button', { name: /Spara besöket/ }));
    answer();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Spara besöket' }).getAttribute('aria-disabled')).toBeNull());
    expect(save).toHaveBeenCalledOnce();
  });
});

describe('a draft of a record with versions', () => {
  const Name = z.object({ name: z.string().min(1) });
  function NameForm({ saved, version, save }: { saved: string; version: number; save: (name: string, version: number) => Promise<void> }) {
    const form = useZodForm(Name, { defaults: { name: saved }, draftKey: 'name', version });
    return <Form form={form} onSubmit={({ name }) => save(name, form.version)}><FormTextField form={form} name="name" label="Namn" /><SubmitButton form={form}>Spara</SubmitButton></Form>;
  }
  const stale = () => Promise.reject(new ApiProblem({ status: 409, code: 'stale-version', title: 'Någon annan har ändrat', detail: 'Läs in igen.' }));
  async function writeAndLeave() {
    const { user, unmount } = show(<NameForm saved="Hemse" version={3} save={stale} />);
    await user.type(screen.getByRole('textbox', { name: 'Namn' }), ' och Burgsvik');
    unmount();
  }

  it('is saved over the version it was begun on, when nobody has saved since', async () => {
    await writeAndLeave();
    const save = vi.fn<(name: string, version: number) => Promise<void>>(() => Promise.resolve());
    const { user } = show(<NameForm saved="Hemse" version={3} save={save} />);
    expect(screen.getByText('Det du skrev sist finns kvar här.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(save).toHaveBeenCalledWith('Hemse och Burgsvik', 3));
  });

  it('says that it is older than what is there, is not saved over that, and gives way to it', async () => {
    await writeAndLeave();
    const save = vi.fn<(name: string, version: number) => Promise<void>>(stale);
    const { user } = show(<NameForm saved="Klintehamn" version={4} save={save} />);
    expect(screen.getByText(/någon har sparat en ny version sedan dess/)).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Namn' }).value).toBe('Hemse och Burgsvik');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(save).toHaveBeenLastCalledWith('Hemse och Burgsvik', 3));
    await user.click(screen.getByRole('button', { name: 'Börja om från den nya versionen' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Namn' }).value).toBe('Klintehamn');
    save.mockResolvedValue();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(save).toHaveBeenLastCalledWith('Klintehamn', 4));
  });

  it('that says what is saved, as one\'s own save leaves behind when it redraws the form, is none', async () => {
    await writeAndLeave();
    show(<NameForm saved="Hemse och Burgsvik" version={4} save={stale} />);
    expect(screen.queryByText(/finns kvar här/)).toBeNull();
  });

  it('of a time when there was no record is older than the one that has come', async () => {
    keepDraft('name', { name: 'Först' });
    show(<NameForm saved="Någon annans" version={1} save={stale} />);
    expect(screen.getByText(/någon har sparat en ny version/)).toBeDefined();
  });
});
