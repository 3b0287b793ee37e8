import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { EuSupport } from '../../../../contract/publication-content.ts';
import { Words, type Language } from '../../../../contract/words.ts';
import { html, Html } from '../../../platform/http/html.ts';
import { readYaml } from '../../../platform/read-yaml.ts';
import type { ProjectFacts } from './page-models.ts';

const share = z.number().positive().max(2);
const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const Support = z.strictObject({
  source: z.strictObject({ act: z.string(), articles: z.string(), url: z.url(), practice: z.url(), checked: z.iso.date() }),
  statements: z.strictObject({ part: Words, whole: Words }),
  typefaces: z.array(z.string()).min(1),
  emblem: z.strictObject({ name: Words, width: share, stars: z.int().positive(), circle: share, star: share, edge: share, blue: colour, yellow: colour }),
});

/** What is said and shown where the Union pays, as data with its source. */
export const euSupport = readYaml(fileURLToPath(new URL('../../../../public-site/eu-support.yaml', import.meta.url)), Support);

/** The height that the emblem is drawn in; all its measures are parts of it. */
const height = 540;
const twoPlaces = (value: number) => String(Math.round(value * 100) / 100);

/** Corners of a regular five-pointed star: its points on a circle, one of them straight up, each side in line with another. */
export function starCorners(x: number, y: number, radius: number): (readonly [x: number, y: number])[] {
  // A pentagram's inner corners lie where its lines cross: at sin 18° / sin 54° of the radius.
  const inner = radius * Math.sin(Math.PI / 10) / Math.sin(3 * Math.PI / 10);
  return Array.from({ length: 10 }, (_, at) => {
    const turn = at * Math.PI / 5;
    const reach = at % 2 === 0 ? radius : inner;
    return [x + reach * Math.sin(turn), y - reach * Math.cos(turn)] as const;
  });
}

/** Where the stars stand: as the hours of a clock, the first at twelve. */
export function starCentres(): (readonly [x: number, y: number])[] {
  const { stars, circle, width } = euSupport.emblem;
  return Array.from({ length: stars }, (_, hour) => {
    const turn = hour * 2 * Math.PI / stars;
    return [height * (width / 2 + circle * Math.sin(turn)), height * (1 / 2 - circle * Math.cos(turn))] as const;
  });
}

function drawEmblem(language: Language): Html {
  const { name, width, star, edge, blue, yellow } = euSupport.emblem;
  const across = height * width;
  const around = height * edge;
  const path = starCentres().map(([x, y]) => `M${starCorners(x, y, height * star).map(([cornerX, cornerY]) => `${twoPlaces(cornerX)} ${twoPlaces(cornerY)}`).join('L')}Z`).join('');
  const box = [-around, -around, across + 2 * around, height + 2 * around].map(twoPlaces);
  return html`<svg viewBox="${box.join(' ')}" role="img" aria-label="${name[language]}"><rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="#fff"/>
<rect width="${twoPlaces(across)}" height="${height}" fill="${blue}"/><path fill="${yellow}" d="${path}"/></svg>`;
}
const emblems: Readonly<Record<Language, Html>> = { sv: drawEmblem('sv'), en: drawEmblem('en') };

/**
 * Which of the Union's two statements a page bears: what its writers have chosen, else by the funding project. Every project
 * of the funder's bank has the Union's money; it pays all of it only where the rate says so.
 */
export function euStatement(chosen: EuSupport | undefined, project: ProjectFacts | null): 'part' | 'whole' | null {
  if (chosen === 'part' || chosen === 'whole') return chosen;
  if (chosen === 'none' || !project) return null;
  return project.coFinancingRate === 1 ? 'whole' : 'part';
}

/** The emblem with the words beside it (Annex IX 1.2); nothing where the Union pays nothing. */
export function euSupportMark(language: Language, statement: 'part' | 'whole' | null): Html | null {
  return statement && html`<div class="eu">${emblems[language]}<span>${euSupport.statements[statement][language]}</span></div>`;
}
