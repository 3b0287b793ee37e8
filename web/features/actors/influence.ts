import type { ListedActor } from '../../../contract/actors.ts';

export const quarters = ['manage', 'satisfy', 'inform', 'monitor', 'unjudged'] as const;
/** The four ways to treat actors by interest and influence, and those that nobody has judged. */
export type Quarter = (typeof quarters)[number];

/** Three of five is not yet great. */
const great = 4;

type Judged = Pick<ListedActor, 'interest' | 'influence'>;

export function quarterOf({ interest, influence }: Judged): Quarter {
  if (interest === null || influence === null) return 'unjudged';
  if (influence >= great) return interest >= great ? 'manage' : 'satisfy';
  return interest >= great ? 'inform' : 'monitor';
}

/** An actor's number in the picture and in the lists, and where in its square it stands. */
export interface Dot { id: string; number: number; interest: number; influence: number; dx: number; dy: number }

const perRow = 3;

/** The place of one among so many in a square, in steps from its middle: up to three in a row, each row in the middle. */
function placeIn(order: number, count: number): { dx: number; dy: number } {
  const rows = Math.ceil(count / perRow);
  const row = Math.floor(order / perRow);
  const inRow = row === rows - 1 ? count - row * perRow : perRow;
  return { dx: (order % perRow) - (inRow - 1) / 2, dy: row - (rows - 1) / 2 };
}

/** Numbers the judged actors in the order of the lists, and sets those of one square beside each other. */
export function dotsOf(actors: readonly (Judged & { id: string })[]): Dot[] {
  const judged = quarters.flatMap((quarter) => actors.filter((actor) => quarterOf(actor) === quarter));
  const isSame = (a: Judged, b: Judged) => a.interest === b.interest && a.influence === b.influence;
  return judged.flatMap((actor, index) => {
    const { id, interest, influence } = actor;
    if (interest === null || influence === null) return [];
    const together = judged.filter((other) => isSame(other, actor));
    return [{ id, number: index + 1, interest, influence, ...placeIn(together.indexOf(actor), together.length) }];
  });
}
