import { useSyncExternalStore } from 'react';

/** The languages every text of the web app exists in. Swedish comes first. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'samsteg:language';

function isLanguage(value: string | null): value is Language {
  return value === 'sv' || value === 'en';
}

function keptLanguage(): Language {
  const kept = globalThis.localStorage?.getItem(storageKey) ?? null;
  return isLanguage(kept) ? kept : 'sv';
}

let shown = keptLanguage();
const watchers = new Set<() => void>();

/** The language shown now. Sent to the server as Accept-Language. */
export function currentLanguage(): Language {
  return shown;
}

/** Changes the language everywhere at once and remembers it on this device. */
export function changeLanguage(language: Language): void {
  globalThis.localStorage?.setItem(storageKey, language);
  shown = language;
  for (const tell of watchers) tell();
}

function subscribe(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

/** The language shown now; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** The locale for dates and numbers that goes with a language. */
export function localeOf(language: Language): 'sv-SE' | 'en-GB' {
  return language === 'sv' ? 'sv-SE' : 'en-GB';
}
