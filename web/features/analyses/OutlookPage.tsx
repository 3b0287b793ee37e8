import { useState } from 'react';
import { analysesRoutes } from '../../../contract/analyses.ts';
import { outlookKinds, relevances, type OutlookNote } from '../../../contract/outlook-notes.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AnalysisPart } from './AnalysisPart.tsx';
import { analysesTexts } from './analyses.texts.ts';
import { FilterSelect } from './FilterSelect.tsx';
import { useOutlookWords } from './outlook-words.ts';
import { outlookTexts } from './outlook.texts.ts';
import { useMayWrite } from './use-may-write.ts';

const OutlookNoteForm = lazyPart(() => import('./OutlookNoteForm.tsx'), (m) => m.OutlookNoteForm);

interface Filter { search: string; kind: string; relevance: string; tag: string }
const noFilter: Filter = { search: '', kind: '', relevance: '', tag: '' };

function passes({ search, kind, relevance, tag }: Filter, note: OutlookNote): boolean {
  const text = [note.title, note.content, note.place, note.takeaway, note.reference, ...note.tags].join(' ').toLocaleLowerCase('sv');
  return (kind === '' || note.kind === kind) && (relevance === '' || note.relevance === Number(relevance)) && (tag === '' || note.tags.includes(tag))
    && search.toLocaleLowerCase('sv').split(/\s+/).every((part) => text.includes(part));
}

/** `/prestudies/:id/analysis/outlook`: notes on other programmes, research, law and statistics. */
export function OutlookPage() {
  const t = useTexts(outlookTexts);
  const shared = useTexts(analysesTexts);
  const prestudyId = usePathParam('prestudyId');
  const mayWrite = useMayWrite(prestudyId);
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useApiQuery(analysesRoutes.listOutlookNotes, { params: { prestudyId } });
  const close = () => setAdding(false);
  return (
    <AnalysisPart prestudyId={prestudyId} title={shared('outlook')} lede={t('lede')}
      actions={mayWrite && !adding ? <Button kind="primary" icon="plus" onPress={() => setAdding(true)}>{t('addNote')}</Button> : null}>
      {adding ? <Card title={t('newTitle')} level={3}><OutlookNoteForm prestudyId={prestudyId} onClose={close} /></Card> : null}
      {data ? <Notes prestudyId={prestudyId} notes={data.items} isWriting={adding} /> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={5} /> : null}
    </AnalysisPart>
  );
}

function Notes({ prestudyId, notes, isWriting }: { prestudyId: string; notes: readonly OutlookNote[]; isWriting: boolean }) {
  const t = useTexts(outlookTexts);
  const [filter, setFilter] = useState(noFilter);
  const shown = notes.filter((note) => passes(filter, note));
  if (notes.length === 0) return isWriting ? null : <EmptyState title={t('emptyTitle')}>{t('emptyDetail')}</EmptyState>;
  return (
    <>
      <NoteFilters filter={filter} onChange={setFilter} tags={[...new Set(notes.flatMap((note) => note.tags))].sort((a, b) => a.localeCompare(b, 'sv'))} />
      {shown.length === 0 ? <EmptyState title={t('noneMatch')} action={<Button size="small" onPress={() => setFilter(noFilter)}>{t('showAll')}</Button>} /> : null}
      <NoteRows prestudyId={prestudyId} notes={shown} />
    </>
  );
}

function NoteFilters({ filter, onChange, tags }: { filter: Filter; onChange: (filter: Filter) => void; tags: readonly string[] }) {
  const t = useTexts(outlookTexts);
  const words = useOutlookWords();
  const choose = (name: keyof Filter) => (value: string) => onChange({ ...filter, [name]: value });
  return (
    <>
      <div className="no-print"><SearchField label={t('search')} value={filter.search} onChange={choose('search')} /></div>
      <div className="analysis-filters no-print">
        <FilterSelect label={t('kind')} value={filter.kind} onChange={choose('kind')} options={outlookKinds.map((kind) => ({ value: kind, label: words.kind(kind) }))} />
        <FilterSelect label={t('relevanceShort')} value={filter.relevance} onChange={choose('relevance')}
          options={relevances.toReversed().map((one) => ({ value: String(one), label: words.relevance(one) }))} />
        {tags.length > 0 ? <FilterSelect label={t('tag')} value={filter.tag} onChange={choose('tag')} options={tags.map((tag) => ({ value: tag, label: tag }))} /> : null}
      </div>
    </>
  );
}

function NoteRows({ prestudyId, notes }: { prestudyId: string; notes: readonly OutlookNote[] }) {
  const shared = useTexts(analysesTexts);
  const words = useOutlookWords();
  if (notes.length === 0) return null;
  return (
    <RowList label={shared('outlook')} rows={notes.map((note) => ({
      key: note.id,
      title: note.title,
      to: `/prestudies/${prestudyId}/analysis/outlook/${note.id}`,
      tag: <Tag>{words.kind(note.kind)}</Tag>,
      about: <>{[words.relevance(note.relevance), note.place, ...note.tags].filter(Boolean).join(' · ')}{note.takeaway ? <div>{note.takeaway}</div> : null}</>,
    }))} />
  );
}
