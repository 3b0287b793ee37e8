import { useSyncExternalStore } from 'react';
import i18next from 'i18next';

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

/** The one i18next instance. Keys are flat, so dots and colons in them mean nothing. */
export const i18n = i18next.createInstance();
void i18n.init({
  lng: keptLanguage(),
  supportedLngs: languages,
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {},
});

/** The language shown now. Sent to the server as Accept-Language. */
export function currentLanguage(): Language {
  const language = i18n.language ?? null;
  return isLanguage(language) ? language : 'sv';
}

/** Changes the language everywhere at once and remembers it on this device. */
export function changeLanguage(language: Language): void {
  globalThis.localStorage?.setItem(storageKey, language);
  void i18n.changeLanguage(language);
}

function subscribe(onChange: () => void): () => void {
  i18n.on('languageChanged', onChange);
  return () => i18n.off('languageChanged', onChange);
}

/** The language shown now; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** The locale for dates and numbers that goes with a language. */
export function localeOf(language: Language): 'sv-SE' | 'en-GB' {
  return language === 'sv' ? 'sv-SE' : 'en-GB';
}
