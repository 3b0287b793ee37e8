// Renews the pictures of the README from a running demo: `npm start` in one window, `npm run screenshots` in another.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { inCheckout } from './checkout.mjs';
import { findChromium } from './find-chromium.mjs';

const site = process.env.SAMSTEG_SITE ?? 'http://127.0.0.1:4600';
const folder = inCheckout('docs/screenshots');
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

/** A picture each: who looks (nobody: the public), at what, through which window. `CASE` is the demo's participant midway, `PRESTUDY` the pre-study of its leader. */
const pictures = [
  { name: 'today', persona: 'coach', path: '/today', window: desk },
  { name: 'plan', persona: 'coach', path: '/cases/CASE/plan', window: { width: 1280, height: 1720 } },
  { name: 'consents', persona: 'coach', path: '/cases/CASE/consents', window: { width: 1280, height: 1240 } },
  { name: 'progress', persona: 'coach', path: '/cases/CASE/progress', window: { width: 1280, height: 1300 } },
  { name: 'my', persona: 'participant', path: '/my', window: phone },
  { name: 'prestudy', persona: 'prestudy-leader', path: '/prestudies/PRESTUDY', window: { width: 1280, height: 1200 } },
  { name: 'publication', persona: null, path: '/publications/arbetsloshetshalsovard-i-mittskane', window: { width: 1280, height: 1200 } },
];

async function signIn(context, persona) {
  const answer = await context.request.post(`${site}/api/v1/demo-sign-in`, { data: { persona }, headers: { 'x-samsteg': '1' } });
  if (!answer.ok()) throw new Error(`The demo at ${site} did not lend ${persona}: ${answer.status()}`);
}

/** The case of the participant whom the demo lends out. */
async function findCase(browser) {
  const context = await browser.newContext();
  await signIn(context, 'participant');
  const session = await (await context.request.get(`${site}/api/v1/session`)).json();
  await context.close();
  return session.person.caseIds[0];
}

/** The pre-study that the demo's persona leads. */
async function findPrestudy(browser) {
  const context = await browser.newContext();
  await signIn(context, 'prestudy-leader');
  const { items } = await (await context.request.get(`${site}/api/v1/prestudies`)).json();
  await context.close();
  return items[0].id;
}

async function take(browser, ids, { name, persona, path, window }) {
  const context = await browser.newContext({ viewport: window, locale: 'sv-SE', reducedMotion: 'reduce' });
  if (persona) await signIn(context, persona);
  const page = await context.newPage();
  await page.goto(site + path.replace('CASE', ids.caseId).replace('PRESTUDY', ids.prestudyId), { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const ids = { caseId: await findCase(browser), prestudyId: await findPrestudy(browser) };
  for (const picture of pictures) await take(browser, ids, picture);
  console.log(`${pictures.length} pictures in docs/screenshots`);
} finally {
  await browser.close();
}
