import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { WorkState } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';
import { Link } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { prestudiesTexts } from './prestudies.texts.ts';
import { lacks, workTexts } from './work.texts.ts';
import './prestudies.css';

/** What each part of the work holds, and what it lacks. */
export function WorkList({ prestudyId }: { prestudyId: string }) {
  const t = useTexts(prestudiesTexts);
  const { data, error, refetch } = useApiQuery(prestudiesRoutes.readPrestudyWork, { params: { prestudyId } });
  return (
    <Section title={t('works')}>
      {data ? <ul className="work-list">{data.parts.map((state) => <WorkRow key={state.part} prestudyId={prestudyId} state={state} />)}</ul> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={7} /> : null}
    </Section>
  );
}

function WorkRow({ prestudyId, state: { part, known, missing } }: { prestudyId: string; state: WorkState }) {
  const t = useTexts(prestudiesTexts);
  const words = useTexts(workTexts);
  return (
    <li className="work-list__part">
      <h3><Link to={`/prestudies/${prestudyId}/${part}`}>{words(part)}</Link></h3>
      <div>
        {known.length > 0 ? <p>{known.map(({ what, count }) => words(what, { count })).join(', ')}</p> : null}
        {missing.length > 0 ? <p className="work-list__missing">{t('missing')}: {missing.map((code) => words(lacks(code))).join(', ')}</p> : null}
      </div>
    </li>
  );
}
