import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readYaml } from '../../../platform/read-yaml.ts';
import { RdfGraph, type RdfObject, type RdfStatement } from './rdf-graph.ts';

const Property = z.strictObject({
  name: z.string(), kind: z.enum(['text', 'words', 'day', 'link']), must: z.boolean().default(false), should: z.boolean().default(false),
  most: z.int().positive().optional(), to: z.string().optional(), from: z.string().optional(), oneOf: z.array(z.string()).optional(),
});
const Profile = z.strictObject({
  profile: z.string(), version: z.string(), source: z.string(), checked: z.iso.date(), prefixes: z.record(z.string(), z.url()),
  classes: z.array(z.strictObject({ type: z.string(), properties: z.array(Property) })),
});

/** What DCAT-AP-SE asks, as data with its source. */
export const dcatProfile = readYaml(fileURLToPath(new URL('../../../../public-site/dcat-ap-se.yaml', import.meta.url)), Profile);

type Asked = z.infer<typeof Property>;
export interface DcatFault { subject: string; property: string; fault: 'missing' | 'recommended' | 'too-many' | 'wrong-kind' | 'wrong-value' | 'wrong-target' | 'unknown-property' }

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const isDay = (object: RdfObject) => 'text' in object && 'type' in object && /#(date|dateTime|gYear)$/.test(object.type ?? '') && /^\d{4}(-\d\d-\d\d)?/.test(object.text);
const isKind: Readonly<Record<Asked['kind'], (object: RdfObject) => boolean>> = {
  link: (object) => 'link' in object, words: (object) => 'language' in object && object.text !== '', text: (object) => 'text' in object && object.text !== '', day: isDay,
};

/** Whether statements keep to the profile: what is missing, what there is too much of, and what is of the wrong kind. */
export function checkDcat(statements: readonly RdfStatement[]): DcatFault[] {
  const expand = (name: string) => new RdfGraph(dcatProfile.prefixes).expand(name);
  const typesOf = new Map<string, string[]>();
  for (const { subject, predicate, object } of statements) {
    if (predicate === rdfType && 'link' in object) typesOf.set(subject, [...(typesOf.get(subject) ?? []), object.link]);
  }
  return dcatProfile.classes.flatMap(({ type, properties }) => [...typesOf].filter(([, types]) => types.includes(expand(type))).flatMap(([subject]) => {
    const said = statements.filter((one) => one.subject === subject && one.predicate !== rdfType);
    const known = new Set(properties.map(({ name }) => expand(name)));
    const unknown = said.filter(({ predicate }) => !known.has(predicate)).map(({ predicate }): DcatFault => ({ subject, property: predicate, fault: 'unknown-property' }));
    const faults = properties.flatMap((asked) => faultsIn(asked, said.filter(({ predicate }) => predicate === expand(asked.name)).map(({ object }) => object), (address, target) =>
      (typesOf.get(address) ?? []).includes(expand(target))).map((fault): DcatFault => ({ subject, property: asked.name, fault })));
    return [...unknown, ...faults];
  }));
}

function faultsIn(asked: Asked, objects: readonly RdfObject[], isA: (address: string, target: string) => boolean): DcatFault['fault'][] {
  const faults: DcatFault['fault'][] = [];
  if (objects.length === 0) return asked.must ? ['missing'] : asked.should ? ['recommended'] : [];
  if (asked.most !== undefined && objects.length > asked.most) faults.push('too-many');
  for (const object of objects) {
    if (!isKind[asked.kind](object)) faults.push('wrong-kind');
    if (!('link' in object)) continue;
    if (asked.oneOf && !asked.oneOf.includes(object.link)) faults.push('wrong-value');
    if (asked.from !== undefined && !object.link.startsWith(asked.from)) faults.push('wrong-value');
    if (asked.to !== undefined && !isA(object.link, asked.to)) faults.push('wrong-target');
  }
  return faults;
}
