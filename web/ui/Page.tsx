import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { Link } from './navigation.tsx';
import './Page.css';

export interface PageHeaderProps {
  title: string;
  /** What the browser's tab and history say, where the title names a person: a history stays on a shared computer. */
  tabTitle?: string | undefined;
  /** One or two sentences that say what the page is for. */
  lede?: ReactNode;
  /** Where one came from: a link above the title. */
  back?: { to: string; label: string } | undefined;
  /** Buttons that belong to the whole page. */
  actions?: ReactNode;
}

/** The top of a page: the only `h1`, and the title of the browser's tab. */
export function PageHeader({ title, tabTitle = title, lede, back, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <title>{`${tabTitle} – Samsteg`}</title>
      {back ? <BackLink {...back} /> : null}
      <div className="page-header__row">
        <h1>{title}</h1>
        {actions ? <div className="page-header__actions no-print">{actions}</div> : null}
      </div>
      {lede ? <p className="page-header__lede">{lede}</p> : null}
    </header>
  );
}

/** The way back to what a page stands under. */
export function BackLink({ to, label }: { to: string; label: string }) {
  return <Link to={to} className="page-header__back no-print"><Icon name="arrowLeft" />{label}</Link>;
}

export interface PartHeaderProps {
  title: string;
  back?: { to: string; label: string } | undefined;
  /** What stands beside the title: its state, what kind it is. */
  tag?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  /** What belongs to the top without being a sentence about it, such as ways onward. */
  children?: ReactNode;
}

/** The top of a page inside a frame, where the frame has the `h1`: a heading of the second level, larger than those of the page's sections. */
export function PartHeader({ title, back, tag, lede, actions, children }: PartHeaderProps) {
  return (
    <header className="page-header part-header">
      {back ? <BackLink {...back} /> : null}
      <div className="page-header__row">
        <div className="part-header__title"><h2>{title}</h2>{tag}</div>
        {actions ? <div className="page-header__actions no-print">{actions}</div> : null}
      </div>
      {lede ? <p className="page-header__lede">{lede}</p> : null}
      {children}
    </header>
  );
}

/** A page inside a frame: its top and what it holds, with even space between. */
export function PartPage({ children, ...header }: PartHeaderProps) {
  return <div className="part-page"><PartHeader {...header} />{children}</div>;
}

/** The body of a page. `narrow` is one column of reading width: forms, and all pages for participants. */
export function Page({ width = 'wide', children }: { width?: 'narrow' | 'wide'; children: ReactNode }) {
  return <div className={`page page--${width}`}>{children}</div>;
}

/** A part of a page with its own heading. */
export function Section({ title, lede, actions, children }: { title: string; lede?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <div className="section__head">
        <h2>{title}</h2>
        {actions}
      </div>
      {lede ? <p className="section__lede">{lede}</p> : null}
      {children}
    </section>
  );
}

/** Main matter and a side column; the side comes below on narrow screens. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="columns">
      <div className="columns__main">{main}</div>
      <div className="columns__side">{side}</div>
    </div>
  );
}

/** Things below one another with even space between. */
export function Stack({ gap = 'normal', children }: { gap?: 'tight' | 'normal' | 'wide'; children: ReactNode }) {
  return <div className={`stack stack--${gap}`}>{children}</div>;
}
