import type { ReactNode } from 'react';
import { usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Views } from '../../ui/Views.tsx';
import { codingsTexts } from './codings.texts.ts';
import './codings.css';

interface TextsPartProps {
  title: string;
  lede?: ReactNode;
  actions?: ReactNode;
  /** Where a page below one of the parts leads back to. */
  back?: { to: string; label: string };
  children: ReactNode;
}

/** A page of the free texts below the tabs of the pre-study: its parts to choose from, its heading and what it holds. */
export function TextsPart({ title, lede, actions, back, children }: TextsPartProps) {
  const t = useTexts(codingsTexts);
  const base = `/prestudies/${usePathParam('prestudyId')}/texts`;
  const views = [
    { to: base, label: t('questions') }, { to: `${base}/codebook`, label: t('codebook') },
    { to: `${base}/themes`, label: t('themes'), deep: true }, { to: `${base}/quotations`, label: t('quotations'), deep: true },
  ];
  return (
    <div className="texts-part">
      <Views views={views} label={t('parts')} />
      <PartPage title={title} lede={lede} actions={actions} back={back}>{children}</PartPage>
    </div>
  );
}
