import { useState } from 'react';
import { accessRules } from '../../../contract/access.ts';
import type { ActorRole } from '../../../contract/access.ts';
import { casesRoutes } from '../../../contract/cases.ts';
import { SessionKind, sessionsRoutes, WithWhom } from '../../../contract/sessions.ts';
import type { Session } from '../../../contract/sessions.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSignedIn } from '../../app/session.tsx';
import { sharingTexts } from '../../app/sharing/sharing.texts.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { ExpandableFilters } from '../../ui/Filters.tsx';
import { localeOf, useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Columns, Section } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AttendancePanel } from './AttendancePanel.tsx';
import { groupSessions } from './session-groups.ts';
import type { EditorMode } from './SessionEditor.tsx';
import { SessionRow } from './SessionRow.tsx';
import { sessionsTexts } from './sessions.texts.ts';

const ShareSet = lazyPart(() => import('../../app/sharing/ShareSet.tsx'), (m) => m.ShareSet);
const SessionEditor = lazyPart(() => import('./SessionEditor.tsx'), (m) => m.SessionEditor);

const limit = 50;
/** Who agrees on attendance with the person: those who lead the work. */
const agreeing: readonly ActorRole[] = accessRules['attendance.write'].roles;

interface ListProps {
  title: string;
  lede?: string | undefined;
  sessions: readonly Session[];
  caseId: string;
  editing: EditorMode | null;
  onEdit: ((mode: EditorMode | null) => void) | null;
  asks?: boolean;
  ticking: Ticking | null;
}

/** Which notes are chosen, while several are being shared. */
interface Ticking { ids: readonly string[]; onChange: (ids: readonly string[]) => void }

function tickOf(ticking: Ticking | null, { id, attendance }: Session) {
  if (!ticking || attendance === 'booked') return undefined;
  const { ids, onChange } = ticking;
  return { value: ids.includes(id), onChange: (chosen: boolean) => onChange(chosen ? [...ids, id] : ids.filter((one) => one !== id)) };
}

function SessionList({ title, lede, sessions, caseId, editing, onEdit, asks = false, ticking }: ListProps) {
  if (sessions.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h3>{title}</h3>
      {lede ? <p className="section__lede">{lede}</p> : null}
      <ul className="note-list">
        {sessions.map((session) => onEdit && typeof editing === 'object' && editing?.id === session.id
          ? <li key={session.id}><SessionEditor caseId={caseId} mode={session} onDone={() => onEdit(null)} /></li>
          : <SessionRow key={session.id} caseId={caseId} session={session} tick={tickOf(ticking, session)} edit={onEdit ? { onEdit: () => onEdit(session), asks } : undefined} />)}
      </ul>
    </section>
  );
}

interface Filter { kind: SessionKind | ''; withWhom: WithWhom | '' }
const noFilter: Filter = { kind: '', withWhom: '' };

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useTexts(sessionsTexts);
  return (
    <ExpandableFilters inUse={Object.values(filter).filter(Boolean).length} onClear={() => onChange(noFilter)}>
      <SelectField label={t('kind')} optional value={filter.kind} options={SessionKind.options.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        onChange={(kind) => onChange({ ...filter, kind: SessionKind.safeParse(kind).data ?? '' })} />
      <SelectField label={t('withWhom')} optional value={filter.withWhom} options={WithWhom.options.map((whom) => ({ value: whom, label: t(`with-${whom}`) }))}
        onChange={(whom) => onChange({ ...filter, withWhom: WithWhom.safeParse(whom).data ?? '' })} />
    </ExpandableFilters>
  );
}

type NotesProps = Pick<ListProps, 'caseId' | 'editing' | 'onEdit' | 'ticking'> & { filter: Filter };

function Notes({ caseId, filter, editing, onEdit, ticking }: NotesProps) {
  const t = useTexts(sessionsTexts);
  const language = useLanguage();
  const [offset, setOffset] = useState(0);
  const [now] = useState(() => new Date());
  const { kind, withWhom } = filter;
  const query = { limit, offset, ...(kind ? { kind } : {}), ...(withWhom ? { withWhom } : {}) };
  const { data, error, refetch } = useApiQuery(sessionsRoutes.listSessions, { params: { caseId }, query });
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={6} />;
  if (data.total === 0) {
    return kind || withWhom
      ? <EmptyState title={t('emptyFiltered')}>{t('emptyFilteredDetail')}</EmptyState>
      : <EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState>;
  }
  const groups = groupSessions(data.items, now);
  const monthName = (month: string) => new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
  const shared = { caseId, editing, onEdit, ticking };
  return (
    <div className="stack stack--wide">
      <SessionList {...shared} title={t('toTick')} lede={t('toTickLede')} sessions={groups.toTick} asks />
      <SessionList {...shared} title={t('coming')} sessions={groups.coming} />
      {groups.months.map(({ month, sessions }) => <SessionList key={month} {...shared} title={capital(monthName(month))} sessions={sessions} />)}
      <Pager offset={offset} limit={limit} total={data.total} onChange={setOffset} />
    </div>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** `/cases/$caseId/notes`: talks, meetings and contacts by month, and attendance beside them. */
export function NotesPage() {
  const t = useTexts(sessionsTexts);
  const caseId = usePathParam('caseId');
  const person = useSignedIn();
  const head = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  const [filter, setFilter] = useState(noFilter);
  const words = useTexts(sharingTexts);
  const [editing, setEditing] = useState<EditorMode | null>(null);
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const mayWrite = head.data?.allowedActions.includes('record-work') ?? false;
  const isNew = editing === 'note' || editing === 'book';
  const main = (
    <Section title={t('notes')} lede={t('notesLede')} actions={mayWrite && !isNew ? (
      <div className="button-row">
        <Button kind="primary" icon="note" onPress={() => setEditing('note')}>{t('writeNote')}</Button>
        <Button icon="calendar" onPress={() => setEditing('book')}>{t('book')}</Button>
        {ticked === null ? <Button kind="quiet" icon="people" onPress={() => setTicked([])}>{words('setOpen')}</Button> : null}
      </div>
    ) : null}>
      {isNew ? <SessionEditor key={editing} caseId={caseId} mode={editing} onDone={() => setEditing(null)} /> : null}
      {ticked === null ? null : <ShareSet caseId={caseId} category="session" ticked={ticked} onDone={() => setTicked(null)} />}
      <Filters filter={filter} onChange={setFilter} />
      <Notes key={JSON.stringify(filter)} caseId={caseId} filter={filter} editing={editing} onEdit={mayWrite ? setEditing : null}
        ticking={ticked === null ? null : { ids: ticked, onChange: setTicked }} />
    </Section>
  );
  return <Columns main={main} side={<AttendancePanel caseId={caseId} mayAgree={mayWrite && person.kind === 'staff' && agreeing.includes(person.role)} />} />;
}
