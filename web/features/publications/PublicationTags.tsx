import type { PublicationState, PublicationSummary } from '../../../contract/publications.ts';
import { StatusTag, type Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { publicationsTexts } from './publications.texts.ts';

const statusOf: Readonly<Record<PublicationState, Status>> = { draft: 'waiting', 'in-review': 'look', approved: 'active', published: 'done' };

/** Where a page stands, in words: as it is written, and whether the public sees it. */
export function PublicationTags({ publication: { state, currentNumber, withdrawnAt } }: { publication: PublicationSummary }) {
  const t = useTexts(publicationsTexts);
  const isPublic = currentNumber !== null && withdrawnAt === null;
  return (
    <>
      {withdrawnAt !== null ? <StatusTag status="ended">{t('withdrawn')}</StatusTag> : null}
      {isPublic && state !== 'published' ? <StatusTag status="done">{t('state_published')}</StatusTag> : null}
      {isPublic && state === 'draft' ? <StatusTag status="look">{t('changedSince')}</StatusTag> : <StatusTag status={statusOf[state]}>{t(`state_${state}`)}</StatusTag>}
    </>
  );
}
