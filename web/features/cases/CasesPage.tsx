import { useDeferredValue, useState } from 'react';
import { caseStatuses, casesRoutes } from '../../../contract/cases.ts';
import type { CaseListItem, CaseQuery } from '../../../contract/cases.ts';
import { programmesRoutes } from '../../../contract/programmes.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { ExpandableFilters } from '../../ui/Filters.tsx';
import { dropDraft, keepDraft, readDraft } from '../../ui/form/drafts.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link, useGo, useSearchParams } from '../../ui/navigation.tsx';
import { Page, PageHeader, Stack } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { statusSigns } from './case-words.ts';
import { casesTexts } from './cases.texts.ts';
import './cases.css';

const limit = 50;
const statuses = ['open', 'all', ...caseStatuses] as const;
const sorts = ['name', 'newest', 'oldest'] as const;
type Filters = { status: CaseQuery['status']; sort: CaseQuery['sort']; leadCoachId?: string; programmeId?: string; offset: number };

function oneOf<T extends string>(known: readonly T[], text: string | undefined, otherwise: T): T {
  return known.find((one) => one === text) ?? otherwise;
}

/** The filters live in the address, so that a list can be linked to and the back button leads to it. */
function useFilters() {
  const search = useSearchParams();
  const go = useGo();
  const filters: Filters = {
    status: oneOf(statuses, search['status'], 'open'),
    sort: oneOf(sorts, search['sort'], 'name'),
    offset: Math.max(0, Number(search['offset'] ?? 0) || 0),
    ...(search['leadCoachId'] ? { leadCoachId: search['leadCoachId'] } : {}),
    ...(search['programmeId'] ? { programmeId: search['programmeId'] } : {}),
  };
  const set = (change: Readonly<Record<string, string>>) => {
    const next = { ...search, offset: '', ...change };
    go('/cases', { replace: true, search: Object.fromEntries(Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : []))) });
  };
  return { filters, set };
}

const searchedKey = 'people-searched';

/**
 * What is typed is a person's name. It stands in no address, where logs, histories and shared screens keep it: it is
 * kept as a draft is, so that the way back finds it and signing out forgets it.
 */
function useSearchedName(): [string, (name: string) => void] {
  const [name, setName] = useState(() => {
    const kept = readDraft(searchedKey)?.['name'];
    return typeof kept === 'string' ? kept : '';
  });
  const change = (next: string) => {
    setName(next);
    if (next === '') dropDraft(searchedKey);
    else keepDraft(searchedKey, { name: next });
  };
  return [name, change];
}

/** The programme is told only where there is more than one to tell apart. */
function useColumns(rows: readonly CaseListItem[]): Column<CaseListItem>[] {
  const t = useTexts(casesTexts);
  const language = useLanguage();
  return [
    {
      key: 'name', header: t('columnName'),
      cell: (row) => <><Link to={`/cases/${row.id}`}>{row.personName}</Link>{row.age === null ? null : <span className="case-age"> {t('age', { age: row.age })}</span>}</>,
    },
    { key: 'status', header: t('columnStatus'), cell: (row) => <span><StatusTag status={statusSigns[row.status]}>{t(`status-${row.status}`)}</StatusTag></span> },
    { key: 'phase', header: t('columnPhase'), cell: (row) => row.phaseLabel[language] },
    { key: 'since', header: t('columnSince'), cell: (row) => <DayText day={row.since} /> },
    { key: 'coach', header: t('columnCoach'), cell: (row) => row.leadCoachName ?? t('noCoach') },
    ...(new Set(rows.map(({ programmeName }) => programmeName.sv)).size > 1
      ? [{ key: 'programme', header: t('programme'), cell: (row: CaseListItem) => row.programmeName[language] }] : []),
  ];
}

