import { useState } from 'react';
import type { ReactNode } from 'react';
import { get } from 'react-hook-form';
import type { FieldErrors, FieldPath, FieldValues } from 'react-hook-form';
import { ApiProblem } from '../ApiProblem.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import { useTexts } from '../texts.ts';
import { uiTexts } from '../ui.texts.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { SummaryItem } from './ErrorSummary.tsx';
import type { ZodForm } from './useZodForm.ts';

interface WholeProblem {
  title: string;
  detail: string;
  /** Whether signing in again is what mends it. */
  signIn?: boolean;
}

export interface FormProps<Input extends FieldValues, Output> {
  form: ZodForm<Input, Output>;
  /** Saves. When it throws an ApiProblem its field errors land on their fields; the draft goes only when it returns. */
  onSubmit: (values: Output) => Promise<unknown>;
  children: ReactNode;
  /** Names the form when a page has several. */
  label?: string | undefined;
}

function messagesOf(errors: object, path: string): [string, string][] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]): [string, string][] => {
    if (typeof error !== 'object' || error === null) return [];
    const here = path ? `${path}.${key}` : key;
    if ('message' in error && typeof error.message === 'string' && 'type' in error) return [[here, error.message]];
    // React Hook Form keeps the element in `ref` and the whole-form error in `root`.
    return key === 'ref' ? [] : messagesOf(error, here);
  });
}

function summaryOf<Input extends FieldValues, Output>(form: ZodForm<Input, Output>, errors: FieldErrors<Input>): SummaryItem[] {
  const order = [...form.labels.keys()];
  return messagesOf(errors, '')
    .map(([name, message]) => {
      const field = order.includes(name) ? name : (order.find((known) => name.startsWith(`${known}.`)) ?? name);
      return { name: field, controlId: form.fieldId(field), label: form.labels.get(field) ?? '', message: form.words[message] ?? message };
    })
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .filter((item, index, all) => all.findIndex((other) => other.controlId === item.controlId) === index);
}

/** Puts the server's field errors on their fields. @returns what remains to say about the whole form. */
function spread<Input extends FieldValues, Output>(form: ZodForm<Input, Output>, problem: ApiProblem): WholeProblem | null {
  const known = problem.errors
    .map((fault) => ({ ...fault, path: fault.path.replace(/^\/?(?:body[./])?/, '').replaceAll('/', '.') }))
    .filter((fault) => form.labels.has(fault.path));
  for (const fault of known) form.setError(fault.path as FieldPath<Input>, { type: 'server', message: fault.message });
  return known.length > 0 && known.length === problem.errors.length ? null : { title: problem.title, detail: problem.detail, signIn: problem.code === 'not-signed-in' };
}

/** A form: the kept draft, the summary of what needs changing, the fields, and a save that loses nothing. */
export function Form<Input extends FieldValues, Output>({ form, onSubmit, children, label }: FormProps<Input, Output>) {
  const t = useTexts(uiTexts);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<WholeProblem | null>(null);

  const save = async (values: Output) => {
    setProblem(null);
    try {
      await onSubmit(values);
      form.draft.drop();
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(spread(form, error));
      else if (error instanceof TypeError) setProblem({ title: t('offlineTitle'), detail: t('offlineDetail') });
      else setProblem({ title: t('error'), detail: t('unexpectedDetail') });
      setAttempt((before) => before + 1);
    }
  };
  const refuse = () => {
    setProblem(null);
    setAttempt((before) => before + 1);
  };

  return (
    <form className="form" noValidate aria-label={label} onSubmit={(event) => { void form.handleSubmit(save, refuse)(event); }}>
      {form.draft.restored ? (
        <Notice kind={form.draft.isOlder ? 'warning' : 'info'} actions={<Button kind="quiet" size="small" onPress={form.clear}>{t(form.draft.isOlder ? 'draftDiscardOlder' : 'draftDiscard')}</Button>}>
          {t(form.draft.isOlder ? 'draftOlder' : 'draftKept')}
        </Notice>
      ) : null}
      <ErrorSummary items={summaryOf(form, form.formState.errors)} problem={problem} attempt={attempt} />
      {children}
    </form>
  );
}

/** The words that are wrong with one field now, if any. */
export function errorOf<Input extends FieldValues, Output>(form: ZodForm<Input, Output>, name: string): string | undefined {
  const error: unknown = get(form.formState.errors, name);
  const message = messagesOf({ [name]: error }, '')[0]?.[1];
  return message === undefined ? undefined : (form.words[message] ?? message);
}

/** The button that saves; it shows that it works while it does. */
export function SubmitButton<Input extends FieldValues, Output>({ form, children }: { form: ZodForm<Input, Output>; children: ReactNode }) {
  return <Button type="submit" kind="primary" pending={form.formState.isSubmitting}>{children}</Button>;
}
