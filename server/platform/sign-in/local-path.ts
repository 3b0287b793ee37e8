const anywhere = 'https://samsteg.invalid';

/**
 * The address below our own site that a text stands for, or `/`: whoever has just signed in must never
 * be led elsewhere by a link that someone else wrote.
 */
export function localPath(text: string | undefined): string {
  if (text === undefined || !text.startsWith('/')) return '/';
  const url = URL.parse(text, anywhere);
  // A path such as `/.//elsewhere` is our own, but what is left of it, `//elsewhere`, is another site.
  return url?.origin === anywhere && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/';
}
