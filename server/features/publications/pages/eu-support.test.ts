import { describe, expect, it } from 'vitest';
import { euStatement, euSupport, euSupportMark, starCentres, starCorners } from './eu-support.ts';

const distance = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) => Math.hypot(ax - bx, ay - by);

describe('the emblem of the Union, by its published measures', () => {
  const { emblem } = euSupport;
  it('is a rectangle of three to two in the two colours of the emblem', () => {
    expect([emblem.width, emblem.blue, emblem.yellow]).toEqual([1.5, '#003399', '#ffcc00']);
    expect(euSupportMark('sv', 'part')?.text).toContain('<rect width="810" height="540" fill="#003399"/>');
  });
  it('has twelve stars as the hours of a clock, on a circle of a third of the height around the middle', () => {
    const centres = starCentres();
    expect(centres).toHaveLength(12);
    for (const centre of centres) expect(distance(centre, [405, 270])).toBeCloseTo(180, 3);
    const [twelve = [0, 0], one = [0, 0], , three = [0, 0]] = centres;
    expect(twelve.map(Math.round)).toEqual([405, 90]);
    expect(three.map(Math.round)).toEqual([585, 270]);
    // Equal steps: the chord of thirty degrees.
    expect(distance(twelve, one)).toBeCloseTo(2 * 180 * Math.sin(Math.PI / 12), 3);
  });
  it('has upright stars with their five points on a circle of an eighteenth of the height, none of which touch', () => {
    expect(540 * emblem.star).toBeCloseTo(30, 3);
    const corners = starCorners(0, 0, 30);
    const points = corners.filter((_, at) => at % 2 === 0);
    expect(points).toHaveLength(5);
    for (const point of points) expect(distance(point, [0, 0])).toBeCloseTo(30, 6);
    expect(points[0]?.map((value) => Math.round(value * 1000) / 1000 + 0)).toEqual([0, -30]);
    // Sides are straight from point to point: the inner corners beside the top lie on the line between its neighbours.
    const [, right, , , , , , , , left] = corners;
    for (const inner of [right, left]) expect(inner?.[1]).toBeCloseTo(points[1]?.[1] ?? Number.NaN, 6);
    expect(2 * 180 * Math.sin(Math.PI / 12)).toBeGreaterThan(2 * 30);
  });
});

describe('the statement beside it', () => {
  it('is one of the two of Annex IX, in full', () => {
    expect(euSupport.statements.part).toEqual({ sv: 'Medfinansieras av Europeiska unionen', en: 'Co-funded by the European Union' });
    expect(euSupportMark('en', 'whole')?.text).toContain('<span>Funded by the European Union</span>');
    expect(euSupportMark('sv', null)).toBeNull();
  });
  it.each([
    [undefined, null, null], [undefined, { coFinancingRate: 0.4 }, 'part'], [undefined, { coFinancingRate: null }, 'part'], [undefined, { coFinancingRate: 1 }, 'whole'],
    ['by-project', { coFinancingRate: 0.4 }, 'part'], ['by-project', null, null], ['part', null, 'part'], ['whole', { coFinancingRate: 0.4 }, 'whole'], ['none', { coFinancingRate: 0.4 }, null],
  ] as const)('chosen %s, of the project %j: %s', (chosen, project, statement) => {
    expect(euStatement(chosen, project)).toBe(statement);
  });
});
