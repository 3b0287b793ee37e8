import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/navigation.tsx';
import './surveys.css';

/** The top of a page about one survey: below the pre-study's own heading and tabs, so its heading is of the second level. */
export function SurveyHead({ title, back, lede, tag, actions }: { title: string; back: { to: string; label: string }; lede?: ReactNode; tag?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="survey-head">
      <Link to={back.to} className="page-header__back no-print"><Icon name="arrowLeft" />{back.label}</Link>
      <div className="survey-head__row"><h2>{title}</h2>{tag}{actions ? <div className="survey-head__actions no-print">{actions}</div> : null}</div>
      {lede ? <p className="section__lede">{lede}</p> : null}
    </header>
  );
}
