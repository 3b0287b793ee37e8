import { useState } from 'react';
import { actorStages } from '../../../contract/actors.ts';
import type { ListedActor } from '../../../contract/actors.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column, Sort } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { formatDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { actorsTexts, kindText, sectorText } from './actors.texts.ts';
import { StageMenu, StageTag } from './StageMenu.tsx';
import { useTeam } from './use-actors.ts';

const orders: Readonly<Record<string, (a: ListedActor, b: ListedActor) => number>> = {
  name: (a, b) => a.name.localeCompare(b.name, 'sv'),
  stage: (a, b) => actorStages.indexOf(a.stage) - actorStages.indexOf(b.stage),
  // Those without a planned contact come last.
  next: (a, b) => (a.nextContactOn ?? '9999').localeCompare(b.nextContactOn ?? '9999'),
};

function sorted(actors: readonly ListedActor[], { key, direction }: Sort): ListedActor[] {
  const rising = actors.toSorted(orders[key] ?? (() => 0));
  return direction === 'ascending' ? rising : rising.toReversed();
}

/** What sort of actor it is, and of which sector: neither is said when the name or the kind has said it. */
export function useActorAbout(): (actor: Pick<ListedActor, 'name' | 'kind' | 'sector'>) => string {
  const t = useTexts(actorsTexts);
  return ({ name, kind, sector }) => {
    const said = [t(kindText[kind]), t(sectorText[sector])];
    const [first = '', ...rest] = [...new Set(said)].filter((word) => word !== name);
    return [first, ...rest.map((word) => word.toLocaleLowerCase())].join(', ');
  };
}

/** When an actor is to be contacted next; a day that has passed is to be looked at. */
export function NextContact({ actor }: { actor: Pick<ListedActor, 'nextContactOn' | 'nextContactAbout' | 'isOverdue'> }) {
  const t = useTexts(actorsTexts);
  const language = useLanguage();
  const today = useToday();
  if (actor.nextContactOn === null) return t('noNext');
  return (
    <span className="next-contact">
      {actor.isOverdue ? <StatusTag status="look">{t('nextWas', { day: formatDay(actor.nextContactOn, language, today) })}</StatusTag> : <DayText day={actor.nextContactOn} />}
      {actor.nextContactAbout ? <span className="actor-about">{actor.nextContactAbout}</span> : null}
    </span>
  );
}

/** The actors as rows; cards on a phone. */
export function ActorTable({ prestudyId, actors }: { prestudyId: string; actors: readonly ListedActor[] }) {
  const t = useTexts(actorsTexts);
  const about = useActorAbout();
  const { mayWrite } = useTeam();
  const [sort, setSort] = useState<Sort>({ key: 'name', direction: 'ascending' });
  const columns: Column<ListedActor>[] = [
    {
      key: 'name', header: t('name'), sortable: true,
      cell: (actor) => <><Link to={`/prestudies/${prestudyId}/actors/${actor.id}`}>{actor.name}</Link><span className="actor-about">{about(actor)}</span></>,
    },
    {
      key: 'stage', header: t('stage'), sortable: true,
      cell: (actor) => <span className="actor-stage"><StageTag stage={actor.stage} />{mayWrite ? <StageMenu prestudyId={prestudyId} actor={actor} /> : null}</span>,
    },
    { key: 'next', header: t('nextContact'), sortable: true, cell: (actor) => <NextContact actor={actor} /> },
    {
      key: 'judged', header: t('interestInfluence'),
      cell: ({ interest, influence }) => (interest === null || influence === null ? t('notJudged') : t('interestIs', { interest, influence })),
    },
    { key: 'keptBy', header: t('keptBy'), cell: ({ keptByName }) => keptByName ?? t('nobody') },
  ];
  return <DataTable caption={t('actors')} columns={columns} rows={sorted(actors, sort)} rowKey={({ id }) => id} sort={sort} onSort={setSort} />;
}
