import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataBlock, Html, html } from './html.ts';

describe('mark-up with values in it', () => {
  it('escapes what came from elsewhere and keeps our own', () => {
    const name = '<script>alert("1")</script>';
    expect(html`<p title="${name}">${html`<b>${'å & ö'}</b>`}${[1, null, false, undefined, 'x']}</p>`.text)
      .toBe('<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"><b>å &amp; ö</b>1x</p>');
    expect(String(new Html('<br>'))).toBe('<br>');
  });
  it('lets no text open or close anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(html`${text}`.text).not.toMatch(/[<>"']/);
    }), { numRuns: 100 });
  });
  it('puts data where no script is run and nothing ends it early', () => {
    const block = dataBlock('application/ld+json', { a: '</script><script>1', b: '\u2028' }).text;
    expect(block.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(block.slice(block.indexOf('>') + 1, block.lastIndexOf('<')))).toEqual({ a: '</script><script>1', b: '\u2028' });
  });
});
