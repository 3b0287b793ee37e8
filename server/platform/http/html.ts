const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Mark-up that was written by us; everything that came from elsewhere stands in it escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

function toMarkup(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(toMarkup).join('');
  return String(part).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/**
 * Mark-up with values in it. A value is always escaped for text and quoted attributes, unless it is `Html` itself: nothing a
 * person has written can become mark-up. Lists are joined; null and false are nothing.
 *
 *     html`<a href="${address}">${title}</a>`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((before, string, at) => `${before}${toMarkup(parts[at - 1])}${string}`));
}

/**
 * JSON as a block of data in a page (`<script type="application/ld+json">`): never run, so that no script policy needs an
 * exception. Signs that could end the block are written as escapes.
 */
export function dataBlock(type: 'application/ld+json', value: unknown): Html {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return new Html(`<script type="${type}">${json}</script>`);
}
