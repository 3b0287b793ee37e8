import { useState } from 'react';
import { problems } from '../../contract/problems.ts';
import { signInProblems, signInRoutes } from '../../contract/sign-in.ts';
import type { DemoPersona } from '../../contract/sign-in.ts';
import { Logo } from '../ui/Logo.tsx';
import { Link, useGo, useSearchParams } from '../ui/navigation.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page, PageHeader, Section } from '../ui/Page.tsx';
import { FailedState, Skeleton } from '../ui/States.tsx';
import { useLanguage } from '../ui/language.ts';
import { useTexts } from '../ui/texts.ts';
import { useApiMutation, useApiQuery } from './api.ts';
import { appTexts } from './app.texts.ts';
import { roleTexts } from './role-texts.ts';
import { useRefreshSession, useSession } from './session.tsx';
import { PasskeySignIn } from './sign-in/PasskeySignIn.tsx';
import './SignInPage.css';

function PersonaButton({ persona, onChoose, disabled }: { persona: DemoPersona; onChoose: () => void; disabled: boolean }) {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const agency = persona.agencyName === null ? '' : `, ${persona.agencyName}`;
  return (
    <button type="button" className="persona" onClick={onChoose} aria-disabled={disabled || undefined}>
      <span className="persona__name">{persona.name}</span>
      <span className="persona__role">{persona.title || t(roleTexts[persona.role])}{agency}</span>
      <span className="persona__why">{persona.why[language]}</span>
    </button>
  );
}

function DemoPersonas({ next }: { next: string | undefined }) {
  const t = useTexts(appTexts);
  const go = useGo();
  const refresh = useRefreshSession();
  const [chosen, setChosen] = useState(false);
  const personas = useApiQuery(signInRoutes.listDemoPersonas, {});
  const signIn = useApiMutation(signInRoutes.startDemoSession);
  const choose = async (persona: string) => {
    setChosen(true);
    try {
      await signIn.mutateAsync({ body: { persona } });
      await refresh();
      // The start page knows each person's home.
      go(next ?? '/', { replace: true });
    } catch {
      // What went wrong is shown from the mutation's own state.
      setChosen(false);
    }
  };
  return (
    <Section title={t('demoTitle')} lede={t('demoLede')}>
      {signIn.error ? <FailedState error={signIn.error} /> : null}
      {personas.error ? <FailedState error={personas.error} retry={() => { void personas.refetch(); }} /> : null}
      {personas.isPending ? <Skeleton shape="cards" rows={3} /> : null}
      <ul className="personas">
        {personas.data?.items.map((persona) => (
          <li key={persona.key}>
            <PersonaButton persona={persona} disabled={chosen} onChoose={() => { if (!chosen) void choose(persona.key); }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What went wrong at the identity provider, which could only send the browser here to say so. */
function ProviderProblem({ code }: { code: string | undefined }) {
  const language = useLanguage();
  const known = signInProblems.find((problem) => problem === code);
  if (known === undefined) return null;
  const { title, detail } = problems[known];
  return <Notice kind="error" title={title[language]} announce>{detail[language]}</Notice>;
}

/** Where a visitor comes in. In demo mode one borrows a persona; otherwise the identity provider takes over. */
export function SignInPage() {
  const t = useTexts(appTexts);
  const { demo } = useSession();
  const { next, problem } = useSearchParams();
  const ways = useApiQuery(signInRoutes.readSignInWays, {});
  // Only a path of this app: an address from outside must not lead the signed-in person elsewhere.
  const target = next?.startsWith('/') && !next.startsWith('//') ? next : undefined;
  return (
    <Page width="narrow">
      <div className="sign-in__logo"><Logo size={56} /></div>
      <PageHeader title={t('signInTitle')} lede={t('signInLede')} />
      <ProviderProblem code={problem} />
      {target ? <Notice>{t('signInExpired')}</Notice> : null}
      <div className="sign-in__start">
        {/* A plain link: the identity provider is another site, outside the router. */}
        {ways.data?.provider ? (
          <a className="button button--primary button--normal" href={`/api/v1/sign-in/start${target ? `?returnTo=${encodeURIComponent(target)}` : ''}`}>{t('signIn')}</a>
        ) : null}
        {ways.data?.provider ? <p>{t('signInAbout')}</p> : null}
        {ways.data ? <PasskeySignIn domain={ways.data.passkeyDomain} first={!ways.data.provider && !demo} next={target} /> : null}
        <p><Link to="/invitation">{t('haveCode')}</Link></p>
        {ways.error ? <FailedState error={ways.error} retry={() => { void ways.refetch(); }} /> : null}
      </div>
      {demo ? <DemoPersonas next={target} /> : null}
      <p><Link to="/self-referral">{t('askToTakePart')}</Link></p>
    </Page>
  );
}
