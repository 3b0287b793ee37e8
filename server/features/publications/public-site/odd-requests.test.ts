import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/world/test-app.ts';

/** What stands in an address, a search or a form that nobody meant. */
const odd = [
  '', '%', '%zz', '%00', '%ff', '%E0%A4%A', "'", '"', '<script>', '..%2f', '%5C', '{}', 'null', 'a'.repeat(199), 'a'.repeat(300), '%C3%A5', '%ED%A0%80', '-1', '1e9',
  '99999999999999999999', '0x1', '*', '%20', 'catalog', 'assets', 'files', '__proto__', 'constructor', '%22unclosed', 'a:*', '%26%20%7C%20!%20(', '(((((', '%D9%A1',
];
const places = [
  '/publications/', '/en/publications/', '/publications/x/versions/', '/publications/x/versions/1/', '/publications/assets/', '/publications/files/',
  '/publications/files/01990000-0000-7000-8000-000000000a02/', '/open-data/', '/accessibility/',
];
const searches = ['q', 'kind', 'owner', 'year', 'page', 'sent'].flatMap((name) => ['/publications', '/en/publications', '/accessibility'].map((path) => `${path}?${name}`));
const bodies: readonly (readonly [type: string, body: string])[] = [
  ['application/json', '{"words":{}}'], ['application/json', '{"words":["x"],"page":{"a":1},"contact":3}'], ['application/json', 'null'], ['application/json', '{'],
  ['text/plain', 'words=x'], ['multipart/form-data; boundary=x', 'x'], ['application/x-www-form-urlencoded', ''], ['application/x-www-form-urlencoded', 'words=%00'],
  ['application/x-www-form-urlencoded', 'page=%ED%A0%80&__proto__=x'], ['application/x-www-form-urlencoded', `words=${'a'.repeat(41_000)}`], ['application/x-www-form-urlencoded', 'words[a]=1&page=<b>'],
];

/** The pages outside the API, which the fuzzer of its routes does not reach. */
describe('public pages, asked for as nobody meant', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp(); });
  afterAll(() => app.close());

  it('never answer with a fault, nor with what was asked as mark-up', async () => {
    const every = [...places.flatMap((place) => odd.map((one) => `${place}${one}`)), ...searches.flatMap((search) => odd.flatMap((one) => [`${search}=${one}`, `${search}[]=${one}&${search.split('?')[1] ?? ''}=2`]))];
    // One in eleven: each odd thing at some place, and at each place some of them.
    const addresses = every.filter((_address, index) => index % 11 === 0);
    for (const url of addresses) {
      const { statusCode, payload } = await app.server.inject({ url });
      expect(statusCode, url).toBeLessThan(500);
      expect(payload, url).not.toContain('<script>');
    }
    expect(addresses.length).toBeGreaterThan(120);
  });

  it('turn away a report that is no form, and say what a form lacks', async () => {
    for (const [index, [type, payload]] of bodies.entries()) {
      // Each from an address of its own: few may be sent from one.
      const { statusCode, body } = await app.server.inject({ method: 'POST', url: '/accessibility', headers: { 'content-type': type }, payload, remoteAddress: `192.0.2.${index + 1}` });
      expect([400, 413], `${type} ${payload.slice(0, 40)}`).toContain(statusCode);
      expect(body).not.toContain('<b>');
    }
  });
});
