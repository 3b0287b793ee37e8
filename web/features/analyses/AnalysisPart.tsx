import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';
import './analyses.css';

interface AnalysisPartProps {
  prestudyId: string;
  title: string;
  lede?: ReactNode;
  actions?: ReactNode;
  /** Where the page stands under; left out, under the first page of the analysis. */
  back?: { to: string; label: string };
  children: ReactNode;
}

/** A page of the analysis below the tabs: the way back, its heading and what it holds. */
export function AnalysisPart({ prestudyId, title, lede, actions, back, children }: AnalysisPartProps) {
  const t = useTexts(analysesTexts);
  const { to, label } = back ?? { to: `/prestudies/${prestudyId}/analysis`, label: t('backToAnalysis') };
  return (
    <div className="analysis-part">
      <div className="no-print"><LinkButton kind="quiet" size="small" icon="arrowLeft" to={to}>{label}</LinkButton></div>
      <Section title={title} lede={lede} actions={actions}>{children}</Section>
    </div>
  );
}
