import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadProgrammeModels } from './load-programme-models.ts';
import { proposedConsents } from './sharing.rules.ts';

const models = loadProgrammeModels(fileURLToPath(new URL('../../../programmes', import.meta.url)));
const steget = models.find(({ key }) => key === 'steget') ?? expect.fail('steget');

test('a programme proposes one consent for each pair of parties, each way by itself', () => {
  const proposals = proposedConsents(steget, '2026-08-31', (party) => `agency of ${party}`);
  expect(proposals.map(({ fromParty, toParty }) => `${fromParty} > ${toParty}`)).toEqual([
    'municipality > region', 'municipality > employment-service', 'municipality > social-insurance',
    'region > municipality', 'employment-service > municipality', 'social-insurance > municipality',
  ]);
  expect(proposals.find(({ fromParty }) => fromParty === 'region')).toMatchObject({
    categories: ['health', 'assessment', 'plan'], validFrom: '2026-08-31', validTo: '2027-02-28', basis: { source: { demand: 'S13' } },
  });
});

test('health goes to nobody who does not lead the work around the person', () => {
  const receivers = models.flatMap((model) => model.sharing.filter(({ categories }) => categories.includes('health')).flatMap(({ to }) => to.map((key) => `${model.key}: ${key}`)));
  expect(new Set(receivers)).toEqual(new Set([
    'steget: municipality', 'nya-vagar-vellinge-plus: vellinge-kommun', 'huben-i-hemse: labour-market-services',
    'unga-till-arbete: employment-service', 'unga-till-arbete: labour-market-unit',
    'arbetsloshetshalsovard: municipality', 'arbetsloshetshalsovard: employment-service', 'arbetsloshetshalsovard: social-insurance',
  ]));
});

test('a party that has not joined gives no proposal, nor do two parties of one agency', () => {
  const joined = new Map([['municipality', 'one'], ['region', 'two'], ['employment-service', 'one']]);
  const proposals = proposedConsents(steget, '2026-11-21', (party) => joined.get(party));
  expect(proposals.map(({ fromParty, toParty }) => `${fromParty} > ${toParty}`)).toEqual(['municipality > region', 'region > municipality']);
});
