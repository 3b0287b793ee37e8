import { useLanguage } from './language.ts';
import { Tag } from './Tag.tsx';
import { useTexts } from './texts.ts';
import { uiTexts } from './ui.texts.ts';
import './lists.css';

/** What a fact rests on, as the contract has it: a demand of a programme's own description, a published work, or an assumption. */
export interface BasisLike {
  source?: { demand?: string | undefined; seed?: string | undefined; published?: string | undefined } | undefined;
  assumption?: { sv: string; en: string } | undefined;
}

/** Where a fact comes from, in words. An assumption is marked as one. */
export function BasisNote({ basis }: { basis: BasisLike }) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const { source, assumption } = basis;
  return (
    <span className="basis-note">
      {source?.demand ? <span>{t('basisDemand', { demand: source.demand, seed: source.seed ?? '' })}</span> : null}
      {source?.published ? <span>{source.published}</span> : null}
      {assumption ? <span><Tag>{t('basisAssumption')}</Tag> {assumption[language]}</span> : null}
    </span>
  );
}
