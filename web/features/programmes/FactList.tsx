import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { BasisNote } from '../../ui/BasisNote.tsx';
import type { BasisLike } from '../../ui/BasisNote.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { uiTexts } from '../../ui/ui.texts.ts';
import './programmes.css';

/** Whether the page shows where each fact comes from. */
export const ShowBasis = createContext(false);

export interface Fact {
  key: string;
  text: ReactNode;
  about?: ReactNode;
  basis: BasisLike;
}

/** Facts of a programme. An assumption is marked always; the rest of what a fact rests on shows when asked for. */
export function FactList({ facts, label }: { facts: readonly Fact[]; label: string }) {
  const t = useTexts(uiTexts);
  const shown = useContext(ShowBasis);
  return (
    <ul className="fact-list" aria-label={label}>
      {facts.map((fact) => (
        <li key={fact.key} className="fact-list__fact">
          <span>{fact.text}{!shown && fact.basis.assumption && !fact.basis.source ? <> <Tag>{t('basisAssumption')}</Tag></> : null}</span>
          {fact.about ? <span className="fact-list__about">{fact.about}</span> : null}
          {shown ? <BasisNote basis={fact.basis} /> : null}
        </li>
      ))}
    </ul>
  );
}
