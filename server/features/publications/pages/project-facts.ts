import type { Language } from '../../../../contract/words.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { ProjectFacts } from './page-models.ts';
import { dayIn, kronorIn, shareIn, wordsIn } from './public.texts.ts';

export type Fact = readonly [label: string, value: string | Html | null | undefined];

/** What is called what; what is not known is left out. */
export function factList(facts: readonly Fact[]): Html {
  return html`<dl>${facts.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A period in words; open where it has no end. */
export function periodIn(language: Language, from: string | null | undefined, to: string | null | undefined): string | null {
  if (from && to) return `${dayIn(language, from)} – ${dayIn(language, to)}`;
  if (from) return `${wordsIn(language)('from')} ${dayIn(language, from)}`;
  return to ? `${wordsIn(language)('until')} ${dayIn(language, to)}` : null;
}

/** The facts of a funding project in the order of the funder's project bank. */
export function projectFacts(language: Language, facts: ProjectFacts): Fact[] {
  const say = wordsIn(language);
  return [
    [say('number'), facts.number],
    [say('owner'), facts.owner?.join(', ')],
    [say('projectPeriod'), periodIn(language, facts.startDate, facts.endDate)],
    [say('region'), [facts.region, facts.nuts2].filter(Boolean).join(', ')],
    [say('participants'), facts.plannedParticipants === null || facts.plannedParticipants === undefined ? null : String(facts.plannedParticipants)],
    [say('budget'), facts.totalBudgetSek ? kronorIn(language, facts.totalBudgetSek) : null],
    [say('granted'), facts.grantedSek ? kronorIn(language, facts.grantedSek) : null],
    [say('rate'), facts.coFinancingRate ? shareIn(language, facts.coFinancingRate) : null],
    [say('fund'), facts.fund],
    [say('area'), facts.programmeArea],
    [say('objective'), facts.specificObjective],
    [say('intervention'), facts.interventionType],
  ];
}

/** Project facts in a box of their own, with where they come from; nothing where there are none. */
export function projectBox(language: Language, facts: ProjectFacts | null): Html | null {
  if (!facts) return null;
  const say = wordsIn(language);
  return html`<section class="box"><h2>${say('projectFacts')}</h2>${factList(projectFacts(language, facts))}<p class="meta">${say('factsSource')}</p></section>`;
}

/** The way in for someone who reads of a running project and needs what it gives; nothing where nobody is taken in. */
export function takePartBox(language: Language, isOpen: boolean): Html | null {
  const say = wordsIn(language);
  return isOpen ? html`<section class="box"><h2>${say('takePart')}</h2><p>${say('takePartHow')}</p><p><a href="/self-referral">${say('takePartLink')}</a></p></section>` : null;
}
