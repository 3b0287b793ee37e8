import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ChosenId, ChosenVersion, ChosenWord, kindOf, type Plan } from './chosen.ts';
import type { Json, Schema } from './operations.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d\d-\d\d$/;

/** Numbers that Skatteverket has published for tests: no other may be made up. */
const published = ['personal-numbers', 'coordination-numbers'].flatMap((list) =>
  readFileSync(new URL(`../world/test-numbers/${list}.txt`, import.meta.url), 'utf8').split('\n').filter((line) => /^\d{12}$/.test(line)));

const choice = fc.nat({ max: 9999 });

export function idOf(name: string): fc.Arbitrary<Plan> {
  return fc.tuple(choice, fc.oneof({ weight: 8, arbitrary: fc.constant('told' as const) }, fc.constant('others' as const), fc.constant('invented' as const)))
    .map(([at, source]) => new ChosenId(kindOf(name), at, source));
}

/** A day up to `days` from one that the world stands at. */
function dayAround(today: string, days: number): fc.Arbitrary<string> {
  const start = Date.parse(today);
  return fc.integer({ min: -days, max: days }).map((offset) => new Date(start + offset * 86_400_000).toISOString().slice(0, 10));
}

const words = fc.constantFrom('Talade om nästa steg', 'Åsa & Örjan <b>vill</b>', '’; drop table cases; --', '%', '_', 'a', '  ', '🙂', 'ﷺ\u202E', '{"a":1}', '070-174 06 05', 'vilma@example.org');

