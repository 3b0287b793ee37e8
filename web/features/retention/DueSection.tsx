import { useState } from 'react';
import { obstacleWords } from '../../../contract/retained-words.ts';
import { retentionRoutes, type DueRecords } from '../../../contract/retention.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Checkbox } from '../../ui/fields/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { CountsText } from './CountsText.tsx';
import { CodeText, DayFigure, OneLine } from './figures.tsx';
import { retentionTexts } from './retention.texts.ts';

/** What can be removed, chosen from the start: one unticks what should wait, and proposes the rest. */
export function DueSection({ items, total, onStop }: { items: readonly DueRecords[]; total: number; onStop: (item: DueRecords) => void }) {
  const t = useTexts(retentionTexts);
  const toast = useToast();
  const today = useToday();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const propose = useApiMutation(retentionRoutes.proposeRemoval, { onSuccess: () => toast({ text: t('proposed') }) });
  const free = items.filter(({ obstacle }) => obstacle === null);
  const chosen = free.filter(({ caseId }) => !left.has(caseId)).map(({ caseId }) => caseId);
  if (free.length === 0) return <Section title={t('due')}><EmptyState title={t('nothingDue')}>{t('nothingDueHow')}</EmptyState></Section>;
  const choose = (caseId: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(caseId);
    else next.add(caseId);
    setLeft(next);
  };
  return (
    <Section title={t('due')} lede={t('dueLede')}>
      <Stack>
        {propose.error ? <FailedState error={propose.error} /> : null}
        <DataTable caption={t('dueTable')} rows={free} rowKey={({ caseId }) => caseId} columns={[
          { key: 'case', header: t('case'), cell: ({ caseId, caseCode }) => <OneLine><Checkbox label={caseCode} value={!left.has(caseId)} onChange={(isChosen) => choose(caseId, isChosen)} /></OneLine> },
          { key: 'last', header: t('lastEntry'), cell: ({ lastEntryOn }) => <DayFigure day={lastEntryOn} /> },
          { key: 'until', header: t('keptUntil'), cell: ({ keptUntil }) => <DayFigure day={keptUntil} /> },
          { key: 'done', header: t('doneBy'), cell: ({ doneBy }) => <><DayFigure day={doneBy} />{doneBy < today ? <> <StatusTag status="look">{t('late')}</StatusTag></> : null}</> },
          { key: 'records', header: t('records'), cell: ({ counts }) => <CountsText counts={counts} /> },
          { key: 'stop', header: t('stop'), cell: (item) => <Button kind="quiet" size="small" label={t('stopOne', { code: item.caseCode })} onPress={() => onStop(item)}>{t('stop')}</Button> },
        ]} />
        {items.length < total ? <p>{t('more', { shown: items.length, total })}</p> : null}
        <ButtonRow>
          <Button kind="primary" pending={propose.isPending} disabled={chosen.length === 0} onPress={() => propose.mutate({ body: { caseIds: chosen } })}>
            {t('propose', { count: chosen.length })}
          </Button>
        </ButtonRow>
      </Stack>
    </Section>
  );
}

/** What is out of time and stays all the same, with why. */
export function ObstacleSection({ items }: { items: readonly DueRecords[] }) {
  const t = useTexts(retentionTexts);
  const language = useLanguage();
  const kept = items.flatMap((item) => (item.obstacle === null ? [] : [{ ...item, obstacle: item.obstacle }]));
  if (kept.length === 0) return null;
  return (
    <Section title={t('obstacles')}>
      <DataTable caption={t('obstacles')} rows={kept} rowKey={({ caseId }) => caseId} columns={[
        { key: 'case', header: t('case'), cell: ({ caseCode }) => <CodeText code={caseCode} /> },
        { key: 'until', header: t('keptUntil'), cell: ({ keptUntil }) => <DayFigure day={keptUntil} /> },
        { key: 'why', header: t('why'), cell: ({ obstacle }) => obstacleWords[obstacle][language] },
      ]} />
    </Section>
  );
}
