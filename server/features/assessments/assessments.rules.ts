import type { AssessmentArea, AssessmentPart, AssessmentView, Disagreement } from '../../../contract/assessments.ts';

/** The order in which areas are gone through. */
export const areas: readonly AssessmentArea[] = ['health', 'everyday-life', 'work', 'studies', 'economy', 'network'];

/** The views that can be held against each other, from best to worst. */
const scale: readonly AssessmentView[] = ['supports', 'neither', 'hinders', 'hinders-much'];

/** So many steps of the scale apart, two views can no longer be two words for the same thing. */
const stepsApart = 2;

type Viewed = Pick<AssessmentPart, 'area' | 'view' | 'ownerAgencyId' | 'ownerAgencyName'>;
interface Agency { id: string; name: string }

/** Areas of which no part says anything certain, in the order of the areas. */
export function areasWithoutAView(parts: readonly Viewed[]): AssessmentArea[] {
  const known = new Set(parts.filter((part) => part.view !== 'not-known').map((part) => part.area));
  return areas.filter((area) => !known.has(area));
}

/** Agencies from which no part is seen. */
export function agenciesWithoutAPart(agencies: readonly Agency[], parts: readonly Viewed[]): Agency[] {
  const written = new Set(parts.map((part) => part.ownerAgencyId));
  return agencies.filter((agency) => !written.has(agency.id));
}

/** Areas in which the brightest and the darkest view lie two steps or more apart; `not-known` is no view. */
export function disagreements(parts: readonly Viewed[]): Disagreement[] {
  return areas.flatMap((area) => {
    const here = parts.filter((part) => part.area === area && scale.includes(part.view));
    const ranks = here.map((part) => scale.indexOf(part.view));
    const lowest = Math.min(...ranks);
    const highest = Math.max(...ranks);
    if (here.length < 2 || highest - lowest < stepsApart) return [];
    return [{ area, brightest: side(here, lowest), darkest: side(here, highest) }];
  });
}

function side(parts: readonly Viewed[], rank: number): Disagreement['brightest'] {
  const holders = parts.filter((part) => scale.indexOf(part.view) === rank);
  return {
    view: scale[rank] ?? 'not-known',
    agencies: holders.map((part) => ({ id: part.ownerAgencyId, name: part.ownerAgencyName })),
  };
}

/** The columns of the picture: the agencies around the person, and others whose parts are seen, by name. */
export function columns(team: readonly Agency[], parts: readonly Viewed[]): Agency[] {
  const all = new Map(team.map((agency) => [agency.id, { id: agency.id, name: agency.name }]));
  for (const part of parts) all.set(part.ownerAgencyId, { id: part.ownerAgencyId, name: part.ownerAgencyName });
  return [...all.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}
