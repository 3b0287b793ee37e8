import type { RetentionList, RetentionListState } from '../../../contract/retention.ts';
import { InstantText } from '../../ui/DayText.tsx';
import { StatusTag, type Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { retentionTexts } from './retention.texts.ts';

const statuses: Readonly<Record<RetentionListState, Status>> = { waiting: 'waiting', approved: 'active', declined: 'ended', done: 'done' };

export function ListState({ state }: { state: RetentionListState }) {
  const t = useTexts(retentionTexts);
  return <StatusTag status={statuses[state]}>{t(state)}</StatusTag>;
}

/** Who proposed a list, and who decided, and when. */
export function ListPeople({ list }: { list: RetentionList }) {
  const t = useTexts(retentionTexts);
  const decided = list.state === 'declined' ? 'declinedBy' : 'approvedBy';
  return (
    <>
      {t('proposedBy', { name: list.proposedByName })} <InstantText at={list.proposedAt} />.
      {list.decidedByName !== null && list.decidedAt !== null
        ? <> {t(decided, { name: list.decidedByName })} <InstantText at={list.decidedAt} />.</> : null}
    </>
  );
}
