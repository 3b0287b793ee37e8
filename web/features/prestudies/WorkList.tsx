import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { WorkState } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { prestudiesTexts } from './prestudies.texts.ts';
import { workTexts } from './work.texts.ts';
import './prestudies.css';

/** What is known, what is missing and what is next, part by part. */
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

function WorkRow({ prestudyId, state: { part, known, missing, next } }: { prestudyId: string; state: WorkState }) {
  const t = useTexts(prestudiesTexts);
  const words = useTexts(workTexts);
  return (
    <li className="work-list__part">
      <h3><Link to={`/prestudies/${prestudyId}/${part}`}>{words(part)}</Link></h3>
      <dl>
        <div><dt>{t('known')}</dt><dd>{known.length === 0 ? t('nothingYet') : known.map(({ what, count }) => words(what, { count })).join(', ')}</dd></div>
        {missing.length > 0 ? <div><dt>{t('missing')}</dt><dd>{missing.map((code) => words(code)).join('. ')}</dd></div> : null}
        {next.length > 0 ? <div className="work-list__next"><dt><Icon name="chevronRight" />{t('next')}</dt><dd>{next.map((code) => words(code)).join('. ')}</dd></div> : null}
      </dl>
    </li>
  );
}
