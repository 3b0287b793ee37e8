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

/** Numbers the judged actors in the order of the lists, and sets those of one square beside each other, three in a row. */
export function dotsOf(actors: readonly (Judged & { id: string })[]): Dot[] {
  const inSquare = new Map<string, number>();
  const judged = quarters.flatMap((quarter) => actors.filter((actor) => quarterOf(actor) === quarter));
  return judged.flatMap(({ id, interest, influence }, index) => {
    if (interest === null || influence === null) return [];
    const square = `${interest} ${influence}`;
    const order = inSquare.get(square) ?? 0;
    inSquare.set(square, order + 1);
    return [{ id, number: index + 1, interest, influence, dx: (order % 3) - 1, dy: Math.floor(order / 3) % 3 - 1 }];
  });
}
