import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useRef } from 'react';
import type { ActorRole } from '../../contract/access.ts';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Link } from '../ui/navigation.tsx';
import { Skeleton } from '../ui/States.tsx';
import { useTexts } from '../ui/texts.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { appTexts } from './app.texts.ts';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { isFor, pageRoutes } from './routes.tsx';
import type { NavEntry } from './routes.tsx';
import { useSession } from './session.tsx';
import './Shell.css';

export interface NavItem extends NavEntry {
  path: string;
}

/** Notes that wait on this device show wherever one is; their code is fetched apart from the page's. */
const UnsentNotes = lazy(() => import('../features/sessions/UnsentNotes.tsx').then((module) => ({ default: module.UnsentNotes })));

/** The main menu of a role: its pages that ask for a place there. */
export function navOf(role: ActorRole | null): readonly NavItem[] {
  if (role === null) return [];
  return pageRoutes.flatMap((route) => (route.nav && isFor(route, role) && isFor({ for: route.nav.for ?? route.for }, role) ? [{ path: route.path, ...route.nav }] : []));
}

function MainNav({ items }: { items: readonly NavItem[] }) {
  const t = useTexts(appTexts);
  if (items.length === 0) return null;
  return (
    <nav className="main-nav no-print" aria-label={t('mainNav')}>
      <ul>
        {items.map((item) => (
          <li key={item.path}>
            <Link to={item.path} exact={items.some(({ path }) => path.startsWith(`${item.path}/`))} className="main-nav__link"><Icon name={item.icon} /><span>{t(item.text)}</span></Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** After a change of page the focus goes to the new page, so that it is read from its start. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current !== undefined && last.current !== path) main.current?.focus({ preventScroll: true });
    last.current = path;
  }, [path]);
  return main;
}

/** The frame around every page: top bar, main menu (at the foot on a phone), and the page. */
export function Shell() {
  const t = useTexts(appTexts);
  const { person, demo } = useSession();
  const role = person === null ? null : person.kind === 'participant' ? 'participant' : person.role;
  const items = navOf(role);
  const main = useFocusOnNewPage();
  return (
    <div className={`shell${items.length > 0 ? ' shell--with-nav' : ''}`}>
      <SkipLink target="main">{t('skip')}</SkipLink>
      <header className="top-bar no-print">
        <Link to="/" className="top-bar__brand">
          <Logo /><span aria-hidden="true">Samsteg</span><span className="visually-hidden">{t('home')}</span>
        </Link>
        <MainNav items={items} />
        <div className="top-bar__end">
          <KeyboardHelp items={items} />
          <AccountMenu person={person} />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {isFor({ for: ['case-staff'] }, role) ? <Suspense fallback={null}><UnsentNotes /></Suspense> : null}
        <Suspense fallback={<div className="page page--wide"><Skeleton rows={5} /></div>}><Outlet /></Suspense>
      </main>
      <footer className="foot-note no-print">
        {demo ? <span>{t('demo')}</span> : null}
        <a href="/publications">{t('published')}</a>
        <a href="/accessibility">{t('accessibility')}</a>
        <Link to="/api-docs">{t('apiDocs')}</Link>
      </footer>
    </div>
  );
}
