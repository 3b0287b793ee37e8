import type { ListedActor } from '../../../contract/actors.ts';
import { Link } from '../../ui/navigation.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { actorsTexts } from './actors.texts.ts';
import { ActorsFrame } from './ActorsFrame.tsx';
import { dotsOf, quarterOf, quarters } from './influence.ts';
import type { Dot, Quarter } from './influence.ts';
import { useActors } from './use-actors.ts';

const square = 62;
const side = 5 * square;
const margin = 30;
const levels = [1, 2, 3, 4, 5] as const;
const xOf = (interest: number) => margin + (interest - 0.5) * square;
const yOf = (influence: number) => side - (influence - 0.5) * square;

const quarterText = { manage: 'quarterManage', satisfy: 'quarterSatisfy', inform: 'quarterInform', monitor: 'quarterMonitor', unjudged: 'quarterUnjudged' } as const;
const aboutText = { manage: 'manageAbout', satisfy: 'satisfyAbout', inform: 'informAbout', monitor: 'monitorAbout', unjudged: null } as const;

/** `/prestudies/$prestudyId/actors/influence`: interest against influence, drawn and in four lists. */
export function InfluencePage() {
  const t = useTexts(actorsTexts);
  const { prestudyId, data, error, refetch } = useActors();
  return (
    <ActorsFrame title={t('influenceTitle')}>
      {data && data.total > 0 ? <Influence prestudyId={prestudyId} actors={data.items} /> : null}
      {data?.total === 0 ? <EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={6} /> : null}
    </ActorsFrame>
  );
}

function Influence({ prestudyId, actors }: { prestudyId: string; actors: readonly ListedActor[] }) {
  const t = useTexts(actorsTexts);
  const dots = dotsOf(actors);
  return (
    <figure className="influence">
      <figcaption><strong>{t('influenceSummary', { count: actors.filter((actor) => quarterOf(actor) === 'manage').length })}</strong> {t('influenceAbout')}</figcaption>
      <div className="influence__both">
        <Grid dots={dots} />
        <div className="influence__lists">
          {quarters.map((quarter) => <QuarterList key={quarter} quarter={quarter} prestudyId={prestudyId} actors={actors.filter((actor) => quarterOf(actor) === quarter)} dots={dots} />)}
        </div>
      </div>
    </figure>
  );
}

function Grid({ dots }: { dots: readonly Dot[] }) {
  const t = useTexts(actorsTexts);
  return (
    <svg className="influence__grid" viewBox={`0 0 ${margin + side + 2} ${side + margin + 4}`} role="img" aria-label={t('picture')}>
      <rect className="influence__near" x={margin + 3 * square} y={0} width={2 * square} height={2 * square} />
      {levels.map((level) => (
        <g key={level}>
          <path className="influence__line" d={`M${margin} ${(level - 1) * square + 1}H${margin + side} M${margin + level * square} 0V${side}`} />
          <text className="influence__tick" x={xOf(level)} y={side + 15} textAnchor="middle">{level}</text>
          <text className="influence__tick" x={margin - 7} y={yOf(level) + 5} textAnchor="end">{level}</text>
        </g>
      ))}
      <path className="influence__axis" d={`M${margin} 0V${side}H${margin + side}`} />
      <text className="influence__axis-name" x={margin + side / 2} y={side + 31} textAnchor="middle">{t('interestAxis')}</text>
      <text className="influence__axis-name" transform={`translate(11 ${side / 2}) rotate(-90)`} textAnchor="middle">{t('influenceAxis')}</text>
      {dots.map((dot) => (
        <g key={dot.id} className="influence__dot">
          <circle cx={xOf(dot.interest) + dot.dx * 19} cy={yOf(dot.influence) + dot.dy * 19} r="9.5" />
          <text x={xOf(dot.interest) + dot.dx * 19} y={yOf(dot.influence) + dot.dy * 19 + 4} textAnchor="middle">{dot.number}</text>
        </g>
      ))}
    </svg>
  );
}

function QuarterList({ quarter, prestudyId, actors, dots }: { quarter: Quarter; prestudyId: string; actors: readonly ListedActor[]; dots: readonly Dot[] }) {
  const t = useTexts(actorsTexts);
  if (quarter === 'unjudged' && actors.length === 0) return null;
  const about = aboutText[quarter];
  return (
    <section className="influence__quarter">
      <h3>{t(quarterText[quarter])}</h3>
      {about ? <p className="actor-about">{t(about)}</p> : null}
      {actors.length === 0 ? <p>{t('quarterNone')}</p> : null}
      <ul>
        {actors.map(({ id, name }) => {
          const number = dots.find((dot) => dot.id === id)?.number;
          return <li key={id}>{number === undefined ? null : <span className="influence__number">{number}</span>}<Link to={`/prestudies/${prestudyId}/actors/${id}`}>{name}</Link></li>;
        })}
      </ul>
    </section>
  );
}
