import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/navigation.tsx';
import './ideas.css';

/** The head of a page within the tab of ideas; the page's own `h1` is the name of the pre-study. */
export function IdeaHead({ title, back, tag, children }: { title: string; back: { to: string; label: string }; tag?: ReactNode; children?: ReactNode }) {
  return (
    <header className="idea-head">
      <Link to={back.to} className="page-header__back"><Icon name="arrowLeft" />{back.label}</Link>
      <div className="idea-head__row"><h2>{title}</h2>{tag}</div>
      {children}
    </header>
  );
}
