/** Lengths and places are in the units of the picture's own view box. */
export interface Point { x: number; y: number }
export interface Box { centre: Point; width: number; height: number }

/** One of two pictures: for a wide column and for a phone. */
export interface PictureShape {
  width: number;
  /** For so many agencies. */
  height: (agencies: number) => number;
  boxWidth: number;
  /** Letters in a row of a box. */
  letters: number;
  personRadius: number;
  /** Where the first agency stands, in turns from three o'clock. */
  startTurn: (agencies: number) => number;
}

export const wideShape: PictureShape = { width: 720, height: (agencies) => (agencies > 4 ? 460 : agencies > 2 ? 380 : 220), boxWidth: 164, letters: 19, personRadius: 44, startTurn: () => 0.5 };
/** Turned by a quarter of a step, so that none stands beside another or beside the person, where it is too narrow. */
export const narrowShape: PictureShape = {
  width: 344, height: (agencies) => (agencies > 4 ? 150 * agencies - 120 : 470), boxWidth: 132, letters: 17, personRadius: 36,
  startTurn: (agencies) => 0.25 / agencies - 0.25,
};

const rowHeight = 18;
const edge = 6;

/** Where the agencies stand: evenly around the middle, each in a box for its rows of words. */
export function placeBoxes(rows: readonly (readonly string[])[], shape: PictureShape): Box[] {
  const tallest = Math.max(1, ...rows.map((words) => words.length)) * rowHeight + 16;
  const height = shape.height(rows.length);
  const rx = (shape.width - shape.boxWidth) / 2 - edge;
  const ry = (height - tallest) / 2 - edge;
  return rows.map((words, index) => {
    const angle = 2 * Math.PI * (shape.startTurn(rows.length) + index / rows.length);
    return {
      centre: { x: shape.width / 2 + rx * Math.cos(angle), y: height / 2 + ry * Math.sin(angle) },
      width: shape.boxWidth, height: words.length * rowHeight + 16,
    };
  });
}

const inside = ({ x, y }: Point, box: Box, margin: number) =>
  Math.abs(x - box.centre.x) <= box.width / 2 + margin && Math.abs(y - box.centre.y) <= box.height / 2 + margin;

/** How far from the straight line the middle of a way goes: to its own side, and around the person. */
function bendOf(toCentre: number, clear: number): number {
  const own = 16;
  return Math.abs(own - toCentre) < clear ? toCentre + clear : own;
}

/**
 * The points of a way from one box to another: a bent line that keeps to its own side, so that the two directions between
 * the same agencies lie apart, and goes around the person in the middle.
 * @param clear how far the line keeps from the middle
 */
export function drawWay(from: Box, to: Box, middle: Point, clear: number): Point[] {
  const [a, b] = [from.centre, to.centre];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const side: Point = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const half: Point = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const bend = 2 * bendOf((middle.x - half.x) * side.x + (middle.y - half.y) * side.y, clear);
  const pull: Point = { x: half.x + side.x * bend, y: half.y + side.y * bend };
  const at = (t: number): Point => ({
    x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * pull.x + t ** 2 * b.x,
    y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * pull.y + t ** 2 * b.y,
  });
  return Array.from({ length: 61 }, (_, index) => at(index / 60)).filter((point) => !inside(point, from, 4) && !inside(point, to, 9));
}

/** Points as the `d` of a path. */
export function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');
}

/** A place for the number of each way: on its line, near its middle, and clear of the other numbers. */
export function placeNumbers(lines: readonly (readonly Point[])[], apart: number): Point[] {
  return lines.reduce<Point[]>((placed, points) => {
    const on = (share: number) => points[Math.floor((points.length - 1) * share)] ?? { x: 0, y: 0 };
    const places = [0.5, 0.38, 0.62, 0.26, 0.74].map(on);
    const free = places.find((place) => placed.every((other) => Math.hypot(place.x - other.x, place.y - other.y) >= apart));
    return [...placed, free ?? on(0.5)];
  }, []);
}