/** Makes values that a schema takes, near an example where there is one, on the days around one. */
export class SchemaArbitrary {
  readonly #today: string;
  constructor(today: string) { this.#today = today; }

  /** @param name the property that the value stands under: it says what an id belongs to. */
  of(schema: Schema, name: string, example?: Json): fc.Arbitrary<Plan> {
    const made = this.#made(schema, name, example);
    if (example === undefined || schema.properties || (typeof example === 'object' && example !== null)) return made;
    const like = schema.enum ? fc.constant<Plan>(example) : this.#like(example, name);
    return fc.oneof({ weight: 6, arbitrary: like }, { weight: 1, arbitrary: made });
  }

  /** An example as it stands, with ids, versions and keys that may be there. */
  #like(example: Json, name: string): fc.Arbitrary<Plan> {
    if (Array.isArray(example)) return fc.tuple(...example.map((each) => this.#like(each, name)));
    if (typeof example === 'object' && example !== null) return fc.record(Object.fromEntries(Object.entries(example).map(([key, each]) => [key, this.#like(each, key)])));
    if (typeof example !== 'string') return /version$/i.test(name) ? fc.constantFrom<Plan>(new ChosenVersion(), example) : fc.constant(example);
    if (uuid.test(example)) return idOf(name);
    if (day.test(example)) return fc.oneof({ weight: 3, arbitrary: fc.constant<Plan>(example) }, dayAround(this.#today, 30));
    return fc.oneof({ weight: 3, arbitrary: fc.constant<Plan>(example) }, choice.map((at) => new ChosenWord(name, at)));
  }

  #made(schema: Schema, name: string, example?: Json): fc.Arbitrary<Plan> {
    if (schema.const !== undefined) return fc.constant(schema.const as Plan);
    if (schema.enum) return fc.constantFrom(...(schema.enum as Plan[]));
    const either = schema.anyOf ?? schema.oneOf;
    if (either) {
      const branches = either.map((branch) => this.#made(branch, name));
      return example === undefined ? fc.oneof(...branches) : fc.oneof({ weight: 6, arbitrary: this.#like(example, name) }, { weight: 2, arbitrary: fc.oneof(...branches) });
    }
    if (schema.allOf) return this.#made(Object.assign({}, ...schema.allOf) as Schema, name, example);
    if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => this.#made({ ...schema, type }, name, example)));
    switch (schema.type) {
      case 'object': return this.#object(schema, name, example);
      case 'array': return this.#array(schema, name, example);
      case 'string': return this.#string(schema, name);
      case 'integer': case 'number': return this.#number(schema, name);
      case 'boolean': return fc.boolean();
      case 'null': return fc.constant(null);
      default: return fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Plan>;
    }
  }

  #object(schema: Schema, name: string, example?: Json): fc.Arbitrary<Plan> {
    const examples = typeof example === 'object' && example !== null && !Array.isArray(example) ? example : undefined;
    const required = new Set(schema.required);
    const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => {
      const value = this.of(property, key, examples?.[key]);
      if (required.has(key)) return value.map((one) => ({ [key]: one }));
      const likely = examples?.[key] === undefined ? 1 : 4;
      return fc.oneof({ weight: likely, arbitrary: value.map((one): Record<string, Plan> => ({ [key]: one })) }, { weight: 2, arbitrary: fc.constant<Record<string, Plan>>({}) });
    });
    const own = fc.tuple(...properties).map((parts) => Object.assign({}, ...parts) as Record<string, Plan>);
    if (typeof schema.additionalProperties !== 'object') return own;
    if (examples && Object.keys(examples).length > 0) return fc.oneof({ weight: 3, arbitrary: this.#like(examples, name) }, this.#dictionary(schema, name, schema.additionalProperties));
    return fc.tuple(own, this.#dictionary(schema, name, schema.additionalProperties)).map(([named, more]) => ({ ...(more as Record<string, Plan>), ...named }));
  }

  #dictionary(schema: Schema, name: string, value: Schema): fc.Arbitrary<Plan> {
    const keys = schema.propertyNames?.enum;
    const key = keys ? fc.constantFrom(...keys.map(String)) : fc.constantFrom('granvik', 'item-1', 'constructor', 'Å');
    return fc.dictionary(key, this.of(value, name), { maxKeys: keys ? keys.length : 3, noNullPrototype: true });
  }

  #array(schema: Schema, name: string, example?: Json): fc.Arbitrary<Plan> {
    const minLength = schema.minItems ?? 0;
    const made = fc.array(this.of(schema.items ?? {}, name), { minLength, maxLength: Math.max(minLength, Math.min(schema.maxItems ?? 3, 3)) });
    if (!Array.isArray(example) || example.length === 0) return made;
    const near = fc.tuple(...example.map((each) => this.of(schema.items ?? {}, name, each)));
    return fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: made });
  }

  #string(schema: Schema, name: string): fc.Arbitrary<Plan> {
    if (name === 'personalNumber') return fc.constantFrom(...published);
    switch (schema.format) {
      case 'uuid': return idOf(name);
      case 'date': return fc.oneof({ weight: 4, arbitrary: dayAround(this.#today, 60) }, dayAround(this.#today, 40_000));
      case 'date-time': return dayAround(this.#today, 60).map((on) => `${on}T09:30:00.000Z`);
      case 'email': return fc.constantFrom('vilma@example.org', 'a+b@example.com');
      case 'uri': return fc.webUrl();
      case 'base64': return fc.base64String({ maxLength: 64 });
      default:
    }
    if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern, 'u'));
    const [least, longest] = [schema.minLength ?? 0, schema.maxLength ?? 4000];
    const fits = (text: string) => text.trim().length >= least && text.length <= longest;
    return fc.oneof(
      { weight: 3, arbitrary: choice.map((at) => new ChosenWord(name, at)) },
      { weight: 3, arbitrary: words.map((text) => (fits(text) ? text : 'å'.repeat(Math.max(1, least)))) },
      { weight: 1, arbitrary: fc.constant('å'.repeat(longest)) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.max(least, Math.min(longest, 40)) }) },
    );
  }

  #number(schema: Schema, name: string): fc.Arbitrary<Plan> {
    if (/version$/i.test(name)) return fc.oneof({ weight: 3, arbitrary: fc.constant<Plan>(new ChosenVersion()) }, fc.constant(schema.maximum ?? 1));
    const min = schema.minimum ?? (schema.exclusiveMinimum === undefined ? -1000 : schema.exclusiveMinimum + 1);
    const max = schema.maximum ?? (schema.exclusiveMaximum === undefined ? 1000 : schema.exclusiveMaximum - 1);
    const whole = { min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.floor(max)) };
    const near = { min: Math.max(whole.min, Math.min(0, whole.max)), max: Math.max(Math.max(whole.min, 0), Math.min(whole.max, 100)) };
    const step = schema.multipleOf ?? 1;
    return fc.oneof({ weight: 3, arbitrary: fc.integer(near) }, fc.integer(whole)).map((value) => {
      const stepped = Math.round(value / step) * step;
      return stepped < whole.min || stepped > whole.max ? whole.min : stepped;
    });
  }
}
