import { categoryWords } from '../../../contract/category-words.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { Disclosure as SharedRecord } from '../../../contract/consents.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { TakeBackSet } from '../../app/sharing/TakeBackSet.tsx';
import { useFiledWords } from '../../app/sharing/useFiledWords.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { shortDay, swedishDayOf } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { capitalised, inARow, kindOf } from './consent-words.ts';
import { consentsTexts } from './consents.texts.ts';

/** Whether it can be read now, and what the receiver has filed, which stays whatever becomes of it here. */
function Standing({ one }: { one: SharedRecord }) {
  const t = useTexts(consentsTexts);
  const filedWords = useFiledWords();
  const isOpen = one.takenBackAt === null && one.open;
  return (
    <div className="cell-stack">
      <StatusTag status={isOpen ? 'done' : 'ended'}>{t(one.takenBackAt === null ? (isOpen ? 'isOpen' : 'isShut') : 'isTakenBack')}</StatusTag>
      {one.filed ? <span>{filedWords(one.toAgencyName, one.filed)}</span> : null}
    </div>
  );
}

/** Stops sharing one record; the other agency has it again by one press on undo. */
function TakeBack({ caseId, one }: { caseId: string; one: SharedRecord }) {
  const t = useTexts(consentsTexts);
  const toast = useToast();
  const takeBack = useApiMutation(consentsRoutes.takeBackDisclosure);
  const disclose = useApiMutation(consentsRoutes.discloseRecord);
  const filedWords = useFiledWords();
  const kind = kindOf(one.recordKind);
  const undo = kind !== 'other' && one.open
    ? () => disclose.mutate({ params: { caseId }, body: { recordKind: kind, recordId: one.recordId, toAgencyIds: [one.toAgencyId] } }) : undefined;
  return (
    <div className="cell-stack">
      <Button size="small" pending={takeBack.isPending} label={t('takeBackFor', { what: t(`kind-${kind}`), to: one.toAgencyName })}
        onPress={() => takeBack.mutate({ params: { caseId, disclosureId: one.id } }, { onSuccess: () => toast({ text: [t('takenBack', { to: one.toAgencyName }), filedWords(one.toAgencyName, one.filed)].filter(Boolean).join('. '), undo }) })}>
        {t('takeBack')}
      </Button>
      {takeBack.error ? <FailedState error={takeBack.error} /> : null}
      {disclose.error ? <FailedState error={disclose.error} /> : null}
    </div>
  );
}

function useColumns(caseId: string, ownAgencyName: string): Column<SharedRecord>[] {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const today = useToday();
  return [
    { key: 'what', header: t('about'), cell: (one) => capitalised(categoryWords[one.category][language]) },
    { key: 'who', header: t('whoGave'), cell: (one) => t('fromTo', { from: one.fromAgencyName, to: one.toAgencyName }) },
    { key: 'when', header: t('when'), cell: (one) => t('sharedBy', { day: shortDay(swedishDayOf(new Date(one.disclosedAt)), language, today), name: one.disclosedByName }) },
    { key: 'now', header: t('now'), cell: (one) => <Standing one={one} /> },
    {
      key: 'actions', header: t('actions'),
      cell: (one) => (one.takenBackAt === null && one.fromAgencyName === ownAgencyName ? <TakeBack caseId={caseId} one={one} /> : null),
    },
  ];
}

/** The records of one kind: how many are open to whom, and each of them when asked for. */
function KindOfRecords({ caseId, ownAgencyName, kind, records, columns }: {
  caseId: string; ownAgencyName: string; kind: ReturnType<typeof kindOf>; records: readonly SharedRecord[]; columns: readonly Column<SharedRecord>[];
}) {
  const t = useTexts(consentsTexts);
  const count = records.length;
  const open = records.filter((one) => one.open && one.takenBackAt === null).length;
  const ours = records.filter((one) => one.takenBackAt === null && one.fromAgencyName === ownAgencyName);
  const holders = inARow([...new Set(records.map(({ toAgencyName }) => toAgencyName))], t('and'));
  return (
    <Disclosure title={<span>{t(`kind-${kind}`)}: {open === count ? t('allOpen', { count }) : t('someOpen', { open, count })}<span className="shared-kind__to">{t('toThem', { names: holders })}</span></span>}>
      <DataTable caption={t('sharedCaption', { what: t(`kind-${kind}`) })} columns={columns} rows={records} rowKey={({ id }) => id} />
      {[...Map.groupBy(ours, ({ toAgencyId }) => toAgencyId)].map(([id, given]) => <TakeBackSet key={id} caseId={caseId} given={given} what={t(`kind-${kind}`)} />)}
    </Disclosure>
  );
}

/** Which records one agency has let another read, by kind, and whether it can still. */
export function SharedRecords({ caseId, ownAgencyName }: { caseId: string; ownAgencyName: string }) {
  const t = useTexts(consentsTexts);
  const columns = useColumns(caseId, ownAgencyName);
  const { data, error, refetch } = useApiQuery(consentsRoutes.listDisclosures, { params: { caseId } });
  return (
    <Section title={t('sharedTitle')} lede={data && data.total > 0 ? t('sharedLede') : undefined}>
      {error && !data ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={2} /> : null}
      {data?.total === 0 ? <EmptyState title={t('sharedEmptyTitle')}>{t('sharedEmpty')}</EmptyState> : null}
      {data && data.total > 0 ? (
        <div className="shared-kinds">
          {[...Map.groupBy(data.items, ({ recordKind }) => kindOf(recordKind))].map(([kind, records]) => <KindOfRecords key={kind} caseId={caseId} ownAgencyName={ownAgencyName} kind={kind} records={records} columns={columns} />)}
        </div>
      ) : null}
    </Section>
  );
}
