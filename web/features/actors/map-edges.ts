import type { ActorRelation } from '../../../contract/actors.ts';
import type { Box, Point } from './map-box.ts';

/** A relation and the line that stands for it, as the `d` of a path. */
export interface Edge { relation: ActorRelation; path: string }

interface Paper { width: number; height: number }

/** How far the middle of a line may go aside, the least first; to one side and the other. */
const bends = [12, 24, 36, 48, 62, 76, 92, 108, 126, 144, 164, 184, 206, 230].flatMap((bend) => [bend, -bend]);
/** Two lines between the same actors lie at least so far apart. */
const apart = 40;
const samples = Array.from({ length: 31 }, (_, index) => index / 30);
const clear = 5;

/** Where the line through `pull` is, a share of the way from `from` to `to`. */
function at(from: Point, pull: Point, to: Point, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * from.x + 2 * rest * share * pull.x + share * share * to.x,
    y: rest * rest * from.y + 2 * rest * share * pull.y + share * share * to.y,
  };
}

const isIn = ({ x, y }: Point, box: Box) => Math.abs(x - box.x) < box.width / 2 + clear && Math.abs(y - box.y) < box.height / 2 + clear;

/** The point of a box's edge that faces another point. */
function edgeOf(box: Box, towards: Point): Point {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y];
  const share = Math.min(1, box.width / 2 / Math.max(1e-6, Math.abs(dx)), box.height / 2 / Math.max(1e-6, Math.abs(dy)));
  return { x: box.x + dx * share, y: box.y + dy * share };
}

interface Line { from: Point; pull: Point; to: Point }

function lineBetween(a: Box, b: Box, bend: number): Line {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const pull = { x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * 2 * bend, y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * 2 * bend };
  return { from: edgeOf(a, pull), pull, to: edgeOf(b, pull) };
}

/** How much of a line lies under boxes that it has nothing to do with, where it would seem to end, or beside the picture. */
function hiddenOf({ from, pull, to }: Line, others: readonly Box[], paper: Paper): number {
  const isOff = ({ x, y }: Point) => x < 2 || y < 2 || x > paper.width - 2 || y > paper.height - 2;
  return samples.map((share) => at(from, pull, to, share)).filter((point) => isOff(point) || others.some((box) => isIn(point, box))).length;
}

const said = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/**
 * A line for each relation between two boxes: bent as little as it takes to go clear of the other boxes and of the lines
 * that the same two have between them.
 * @param paper the picture: a line stays in it where it can
 */
export function drawEdges(relations: readonly ActorRelation[], boxes: readonly Box[], paper: Paper): Edge[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const taken = new Map<string, number[]>();
  return relations.flatMap((relation) => {
    const [a, b] = [byId.get(relation.oneActorId), byId.get(relation.otherActorId)];
    if (!a || !b) return [];
    const pair = `${a.id} ${b.id}`;
    const before = taken.get(pair) ?? [];
    const others = boxes.filter((box) => box !== a && box !== b);
    const free = bends.filter((bend) => before.every((other) => Math.abs(other - bend) >= apart));
    const ways = (free.length > 0 ? free : bends).map((bend) => ({ bend, line: lineBetween(a, b, bend) })).map((way) => ({ ...way, hidden: hiddenOf(way.line, others, paper) }));
    // Sorting is stable: of two ways that hide as little, the one that is bent less.
    const [best] = ways.toSorted((one, other) => one.hidden - other.hidden);
    if (!best) return [];
    taken.set(pair, [...before, best.bend]);
    const { from, pull, to } = best.line;
    return [{ relation, path: `M${said(from)} Q${said(pull)} ${said(to)}` }];
  });
}
