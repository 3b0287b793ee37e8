import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorSectors, relationStates } from '../../../contract/actors.ts';
import { boxTowards, type Box } from './map-box.ts';
import { drawEdges } from './map-edges.ts';
import { layOutMap, narrowMap, wideMap } from './map-layout.ts';

const ids = Array.from({ length: 24 }, (_, index) => `actor-${String(index).padStart(2, '0')}`);
const map = fc.record({
  actors: fc.subarray(ids, { minLength: 1 }).chain((some) => fc.tuple(...some.map((id) => fc.record({
    id: fc.constant(id), name: fc.constantFrom('Af', 'Vårdcentralen Klintvik', 'Samordningsförbundet för alla kommuner på ön'), sector: fc.constantFrom(...actorSectors),
  })))),
  relations: fc.array(fc.record({
    id: fc.uuid(), oneActorId: fc.constantFrom(...ids), otherActorId: fc.constantFrom(...ids), state: fc.constantFrom(...relationStates), about: fc.constant('möten'), version: fc.constant(1),
  }), { maxLength: 20 }),
  shape: fc.constantFrom(wideMap, narrowMap),
});

const lieOver = (a: Box, b: Box) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

describe('the map of actors', () => {
  it('stands every actor in its own sector, inside the picture, and none over another', () => {
    fc.assert(fc.property(map, ({ actors, relations, shape }) => {
      const picture = layOutMap(actors, relations, shape);
      expect(picture.boxes.map(({ id }) => id).toSorted()).toEqual(actors.map(({ id }) => id).toSorted());
      for (const [index, box] of picture.boxes.entries()) {
        const zone = picture.zones.find(({ sector }) => sector === actors.find(({ id }) => id === box.id)?.sector);
        expect(zone !== undefined && box.x - box.width / 2 >= zone.x && box.x + box.width / 2 <= zone.x + zone.width + 0.01).toBe(true);
        expect(zone !== undefined && box.y - box.height / 2 >= zone.y && box.y + box.height / 2 <= zone.y + zone.height + 0.01).toBe(true);
        expect(picture.boxes.slice(index + 1).filter((other) => lieOver(box, other))).toEqual([]);
      }
      expect(Math.max(...picture.zones.map(({ x, width }) => x + width))).toBeLessThanOrEqual(picture.width + 0.01);
    }), { numRuns: 25 });
  });

  it('is drawn the same way each time', () => {
    fc.assert(fc.property(map, ({ actors, relations, shape }) => {
      expect(layOutMap(actors, relations, shape)).toEqual(layOutMap(actors, relations, shape));
    }), { numRuns: 5 });
  });

  it('draws a line for each relation between two that are there, and two lines apart', () => {
    const actors = [{ id: 'a', name: 'A', sector: 'state' as const }, { id: 'b', name: 'B', sector: 'civil' as const }];
    const relation = (id: string, otherActorId: string) => ({ id, oneActorId: 'a', otherActorId, state: 'exists' as const, about: id, version: 1 });
    const { edges } = layOutMap(actors, [relation('one', 'b'), relation('two', 'b'), relation('lost', 'gone')], wideMap);
    expect(edges.map((edge) => edge.relation.id)).toEqual(['one', 'two']);
    expect(edges[0]?.path).not.toBe(edges[1]?.path);
  });

  it('bends a line around a box that it has nothing to do with', () => {
    const box = (id: string, x: number): Box => ({ id, x, y: 100, width: 100, height: 40, rows: [] });
    const relation = { id: 'r', oneActorId: 'a', otherActorId: 'c', state: 'exists' as const, about: 'm', version: 1 };
    const paper = { width: 1000, height: 400 };
    const straight = drawEdges([relation], [box('a', 100), box('c', 700)], paper)[0]?.path;
    const around = drawEdges([relation], [box('a', 100), box('b', 400), box('c', 700)], paper)[0]?.path;
    expect(around).not.toBe(straight);
    // Half way a bent line has gone half as far aside as its pull: here past the box's edge at 80 or 120.
    const pullY = Number(/Q[\d.]+ (-?[\d.]+)/.exec(around ?? '')?.[1]);
    expect(Math.abs((pullY - 100) / 2)).toBeGreaterThan(20);
  });

  it('is empty without actors', () => expect(layOutMap([], [], wideMap)).toMatchObject({ height: 0, boxes: [] }));
});

describe('an arrow key', () => {
  const at = (id: string, x: number, y: number): Box => ({ id, x, y, width: 100, height: 40, rows: [] });
  const boxes = [at('middle', 300, 300), at('near', 500, 310), at('far', 900, 300), at('above', 300, 100), at('aslant', 380, 120)];

  it.each([['right', 'near'], ['up', 'above'], ['left', undefined], ['down', 'near']] as const)('%s leads to %s', (direction, id) => {
    expect(boxTowards(boxes, 'middle', direction)?.id).toBe(id);
  });

  it('leads back the way it came along a row', () => expect(boxTowards(boxes, 'near', 'left')?.id).toBe('middle'));
  it('leads nowhere from what is not there', () => expect(boxTowards(boxes, 'gone', 'up')).toBeNull());
});
