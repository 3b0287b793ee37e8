/** Lengths and places are in the units of the picture's own view box. */
export interface Point { x: number; y: number }
/** An actor on the map, around its middle; its name in rows. */
export interface Box extends Point { id: string; width: number; height: number; rows: string[] }

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
