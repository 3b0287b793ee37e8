import { forceLink, forceManyBody, forceSimulation } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import { actorSectors } from '../../../contract/actors.ts';
import type { ActorRelation, ActorSector, ListedActor } from '../../../contract/actors.ts';
import { wrapName } from '../../ui/charts/wrap-name.ts';

/** Lengths and places are in the units of the picture's own view box. */
export interface Box { id: string; x: number; y: number; width: number; height: number; rows: string[] }
/** The field that a sector's actors stand in. */
export interface Zone { sector: ActorSector; x: number; y: number; width: number; height: number }
export interface Edge { relation: ActorRelation; path: string }
export interface MapPicture { width: number; height: number; zones: Zone[]; boxes: Box[]; edges: Edge[] }

/** One of two pictures: for a wide column and for a phone. */
export interface MapShape { width: number; boxWidth: number; letters: number }
export const wideMap: MapShape = { width: 1000, boxWidth: 158, letters: 20 };
export const narrowMap: MapShape = { width: 344, boxWidth: 138, letters: 17 };

const rowHeight = 18;
const boxPadding = 14;
const space = { zone: 14, edge: 14, head: 30, between: 30 } as const;
/** Enough for the forces to come to rest. */
const steps = 240;

type Mapped = Pick<ListedActor, 'id' | 'name' | 'sector'>;
interface Node extends SimulationNodeDatum { id: string; x: number; y: number; width: number; height: number; rows: string[]; zone: Zone }
interface Cell { sector: ActorSector; members: Mapped[]; columns: number; rows: number }

/** How many columns and rows a sector's boxes need, nearly square and never wider than the picture. */
function cellsOf(actors: readonly Mapped[], shape: MapShape): Cell[] {
  const most = Math.max(1, Math.floor((shape.width - 2 * space.edge) / (shape.boxWidth + space.between / 2)));
  return actorSectors.flatMap((sector) => {
    const members = actors.filter((actor) => actor.sector === sector);
    if (members.length === 0) return [];
    const columns = Math.min(most, Math.ceil(Math.sqrt(members.length)));
    return [{ sector, members, columns, rows: Math.ceil(members.length / columns) }];
  });
}

const widthOf = ({ columns }: Cell, { boxWidth }: MapShape) => columns * boxWidth + (columns - 1) * space.between + 2 * space.edge;

/** Sectors side by side as far as there is room, row by row; those of a row share its width and have its height. */
function zonesOf(cells: readonly Cell[], shape: MapShape, boxHeight: number): Zone[] {
  const lines: Cell[][] = [];
  for (const cell of cells) {
    const line = lines.at(-1);
    const taken = line?.reduce((sum, one) => sum + widthOf(one, shape) + space.zone, 0) ?? 0;
    if (line && taken + widthOf(cell, shape) <= shape.width) line.push(cell);
    else lines.push([cell]);
  }
  let y = 0;
  return lines.flatMap((line) => {
    const needed = line.reduce((sum, cell) => sum + widthOf(cell, shape), 0);
    const share = (shape.width - (line.length - 1) * space.zone) / needed;
    const tallest = Math.max(...line.map(({ rows }) => rows));
    const height = space.head + tallest * boxHeight + (tallest - 1) * space.between + 2 * space.edge;
    let x = 0;
    const zones = line.map((cell) => {
      const zone = { sector: cell.sector, x, y, width: widthOf(cell, shape) * share, height };
      x += zone.width + space.zone;
      return zone;
    });
    y += height + space.zone;
    return zones;
  });
}

/** Each box begins in its own square of its zone, so that the same actors always give the same picture. */
function nodesOf(cells: readonly Cell[], zones: readonly Zone[], shape: MapShape): Node[] {
  return cells.flatMap(({ members, columns, rows }, index) => {
    const zone = zones[index];
    return zone ? members.map((actor, place): Node => {
      const words = wrapName(actor.name, shape.letters);
      return {
        id: actor.id, rows: words, zone, width: shape.boxWidth, height: words.length * rowHeight + boxPadding,
        x: zone.x + ((place % columns) + 0.5) * (zone.width / columns),
        y: zone.y + space.head + (Math.floor(place / columns) + 0.5) * ((zone.height - space.head) / rows),
      };
    }) : [];
  });
}

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(Math.max(low, high), value));

function keepInZone(node: Node): void {
  const { zone } = node;
  node.x = between(node.x, zone.x + space.edge + node.width / 2, zone.x + zone.width - space.edge - node.width / 2);
  node.y = between(node.y, zone.y + space.head + node.height / 2, zone.y + zone.height - space.edge - node.height / 2);
}

