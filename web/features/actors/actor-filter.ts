import { actorStages } from '../../../contract/actors.ts';
import type { ListedActor } from '../../../contract/actors.ts';

/** What narrows the list of actors; an empty text narrows nothing. */
export interface ActorFilter { search: string; kind: string; sector: string; stage: string; onlyOverdue: boolean }

export const noFilter: ActorFilter = { search: '', kind: '', sector: '', stage: '', onlyOverdue: false };

export function actorFilter({ search, kind, sector, stage, onlyOverdue }: ActorFilter): (actor: ListedActor) => boolean {
  const words = search.trim().toLocaleLowerCase('sv');
  return (actor) => actor.name.toLocaleLowerCase('sv').includes(words)
    && (kind === '' || actor.kind === kind) && (sector === '' || actor.sector === sector) && (stage === '' || actor.stage === stage)
    && (!onlyOverdue || actor.isOverdue);
}

/** How many take part, or have gone further. */
export function engagedCount(actors: readonly Pick<ListedActor, 'stage'>[]): number {
  return actors.filter(({ stage }) => actorStages.indexOf(stage) >= actorStages.indexOf('taking-part')).length;
}
