import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { get, set, useForm } from 'react-hook-form';
import type { DefaultValues, FieldValues, Resolver, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { useLanguage } from '../language.ts';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';
import { issueWords } from './issue-words.ts';
import type { Issue } from './issue-words.ts';

/** Values to start from: whatever is known; `''` or nothing for a question that has no answer yet. */
export type Defaults<T> = T extends readonly (infer Item)[]
  ? readonly Defaults<Item>[]
  : T extends object
    ? { [K in keyof T]?: Defaults<T[K]> | '' | null | undefined }
    : T;

export interface ZodFormOptions<Input extends FieldValues> {
  defaults: Defaults<Input>;
  /** Keeps what is typed in this tab under this name: `note:CASE-ID`. Give one to every form where a person writes. */
  draftKey?: string | undefined;
  /**
   * The version of the record that is changed. It stays with the draft, so that what was begun on an earlier version is not
   * saved over a later one unseen: send `form.version`.
   */
  version?: number | undefined;
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
  /** Empties the form to its defaults and forgets its draft: to write the next one, or to start over. */
  clear: () => void;
  /** The version of the record that is written on, as it was when the writing began; 0 where there is none. */
  version: number;
  /** `isOlder`: what was restored was begun on an earlier version than the one that is there now. */
  draft: { restored: boolean; isOlder: boolean; drop: () => void };
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

/** How long after the last key the draft is kept, in milliseconds; leaving the page keeps it at once. */
const draftDelay = 200;

/** Where a draft keeps the version that it was begun on; no field is called so. */
const versionName = '#version';

/** What was kept, and the version it was begun on. A draft that says just what is saved, as one's own save leaves behind, is none. */
function readKept(key: string, version: number | undefined, defaults: object): { values: object; version: number } | null {
  const draft = readDraft(key);
  if (!draft) return null;
  const { [versionName]: begun, ...values } = draft;
  const saved: Record<string, unknown> = { ...defaults };
  if (version !== undefined && Object.entries(values).every(([name, value]) => JSON.stringify(value) === JSON.stringify(saved[name]))) return null;
  return { values, version: typeof begun === 'number' ? begun : 0 };
}

function useDraft(key: string | undefined, version: number | undefined, defaults: object) {
  const [kept] = useState(() => (key ? readKept(key, version, defaults) : null));
  const [begun, setBegun] = useState(kept?.version ?? version ?? 0);
  const [restored, setRestored] = useState(kept !== null);
  // As it was when it was restored: one's own save makes a new version too.
  const [wasOlder] = useState(kept !== null && version !== undefined && kept.version !== version);
  const unkept = useRef<{ values: object; timer: ReturnType<typeof setTimeout> }>(undefined);
  const flush = useCallback(() => {
    if (!unkept.current || !key) return;
    clearTimeout(unkept.current.timer);
    keepDraft(key, { ...unkept.current.values, ...(begun > 0 ? { [versionName]: begun } : {}) });
    unkept.current = undefined;
  }, [key, begun]);
  const note = useCallback((values: object) => {
    clearTimeout(unkept.current?.timer);
    unkept.current = { values, timer: setTimeout(flush, draftDelay) };
  }, [flush]);
  const drop = useCallback(() => {
    clearTimeout(unkept.current?.timer);
    unkept.current = undefined;
    if (key) dropDraft(key);
    setRestored(false);
  }, [key]);
  return { kept: kept?.values, begun, beginOn: setBegun, restored, isOlder: restored && wasOlder, drop, note, flush };
}

/**
 * Starts a form whose values are checked with `schema`, the same that the server uses.
 * What is typed survives a failed save, a reload and an expired session when a `draftKey` is given.
 */
export function useZodForm<Output, Input extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  { defaults, draftKey, version, words = {} }: ZodFormOptions<NoInfer<Input>>,
): ZodForm<Input, Output> {
  const language = useLanguage();
  const prefix = useId();
  const [labels] = useState(() => new Map<string, string>());
  const { kept, begun, beginOn, restored, isOlder, drop, note, flush } = useDraft(draftKey, version, defaults);

  const resolver = useMemo<Resolver<Input, unknown, Output>>(() => {
    const check = zodResolver<Input, unknown, Output>(schema, { error: (issue) => issueWords(issue as Issue, language) });
    return (values, context, options) => check(withoutEmpty(values) as Input, context, options);
  }, [schema, language]);

  const form = useForm<Input, unknown, Output>({
    resolver,
    defaultValues: Object.assign({}, defaults, kept) as DefaultValues<Input>,
    shouldFocusError: false,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  });

  useEffect(() => {
    if (!draftKey) return undefined;
    const subscription = form.watch((values) => note(values));
    addEventListener('pagehide', flush);
    return () => {
      flush();
      subscription.unsubscribe();
      removeEventListener('pagehide', flush);
    };
  }, [draftKey, form, note, flush]);

  const fieldId = useCallback((name: string) => `${prefix}${name}`, [prefix]);
  const clear = useCallback(() => {
    const blank: object = structuredClone(defaults);
    for (const name of labels.keys()) if (get(blank, name) === undefined) set(blank, name, '');
    form.reset(blank as DefaultValues<Input>);
    // After the reset, which is itself a change that would be kept.
    drop();
    beginOn(version ?? 0);
  }, [defaults, version, drop, beginOn, form, labels]);
  return { ...form, fieldId, labels, words, clear, version: begun, draft: { restored, isOlder, drop } };
}

