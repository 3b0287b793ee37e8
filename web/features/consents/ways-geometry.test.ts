import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawWay, narrowShape, placeBoxes, placeNumbers, wideShape } from './ways-geometry.ts';

const shape = fc.constantFrom(wideShape, narrowShape);

describe('the places of the agencies', () => {
  it('are within the picture and apart, for up to six', () => {
    fc.assert(fc.property(shape, fc.integer({ min: 2, max: 6 }), (picture, count) => {
      const boxes = placeBoxes(Array.from({ length: count }, () => ['En', 'rad']), picture);
      for (const { centre, width, height } of boxes) {
        expect(centre.x - width / 2).toBeGreaterThanOrEqual(0);
        expect(centre.x + width / 2).toBeLessThanOrEqual(picture.width);
        expect(centre.y - height / 2).toBeGreaterThanOrEqual(0);
        expect(centre.y + height / 2).toBeLessThanOrEqual(picture.height(count));
      }
      boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => {
        const apart = Math.abs(a.centre.x - b.centre.x) >= (a.width + b.width) / 2 || Math.abs(a.centre.y - b.centre.y) >= (a.height + b.height) / 2;
        expect(apart, `${count} agencies`).toBe(true);
      }));
    }));
  });
});

describe('a way', () => {
  it('starts and ends outside the boxes, and the way back lies on the other side', () => {
    fc.assert(fc.property(shape, fc.integer({ min: 2, max: 6 }), fc.nat(), fc.nat(), (picture, count, one, two) => {
      const boxes = placeBoxes(Array.from({ length: count }, () => ['En rad']), picture);
      const [from, to] = [boxes[one % count], boxes[two % count]];
      fc.pre(from !== undefined && to !== undefined && from !== to);
      const middle = { x: picture.width / 2, y: picture.height(count) / 2 };
      const there = drawWay(from, to, middle, 62);
      const back = drawWay(to, from, middle, 62);
      for (const point of there) {
        expect(Math.abs(point.x - from.centre.x) > from.width / 2 || Math.abs(point.y - from.centre.y) > from.height / 2).toBe(true);
      }
      expect(there.length).toBeGreaterThan(5);
      const half = (points: typeof there) => points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
      expect(Math.hypot(half(there).x - half(back).x, half(there).y - half(back).y)).toBeGreaterThan(10);
    }));
  });

  it('carries its number clear of the others where there is room', () => {
    const line = Array.from({ length: 41 }, (_, index) => ({ x: index * 5, y: 0 }));
    const places = placeNumbers([line, line, line], 20);
    expect(places.map(({ x }) => x)).toEqual([100, 75, 120]);
  });
});