function FilterFields({ filters, set }: ReturnType<typeof useFilters>) {
  const t = useTexts(casesTexts);
  const language = useLanguage();
  const { person } = useSession();
  const programmes = useApiQuery(programmesRoutes.listProgrammes, {});
  const inUse = [filters.status !== 'open', filters.leadCoachId, filters.programmeId, filters.sort !== 'name'].filter(Boolean).length;
  return (
    <ExpandableFilters inUse={inUse} onClear={() => set({ status: '', leadCoachId: '', programmeId: '', sort: '' })}>
      <SelectField label={t('status')} value={filters.status} onChange={(status) => set({ status })}
        options={statuses.map((value) => ({ value, label: t(`status-${value}`) }))} />
      {person?.kind === 'staff' && person.role === 'team-leader' ? (
        <SelectField label={t('whose')} optional value={filters.leadCoachId ? 'mine' : 'all'} onChange={(whose) => set({ leadCoachId: whose === 'mine' ? person.id : '' })}
          options={[{ value: 'all', label: t('whoseAll') }, { value: 'mine', label: t('whoseMine') }]} />
      ) : null}
      {programmes.data && programmes.data.total > 1 ? (
        <SelectField label={t('programme')} optional value={filters.programmeId ?? 'all'} onChange={(id) => set({ programmeId: id === 'all' ? '' : id })}
          options={[{ value: 'all', label: t('allProgrammes') }, ...programmes.data.items.map(({ id, name }) => ({ value: id, label: name[language] }))]} />
      ) : null}
      <SelectField label={t('sort')} value={filters.sort} onChange={(sort) => set({ sort })} options={sorts.map((value) => ({ value, label: t(`sort-${value}`) }))} />
    </ExpandableFilters>
  );
}

function Nobody({ searched, onClear }: { searched: boolean; onClear: () => void }) {
  const t = useTexts(casesTexts);
  if (!searched) return <EmptyState title={t('listEmpty')} action={<LinkButton to="/refer">{t('refer')}</LinkButton>}>{t('listEmptyHow')}</EmptyState>;
  return <EmptyState title={t('listNoHit')} action={<Button onPress={onClear}>{t('clearSearch')}</Button>}>{t('listNoHitHow')}</EmptyState>;
}

/** All the participants one may know of, narrowed by name, place on the way and programme. */
export function CasesPage() {
  const t = useTexts(casesTexts);
  const { filters, set } = useFilters();
  const [search, setSearch] = useSearchedName();
  const body = useDeferredValue({ ...filters, search, limit });
  const { data, error, refetch } = useApiQuery(casesRoutes.searchCases, { body });
  const columns = useColumns(data?.items ?? []);
  const searchFor = (name: string) => {
    setSearch(name);
    // Other hits begin on their own first page.
    if (filters.offset > 0) set({});
  };
  const searched = Boolean(search || filters.programmeId || filters.leadCoachId) || filters.status !== 'open';
  return (
    <Page>
      <PageHeader title={t('listTitle')} lede={t('listLede')} actions={<><LinkButton to="/emergency" kind="quiet">{t('emergency')}</LinkButton><LinkButton to="/refer" kind="primary" icon="plus">{t('refer')}</LinkButton></>} />
      <Stack gap="tight">
        <SearchField label={t('searchName')} value={search} onChange={searchFor} />
        <FilterFields filters={filters} set={set} />
        {data ? <p role="status" className="case-found">{t('found', { count: data.total })}</p> : null}
      </Stack>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={6} /> : null}
      {data && data.items.length > 0 ? <DataTable caption={t('listTitle')} columns={columns} rows={data.items} rowKey={({ id }) => id} /> : null}
      {data?.total === 0 ? <Nobody searched={searched} onClear={() => { setSearch(''); set({ programmeId: '', leadCoachId: '', status: '' }); }} /> : null}
      {data ? <Pager offset={filters.offset} limit={limit} total={data.total} onChange={(offset) => set({ offset: String(offset) })} /> : null}
      <p className="no-print"><Link to="/own-records">{t('ownRecords')}</Link></p>
      <p className="no-print"><Link to="/extracts">{t('extractsLink')}</Link></p>
    </Page>
  );
}