/** Pushes two boxes that lie over each other apart, the short way. */
function part(a: Node, b: Node): void {
  const gap = space.between * 0.6;
  const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return;
  if (overX < overY) {
    const push = (a.x <= b.x ? -overX : overX) / 2;
    a.x += push;
    b.x -= push;
  } else {
    const push = (a.y <= b.y ? -overY : overY) / 2;
    a.y += push;
    b.y -= push;
  }
}

function settle(nodes: readonly Node[]): void {
  for (const [index, node] of nodes.entries()) for (const other of nodes.slice(index + 1)) if (node.zone === other.zone) part(node, other);
  for (const node of nodes) keepInZone(node);
}

/** A line from the edge of one box to the edge of another, bent the more the more matters the two have between them. */
function pathBetween(a: Box, b: Box, bend: number): string {
  const at = (box: Box, towards: { x: number; y: number }) => {
    const [dx, dy] = [towards.x - box.x, towards.y - box.y];
    const share = Math.min(1, Math.min(box.width / 2 / Math.max(1e-6, Math.abs(dx)), box.height / 2 / Math.max(1e-6, Math.abs(dy))));
    return { x: box.x + dx * share, y: box.y + dy * share };
  };
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const pull = { x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * bend, y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * bend };
  const [from, to] = [at(a, pull), at(b, pull)];
  const said = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M${said(from)} Q${said(pull)} ${said(to)}`;
}

function edgesOf(relations: readonly ActorRelation[], boxes: ReadonlyMap<string, Box>): Edge[] {
  const seen = new Map<string, number>();
  return relations.flatMap((relation) => {
    const [one, other] = [boxes.get(relation.oneActorId), boxes.get(relation.otherActorId)];
    if (!one || !other) return [];
    const pair = `${relation.oneActorId} ${relation.otherActorId}`;
    const order = seen.get(pair) ?? 0;
    seen.set(pair, order + 1);
    const side = order % 2 === 0 ? 1 : -1;
    return [{ relation, path: pathBetween(one, other, side * (14 + 26 * Math.ceil(order / 2))) }];
  });
}

/**
 * The map of actors: each sector a field, each actor a box in its sector's, near to those it has to do with, and a line for
 * each relation. The same actors always give the same picture: the forces run a fixed number of steps from fixed places.
 */
export function layOutMap(actors: readonly Mapped[], relations: readonly ActorRelation[], shape: MapShape): MapPicture {
  const cells = cellsOf(actors, shape);
  const tallest = Math.max(1, ...actors.map(({ name }) => wrapName(name, shape.letters).length)) * rowHeight + boxPadding;
  const zones = zonesOf(cells, shape, tallest);
  const nodes = nodesOf(cells, zones, shape);
  const known = new Set(nodes.map(({ id }) => id));
  const links = relations.filter((one) => known.has(one.oneActorId) && known.has(one.otherActorId)).map((one) => ({ source: one.oneActorId, target: one.otherActorId }));
  const simulation = forceSimulation(nodes).stop()
    .force('link', forceLink<Node, { source: string | Node; target: string | Node }>(links).id(({ id }) => id).distance(shape.boxWidth * 1.2).strength(0.03))
    .force('apart', forceManyBody<Node>().strength(-60).distanceMax(shape.boxWidth * 2));
  for (let step = 0; step < steps; step += 1) {
    simulation.tick();
    settle(nodes);
  }
  const boxes = nodes.map(({ id, x, y, width, height, rows }) => ({ id, x, y, width, height, rows }));
  const last = zones.at(-1);
  return { width: shape.width, height: last ? last.y + last.height : 0, zones, boxes, edges: edgesOf(relations, new Map(boxes.map((box) => [box.id, box]))) };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The box that an arrow key leads to: the nearest that way, rather straight on than aslant. Null when none lies there. */
export function boxTowards(boxes: readonly Box[], fromId: string, direction: Direction): Box | null {
  const from = boxes.find(({ id }) => id === fromId);
  if (!from) return null;
  const sideways = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const ranked = boxes.flatMap((box) => {
    const [along, across] = sideways ? [(box.x - from.x) * sign, Math.abs(box.y - from.y)] : [(box.y - from.y) * sign, Math.abs(box.x - from.x)];
    return box.id !== fromId && along > 1 ? [{ box, cost: along + 2 * across }] : [];
  });
  return ranked.toSorted((a, b) => a.cost - b.cost)[0]?.box ?? null;
}
