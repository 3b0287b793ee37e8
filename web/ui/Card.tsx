import { useId } from 'react';
import type { ReactNode } from 'react';
import './Card.css';

export interface CardProps {
  title?: string | undefined;
  /** The heading's level in the page's outline. */
  level?: 2 | 3 | 4 | undefined;
  /** `own-words` (plum) for the person's own goals and words; `look` (amber) for what needs an eye; `next` for the next step. */
  tone?: 'plain' | 'own-words' | 'look' | 'next' | undefined;
  actions?: ReactNode;
  children: ReactNode;
}

/** A sheet on the paper. Use few: white space separates better. */
export function Card({ title, level = 2, tone = 'plain', actions, children }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={`card card--${tone}`} aria-labelledby={title ? id : undefined}>
      {title || actions ? (
        <div className="card__head">
          {title ? <Heading id={id}>{title}</Heading> : null}
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** What the person has said, in plum and in her own words. */
export function OwnWords({ children, who }: { children: ReactNode; who?: string | undefined }) {
  return (
    <figure className="own-words">
      <blockquote>{children}</blockquote>
      {who ? <figcaption>{who}</figcaption> : null}
    </figure>
  );
}
