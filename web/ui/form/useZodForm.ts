import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { DefaultValues, FieldPath, FieldValues, Resolver, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { useLanguage } from '../language.ts';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';
import { issueWords } from './issue-words.ts';
import type { Issue } from './issue-words.ts';

export interface ZodFormOptions<Input extends FieldValues> {
  defaults: DefaultValues<Input>;
  /** Keeps what is typed in this tab under this name: `note:CASE-ID`. Give one to every form where a person writes. */
  draftKey?: string | undefined;
  /** Words for codes that the schema's own refinements give as message: `{ 'end-before-start': t('endBeforeStart') }`. */
  words?: Readonly<Record<string, string>> | undefined;
}

/** A form over a schema of the contract, with its draft and its fields' ids and labels. */
export interface ZodForm<Input extends FieldValues, Output> extends UseFormReturn<Input, unknown, Output> {
  /** The id of the control of a field. */
  fieldId: (name: string) => string;
  /** Labels by field, told by the fields themselves, for the error summary. */
  labels: Map<string, string>;
  words: Readonly<Record<string, string>>;
  draft: { restored: boolean; discard: () => void; drop: () => void };
}

/** An emptied field is a field without an answer: `''` becomes undefined before the schema sees it, and null stays null. */
export function withoutEmpty(value: unknown): unknown {
  if (value === '') return undefined;
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)]));
  }
  return value;
}

function useDraft(key: string | undefined) {
  const [kept] = useState(() => (key ? readDraft(key) : null));
  const [restored, setRestored] = useState(kept !== null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    if (key) dropDraft(key);
    setRestored(false);
  }, [key]);
  return { kept, restored, drop, timer };
}

/**
 * Starts a form whose values are checked with `schema`, the same that the server uses.
 * What is typed survives a failed save, a reload and an expired session when a `draftKey` is given.
 */
export function useZodForm<Output, Input extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  { defaults, draftKey, words = {} }: ZodFormOptions<Input>,
): ZodForm<Input, Output> {
  const language = useLanguage();
  const prefix = useId();
  const labels = useRef(new Map<string, string>());
  const { kept, restored, drop, timer } = useDraft(draftKey);

  const resolver = useMemo<Resolver<Input, unknown, Output>>(() => {
    const check = zodResolver<Input, unknown, Output>(schema, { error: (issue) => issueWords(issue as Issue, language) });
    return (values, context, options) => check(withoutEmpty(values) as Input, context, options);
  }, [schema, language]);

  const form = useForm<Input, unknown, Output>({
    resolver,
    defaultValues: kept ? ({ ...defaults, ...kept } as DefaultValues<Input>) : defaults,
    shouldFocusError: false,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  });

  useEffect(() => {
    if (!draftKey) return undefined;
    const subscription = form.watch((values) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keepDraft(draftKey, values), 200);
    });
    const keepNow = () => { if (form.formState.isDirty) keepDraft(draftKey, form.getValues()); };
    addEventListener('pagehide', keepNow);
    return () => {
      subscription.unsubscribe();
      removeEventListener('pagehide', keepNow);
    };
  }, [draftKey, form, timer]);

  const fieldId = useCallback((name: string) => `${prefix}${name}`, [prefix]);
  const discard = () => {
    drop();
    form.reset(defaults);
    drop();
  };
  return { ...form, fieldId, labels: labels.current, words, draft: { restored, discard, drop } };
}

export type FieldName<Input extends FieldValues> = FieldPath<Input>;
