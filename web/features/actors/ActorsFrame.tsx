import type { ReactNode } from 'react';
import { usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Views } from '../../ui/Views.tsx';
import { actorsTexts } from './actors.texts.ts';
import './actors.css';

/** The tab “Aktörer”: the ways to see the actors, and the one that is chosen below. */
export function ActorsFrame({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const t = useTexts(actorsTexts);
  const base = `/prestudies/${usePathParam('prestudyId')}/actors`;
  const views = [
    { to: base, label: t('viewList') }, { to: `${base}/map`, label: t('viewMap') },
    { to: `${base}/influence`, label: t('viewInfluence') }, { to: `${base}/meetings`, label: t('viewMeetings') },
  ];
  return (
    <div className="part-page">
      <Views views={views} label={t('views')} />
      <PartPage title={title} actions={actions}>{children}</PartPage>
    </div>
  );
}
