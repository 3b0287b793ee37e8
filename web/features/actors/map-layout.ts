import { forceLink, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import { actorSectors } from '../../../contract/actors.ts';
import type { ActorRelation, ActorSector, ListedActor } from '../../../contract/actors.ts';
import { wrapName } from '../../ui/charts/wrap-name.ts';
import { drawEdges } from './map-edges.ts';
import type { Edge } from './map-edges.ts';
import type { Box, Point } from './map-box.ts';

/** The field that a sector's actors stand in. */
export interface Zone { sector: ActorSector; x: number; y: number; width: number; height: number }
export interface MapPicture { width: number; height: number; zones: Zone[]; boxes: Box[]; edges: Edge[] }

/** One of two pictures: for a wide column and for a phone. */
export interface MapShape { width: number; boxWidth: number; letters: number; between: number; edge: number }
export const wideMap: MapShape = { width: 1000, boxWidth: 158, letters: 20, between: 34, edge: 14 };
export const narrowMap: MapShape = { width: 344, boxWidth: 147, letters: 18, between: 18, edge: 8 };

const rowHeight = 18;
const boxPadding = 14;
const space = { zone: 14, head: 34 } as const;
/** Enough for the forces to come to rest. */
const steps = 240;

type Mapped = Pick<ListedActor, 'id' | 'name' | 'sector'>;
interface Node extends SimulationNodeDatum { id: string; x: number; y: number; width: number; height: number; rows: string[]; zone: Zone; home: Point }
interface Cell { sector: ActorSector; members: Mapped[]; columns: number }

const columnsIn = (width: number, { boxWidth, between, edge }: MapShape) => Math.max(1, Math.floor((width - 2 * edge + between) / (boxWidth + between)));

/** How many columns a sector's boxes ask for: nearly square, and never wider than the picture. */
function cellsOf(actors: readonly Mapped[], shape: MapShape): Cell[] {
  return actorSectors.flatMap((sector) => {
    const members = actors.filter((actor) => actor.sector === sector);
    return members.length === 0 ? [] : [{ sector, members, columns: Math.min(columnsIn(shape.width, shape), Math.ceil(Math.sqrt(members.length))) }];
  });
}

const widthOf = ({ columns }: Cell, { boxWidth, between, edge }: MapShape) => columns * boxWidth + (columns - 1) * between + 2 * edge;

/** Sectors side by side as far as there is room. */
function linesOf(cells: readonly Cell[], shape: MapShape): Cell[][] {
  const lines: Cell[][] = [];
  for (const cell of cells) {
    const line = lines.at(-1);
    const taken = line?.reduce((sum, one) => sum + widthOf(one, shape) + space.zone, 0) ?? 0;
    if (line && taken + widthOf(cell, shape) <= shape.width) line.push(cell);
    else lines.push([cell]);
  }
  return lines;
}

interface Field { zone: Zone; members: Mapped[]; columns: number; rows: number }

/** The field of each sector: those of a line share its width and have its height, and each has as many columns as it then has room for. */
function fieldsOf(cells: readonly Cell[], shape: MapShape, boxHeight: number): Field[] {
  let y = 0;
  return linesOf(cells, shape).flatMap((line) => {
    const share = (shape.width - (line.length - 1) * space.zone) / line.reduce((sum, cell) => sum + widthOf(cell, shape), 0);
    const sized = line.map(({ sector, members, ...cell }) => {
      const width = widthOf({ sector, members, ...cell }, shape) * share;
      const columns = Math.min(members.length, columnsIn(width, shape));
      return { sector, members, width, columns, rows: Math.ceil(members.length / columns) };
    });
    const tallest = Math.max(...sized.map(({ rows }) => rows));
    const height = space.head + tallest * boxHeight + (tallest - 1) * shape.between + 2 * shape.edge;
    let x = 0;
    const fields = sized.map(({ sector, members, width, columns, rows }): Field => {
      const zone = { sector, x, y, width, height };
      x += width + space.zone;
      return { zone, members, columns, rows };
    });
    y += height + space.zone;
    return fields;
  });
}

/** Each box begins in its own square of its zone, so that the same actors always give the same picture. */
function nodesOf(fields: readonly Field[], shape: MapShape): Node[] {
  return fields.flatMap(({ zone, members, columns, rows }) => members.map((actor, place): Node => {
    const words = wrapName(actor.name, shape.letters);
    const home = {
      x: zone.x + ((place % columns) + 0.5) * (zone.width / columns),
      y: zone.y + space.head + (Math.floor(place / columns) + 0.5) * ((zone.height - space.head) / rows),
    };
    return { id: actor.id, rows: words, zone, home, ...home, width: shape.boxWidth, height: words.length * rowHeight + boxPadding };
  }));
}

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(Math.max(low, high), value));

function keepInZone(node: Node, { edge }: MapShape): void {
  const { zone } = node;
  node.x = within(node.x, zone.x + edge + node.width / 2, zone.x + zone.width - edge - node.width / 2);
  node.y = within(node.y, zone.y + space.head + node.height / 2, zone.y + zone.height - edge - node.height / 2);
}

/** Pushes two boxes that lie over each other apart, the short way. */
function part(a: Node, b: Node, { between }: MapShape): void {
  const gap = between * 0.6;
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

function settle(nodes: readonly Node[], shape: MapShape): void {
  for (const [index, node] of nodes.entries()) for (const other of nodes.slice(index + 1)) if (node.zone === other.zone) part(node, other, shape);
  for (const node of nodes) keepInZone(node, shape);
}

/**
 * The map of actors: each sector a field, each actor a box in its sector's, near to those it has to do with, and a line for
 * each relation. The same actors always give the same picture: the forces run a fixed number of steps from fixed places.
 */
export function layOutMap(actors: readonly Mapped[], relations: readonly ActorRelation[], shape: MapShape): MapPicture {
  const cells = cellsOf(actors, shape);
  const tallest = Math.max(1, ...actors.map(({ name }) => wrapName(name, shape.letters).length)) * rowHeight + boxPadding;
  const fields = fieldsOf(cells, shape, tallest);
  const zones = fields.map(({ zone }) => zone);
  const nodes = nodesOf(fields, shape);
  const known = new Set(nodes.map(({ id }) => id));
  const links = relations.filter((one) => known.has(one.oneActorId) && known.has(one.otherActorId)).map((one) => ({ source: one.oneActorId, target: one.otherActorId }));
  const simulation = forceSimulation(nodes).stop()
    .force('link', forceLink<Node, { source: string | Node; target: string | Node }>(links).id(({ id }) => id).distance(shape.boxWidth * 1.2).strength(0.02))
    .force('home across', forceX<Node>(({ home }) => home.x).strength(0.12))
    .force('home down', forceY<Node>(({ home }) => home.y).strength(0.12));
  for (let step = 0; step < steps; step += 1) {
    simulation.tick();
    settle(nodes, shape);
  }
  const boxes = nodes.map(({ id, x, y, width, height, rows }) => ({ id, x, y, width, height, rows }));
  const last = zones.at(-1);
  const paper = { width: shape.width, height: last ? last.y + last.height : 0 };
  return { ...paper, zones, boxes, edges: drawEdges(relations, boxes, paper) };
}
