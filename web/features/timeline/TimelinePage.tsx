import { casesRoutes } from '../../../contract/cases.ts';
import { TimelineKind, timelineKinds, timelineRoutes } from '../../../contract/timeline.ts';
import { useApiQuery } from '../../app/api.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { useGo, usePathParam, useSearchParams } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Entries } from './Entries.tsx';
import { timelineTexts } from './timeline.texts.ts';
import './timeline.css';

const pageSize = 50;

/** `/cases/$caseId/timeline`: what has happened, on one thread, all of it or of one kind. */
export function TimelinePage() {
  const t = useTexts(timelineTexts);
  const caseId = usePathParam('caseId');
  const go = useGo();
  const { kind: asked, offset: from } = useSearchParams();
  const kind = TimelineKind.safeParse(asked).data ?? '';
  const offset = Math.max(0, Number.parseInt(from ?? '0', 10) || 0);
  const query = { limit: pageSize, offset, ...(kind === '' ? {} : { kinds: kind }) };
  const head = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  const { data, error, refetch } = useApiQuery(timelineRoutes.readTimeline, { params: { caseId }, query });
  const show = (next: { kind: string; offset: number }) => {
    go(`/cases/${caseId}/timeline`, {
      replace: true,
      search: { ...(next.kind === '' ? {} : { kind: next.kind }), ...(next.offset === 0 ? {} : { offset: `${next.offset}` }) },
    });
  };
  return (
    <Section title={t('title')} lede={t('lede')}>
      <div className="timeline-filter no-print">
        <SelectField label={t('filter')} value={kind === '' ? 'all' : kind} onChange={(next) => show({ kind: TimelineKind.safeParse(next).data ?? '', offset: 0 })}
          options={[{ value: 'all', label: t('all') }, ...timelineKinds.map((one) => ({ value: one, label: t(`kind-${one}`) }))]} />
      </div>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={6} />}
      {data?.total === 0 ? (
        <EmptyState title={kind === '' ? t('empty') : t('emptyFiltered')}>{kind === '' ? t('emptyDetail') : t('emptyFilteredDetail')}</EmptyState>
      ) : null}
      {data && data.items.length > 0 ? <Entries items={data.items} label={t('title')} phases={head.data?.phases ?? []} /> : null}
      {data ? <Pager offset={offset} limit={pageSize} total={data.total} onChange={(next) => show({ kind, offset: next })} /> : null}
    </Section>
  );
}
