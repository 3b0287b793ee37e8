import type { GroundKind, SecrecyFile } from '../../../contract/law.ts';
import { PartyKind } from '../../../contract/programme-model.ts';

/** Something in the files of the law that the schema alone cannot see. */
export interface LawFault { path: readonly PropertyKey[]; expected: string }

/** What is wrong with what binds the agencies: each kind stands once, under a rule there is; doubts are put in words. */
export function secrecyFaults({ rules, kinds }: SecrecyFile): LawFault[] {
  const keys = rules.map(({ key }) => key);
  const missing = PartyKind.options.filter((kind) => !kinds.some((one) => one.kind === kind));
  return [
    ...repeated(keys).map((at) => ({ path: ['rules', at, 'key'], expected: 'a key that no other rule has' })),
    ...repeated(kinds.map(({ kind }) => kind)).map((at) => ({ path: ['kinds', at, 'kind'], expected: 'each kind of agency once' })),
    ...missing.map((kind) => ({ path: ['kinds'], expected: `what binds ${kind}` })),
    ...kinds.flatMap(({ secrecy, people, instead, standing }, at) => [
      ...(keys.includes(secrecy) ? [] : [{ path: ['kinds', at, 'secrecy'], expected: `one of the rules (${keys.join(', ')})` }]),
      ...(people === (instead === undefined) ? [] : [{ path: ['kinds', at, 'people'], expected: 'instead where nothing about people is given, and only there' }]),
      ...doubtFaults(standing, ['kinds', at]),
    ]),
    ...rules.flatMap(({ standing }, at) => doubtFaults(standing, ['rules', at])),
  ];
}

/** What is wrong with the grounds: keys, what they lift, and that only what is recorded has days and only what is used opens. */
export function groundFaults(grounds: readonly GroundKind[], { rules }: SecrecyFile): LawFault[] {
  const keys = rules.map(({ key }) => key);
  const consents = grounds.filter(({ use }) => use === 'consent').length;
  return [
    ...(consents === 1 ? [] : [{ path: [], expected: 'one ground with use: consent' }]),
    ...repeated(grounds.map(({ key }) => key)).map((at) => ({ path: [at, 'key'], expected: 'a key that no other ground has' })),
    ...grounds.flatMap(({ from, use, opens, ask, atMostDays, standing }, at) => [
      ...from.flatMap((key, index) => (keys.includes(key) ? [] : [{ path: [at, 'from', index], expected: `one of the rules of secrecy.yaml (${keys.join(', ')})` }])),
      ...(use === 'not-used' && opens ? [{ path: [at, 'opens'], expected: 'false, as the ground is not used' }] : []),
      ...((use === 'record') === (atMostDays !== undefined) ? [] : [{ path: [at, 'atMostDays'], expected: 'a number of days where use is record, and only there' }]),
      ...(use === 'consent' && ask === undefined ? [{ path: [at, 'ask'], expected: 'what to say to the person' }] : []),
      ...doubtFaults(standing, [at]),
    ]),
  ];
}

function doubtFaults({ state, note }: GroundKind['standing'], path: readonly PropertyKey[]): LawFault[] {
  return state === 'unverified' && note === undefined ? [{ path: [...path, 'standing'], expected: 'a note that says what has not been verified' }] : [];
}

/** The places of the keys that stood before already. */
function repeated(keys: readonly string[]): number[] {
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
}
