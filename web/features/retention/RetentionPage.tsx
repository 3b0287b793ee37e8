import { useState } from 'react';
import { holdWords } from '../../../contract/retained-words.ts';
import { retentionRoutes, type DueRecords } from '../../../contract/retention.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DayText, InstantText } from '../../ui/DayText.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { DueSection, ObstacleSection } from './DueSection.tsx';
import { ListPeople, ListState } from './list-state.tsx';
import { retentionTexts } from './retention.texts.ts';
import { RuleCard } from './RuleCard.tsx';

const HoldDialog = lazyPart(() => import('./HoldDialog.tsx'), (m) => m.HoldDialog);

/** What one's own agency may no longer keep: proposed here, approved by a second person, and what stops it. */
export function RetentionPage() {
  const t = useTexts(retentionTexts);
  const { data, error, refetch } = useApiQuery(retentionRoutes.listDueRecords, { query: { limit: 200 } });
  const [stopping, setStopping] = useState<DueRecords | null>(null);
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={5} /> : null}
      {data ? <DueSection items={data.items} total={data.total} onStop={setStopping} /> : null}
      <Lists />
      {data ? <ObstacleSection items={data.items} /> : null}
      <Holds />
      {data?.rule ? <RuleCard rule={data.rule} /> : null}
      {stopping ? <HoldDialog key={stopping.caseId} caseId={stopping.caseId} caseCode={stopping.caseCode} onClose={() => setStopping(null)} /> : null}
    </Page>
  );
}

function Lists() {
  const t = useTexts(retentionTexts);
  const { data, error, refetch } = useApiQuery(retentionRoutes.listRetentionLists, {});
  return (
    <Section title={t('lists')}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {data?.items.length === 0 ? <p>{t('noLists')}</p> : null}
      {data && data.items.length > 0 ? (
        <RowList label={t('lists')} rows={data.items.map((list) => ({
          key: list.id, to: `/retention/lists/${list.id}`, title: t('listTitle', { count: list.cases }),
          tag: <ListState state={list.state} />, about: <ListPeople list={list} />,
        }))} />
      ) : null}
    </Section>
  );
}

function Holds() {
  const t = useTexts(retentionTexts);
  const language = useLanguage();
  const toast = useToast();
  const { data, error, refetch } = useApiQuery(retentionRoutes.listRetentionHolds, {});
  const lift = useApiMutation(retentionRoutes.liftRetentionHold, { onSuccess: () => toast({ text: t('lifted') }) });
  return (
    <Section title={t('holds')}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {lift.error ? <FailedState error={lift.error} /> : null}
      {data?.items.length === 0 ? <p>{t('noHolds')}</p> : null}
      {data && data.items.length > 0 ? (
        <RowList label={t('holds')} rows={data.items.map((hold) => ({
          key: hold.id, title: hold.caseCode, tag: hold.wholePerson ? <Tag>{t('wholePersonTag')}</Tag> : null,
          about: <>{t('holdAbout', { reason: holdWords[hold.reason][language], name: hold.setByName })} <InstantText at={hold.setAt} />.{' '}
            {hold.untilOn === null ? t('untilLifted') : <>{t('untilDay')} <DayText day={hold.untilOn} />.</>}</>,
          actions: <Button kind="quiet" size="small" pending={lift.isPending} label={t('liftOne', { code: hold.caseCode })}
            onPress={() => lift.mutate({ params: { holdId: hold.id } })}>{t('lift')}</Button>,
        }))} />
      ) : null}
    </Section>
  );
}
