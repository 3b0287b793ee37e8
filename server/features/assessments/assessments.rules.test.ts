import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssessmentArea, AssessmentView } from '../../../contract/assessments.ts';
import { agenciesWithoutAPart, areas, areasWithoutAView, columns, disagreements } from './assessments.rules.ts';

const municipality = { id: 'm', name: 'Granviks kommun' };
const psychiatry = { id: 'p', name: 'Vuxenpsykiatrin Granvik' };
const insurance = { id: 'i', name: 'Försäkringskassan' };
const part = (agency: { id: string; name: string }, area: AssessmentArea, view: AssessmentView) =>
  ({ area, view, ownerAgencyId: agency.id, ownerAgencyName: agency.name });

const anyPart = fc.record({
  area: fc.constantFrom(...AssessmentArea.options), view: fc.constantFrom(...AssessmentView.options),
  agency: fc.constantFrom(municipality, psychiatry, insurance),
}).map(({ area, view, agency }) => part(agency, area, view));

describe('disagreements', () => {
  it.each<[AssessmentView, AssessmentView, boolean]>([
    ['supports', 'supports', false],
    ['supports', 'neither', false],
    ['supports', 'hinders', true],
    ['supports', 'hinders-much', true],
    ['neither', 'hinders', false],
    ['neither', 'hinders-much', true],
    ['hinders', 'hinders-much', false],
    ['not-known', 'hinders-much', false],
    ['supports', 'not-known', false],
  ])('%s against %s: %s', (one, other, differ) => {
    expect(disagreements([part(municipality, 'work', one), part(psychiatry, 'work', other)]).length > 0).toBe(differ);
  });

  it('tells who sees it brightest and who darkest', () => {
    expect(disagreements([
      part(psychiatry, 'work', 'hinders-much'), part(municipality, 'work', 'supports'), part(insurance, 'work', 'supports'),
      part(municipality, 'health', 'hinders'),
    ])).toEqual([{
      area: 'work',
      brightest: { view: 'supports', agencies: [municipality, insurance] },
      darkest: { view: 'hinders-much', agencies: [psychiatry] },
    }]);
  });

  it('is the same in whatever order the parts come', () => {
    fc.assert(fc.property(fc.array(anyPart, { maxLength: 12 }), (parts) => {
      const found = disagreements(parts).map(({ area, brightest, darkest }) => [area, brightest.view, darkest.view]);
      const turned = disagreements(parts.toReversed()).map(({ area, brightest, darkest }) => [area, brightest.view, darkest.view]);
      expect(turned).toEqual(found);
    }));
  });

  it('never finds one where there is a gap', () => {
    fc.assert(fc.property(fc.array(anyPart, { maxLength: 12 }), (parts) => {
      const gaps = new Set(areasWithoutAView(parts));
      expect(disagreements(parts).filter(({ area }) => gaps.has(area))).toEqual([]);
    }));
  });
});

describe('gaps', () => {
  it('are all areas while nothing is written', () => {
    expect(areasWithoutAView([])).toEqual(areas);
  });

  it('stay while all that is said is that it is not known', () => {
    expect(areasWithoutAView([part(municipality, 'health', 'not-known'), part(psychiatry, 'work', 'neither')]))
      .toEqual(['health', 'everyday-life', 'studies', 'economy', 'network']);
  });

  it('never grow by one more part', () => {
    fc.assert(fc.property(fc.array(anyPart, { maxLength: 8 }), anyPart, (parts, more) => {
      expect(areasWithoutAView(parts)).toEqual(expect.arrayContaining(areasWithoutAView([...parts, more])));
    }));
  });

  it('name the agencies that have written nothing', () => {
    expect(agenciesWithoutAPart([municipality, psychiatry], [part(municipality, 'work', 'not-known')])).toEqual([psychiatry]);
  });
});

it('makes a column of an agency that has left the team but whose part is seen', () => {
  expect(columns([psychiatry, municipality], [part(insurance, 'work', 'supports')])).toEqual([insurance, municipality, psychiatry]);
});
