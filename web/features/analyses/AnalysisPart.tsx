import type { ReactNode } from 'react';
import { PartPage } from '../../ui/Page.tsx';
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
  return <PartPage title={title} lede={lede} actions={actions} back={{ to, label }}>{children}</PartPage>;
}
