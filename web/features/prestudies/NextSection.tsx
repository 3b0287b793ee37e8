import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { Prestudy } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';
import { DayText } from '../../ui/DayText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { nextSteps } from './next-steps.ts';
import { prestudiesTexts } from './prestudies.texts.ts';
import { workTexts } from './work.texts.ts';
import './prestudies.css';

/** What to do now: what waits, then what is lacking, each with the way to where it is done; and what is to be ready next. */
export function NextSection({ prestudy }: { prestudy: Prestudy }) {
  const t = useTexts(prestudiesTexts);
  const words = useTexts(workTexts);
  const { data, error, refetch } = useApiQuery(prestudiesRoutes.readPrestudyWork, { params: { prestudyId: prestudy.id } });
  const steps = nextSteps(data?.parts ?? []);
  const [milestone] = prestudy.milestones.filter(({ doneOn }) => doneOn === null).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  return (
    <Section title={t('next')}>
      <ul className="next-list">
        {steps.map(({ code, part, path, search }) => (
          <li key={code}><Icon name="chevronRight" /><Link to={`/prestudies/${prestudy.id}/${path}`} search={search}>{words(code)}</Link><span className="next-list__part">{words(part)}</span></li>
        ))}
        {milestone ? <li><Icon name="calendar" /><span>{milestone.name}</span><span className="next-list__part">{t('dueOn')} <DayText day={milestone.dueOn} /></span></li> : null}
      </ul>
      {data && steps.length === 0 && !milestone ? <p className="section__lede">{t('nothingNext')}</p> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={3} /> : null}
    </Section>
  );
}
