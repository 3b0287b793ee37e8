import { useEffect, useRef, useState } from 'react';
import type { SignedInPerson } from '../../contract/sign-in.ts';
import { Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/fields/Choices.tsx';
import { Icon } from '../ui/Icon.tsx';
import { changeLanguage, languages, useLanguage } from '../ui/language.ts';
import { Link } from '../ui/navigation.tsx';
import { useTexts } from '../ui/texts.ts';
import { appTexts } from './app.texts.ts';
import { useSignOut } from './session.tsx';
import { applyTheme, keptTheme, themes } from './theme.ts';

// A language is named in itself, so that who cannot read the other one finds it.
const languageNames = { sv: 'Svenska', en: 'English' } as const;
const themeTexts = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

function ThemeChoice() {
  const t = useTexts(appTexts);
  const [theme, setTheme] = useState(keptTheme);
  return (
    <RadioGroup label={t('theme')} optional={false} value={theme} options={themes.map((value) => ({ value, label: t(themeTexts[value]) }))}
      onChange={(value) => {
        const chosen = themes.find((known) => known === value) ?? 'system';
        setTheme(chosen);
        applyTheme(chosen);
      }} />
  );
}

function LanguageChoice() {
  const t = useTexts(appTexts);
  const language = useLanguage();
  return (
    <RadioGroup label={t('language')} value={language} layout="row" options={languages.map((value) => ({ value, label: languageNames[value] }))}
      onChange={(value) => changeLanguage(languages.find((known) => known === value) ?? 'sv')} />
  );
}

function WhoIsHere({ person }: { person: SignedInPerson }) {
  const t = useTexts(appTexts);
  return (
    <div className="account__person">
      <strong>{person.name}</strong>
      <span className="account__about">{person.kind === 'staff' ? `${person.title}, ${person.agencyName}` : t('roleParticipant')}</span>
    </div>
  );
}

/** Who is signed in, language, look and signing out. Closes on Escape and on a press elsewhere. */
export function AccountMenu({ person }: { person: SignedInPerson | null }) {
  const t = useTexts(appTexts);
  const signOut = useSignOut();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (box.current?.open && event.target instanceof Node && !box.current.contains(event.target)) box.current.open = false;
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      box.current.open = false;
      box.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, []);
  const close = () => { if (box.current) box.current.open = false; };
  return (
    <details ref={box} className="account">
      <summary>
        <Icon name={person ? 'person' : 'settings'} />
        <span className="account__who" aria-hidden="true">{person?.name}</span>
        <span className="visually-hidden">{t('account')}{person ? `, ${person.name}` : ''}</span>
      </summary>
      <div className="account__panel">
        {person ? <WhoIsHere person={person} /> : null}
        <LanguageChoice />
        <ThemeChoice />
        {person?.kind === 'staff' && (person.role === 'administrator' || person.role === 'team-leader')
          ? <><Link to="/approvals" onClick={close}>{t('navApprovals')}</Link><Link to="/log-reviews" onClick={close}>{t('navLogReviews')}</Link><Link to="/retention" onClick={close}>{t('navRetention')}</Link></> : null}
        {person?.kind === 'staff' && person.role === 'administrator' ? <Link to="/accessibility-reports" onClick={close}>{t('navReports')}</Link> : null}
        {person?.kind === 'staff' && person.role !== 'project-owner' && person.role !== 'funder' ? <Link to="/prestudies" onClick={close}>{t('navPrestudies')}</Link> : null}
        {person ? <Link to="/account" onClick={close}>{t('navAccount')}</Link> : null}
        {person ? <Button onPress={() => { void signOut(); }}>{t('signOut')}</Button> : null}
      </div>
    </details>
  );
}
