import { z } from 'zod';

export type Json = Record<string, unknown>;
/** As a shape is sent (`input`: what may be left out is optional) or as it is answered (`output`). */
type Direction = 'input' | 'output';
type Schemas = Readonly<Record<string, Json>>;

/** The shapes of all routes by what they are for; those of an address are told property by property. */
export interface RouteShapes { sent: readonly z.ZodType[]; answered: readonly z.ZodType[]; asked: readonly z.ZodType[] }

const shapeBase = '#/components/schemas/';

/**
 * The JSON Schemas of the contract with each named shape told once, under `components/schemas`, and led to by `$ref`.
 * A shape that is both sent and answered, and not alike both ways, stands there twice: `Plan`, and `PlanInput` as it is sent.
 */
export class SchemaBook {
  readonly #shapes = z.registry<{ id: string }>();
  readonly #schemas: Readonly<Record<Direction, Schemas>>;
  readonly #unlike: ReadonlySet<string>;
  readonly #used: Readonly<Record<Direction, Set<string>>> = { input: new Set(), output: new Set() };

  constructor(names: ReadonlyMap<z.ZodType, string>, { sent, answered, asked }: RouteShapes) {
    for (const [shape, name] of names) this.#shapes.add(shape, { id: name });
    for (const [at, shape] of [...sent, ...answered, ...asked].entries()) if (!this.#shapes.has(shape)) this.#shapes.add(shape, { id: `${unnamed}${at}` });
    this.#schemas = { input: schemasOf(this.#shapes, 'input'), output: schemasOf(this.#shapes, 'output') };
    this.#unlike = unlike(this.#schemas.input, this.#schemas.output);
    for (const shape of sent) this.#use(this.#idOf(shape), 'input');
    for (const shape of answered) this.#use(this.#idOf(shape), 'output');
    for (const shape of asked) this.#useInner(this.#idOf(shape), 'input');
  }

  /** A whole body or answer: a `$ref` for a named shape, else the schema itself. */
  schemaOf(shape: z.ZodType, direction: Direction): Json {
    const id = this.#idOf(shape);
    return id.startsWith(unnamed) ? this.#told(id, direction) : { $ref: shapeBase + this.#nameOf(id, direction) };
  }

  /** An object with its own properties in sight: what an address is asked. */
  objectOf(shape: z.ZodType): { properties?: Record<string, Json>; required?: string[] } {
    return this.#told(this.#idOf(shape), 'input');
  }

  /** Every named shape that is led to, by name. */
  components(): Record<string, Json> {
    const told = (['output', 'input'] as const).flatMap((direction) => [...this.#used[direction]].filter((id) => !id.startsWith(unnamed))
      .map((id): [string, Json] => [this.#nameOf(id, direction), this.#told(id, direction)]));
    return Object.fromEntries(told.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #idOf(shape: z.ZodType): string {
    const id = this.#shapes.get(shape)?.id;
    if (id === undefined) throw new Error('The book of schemas was not given this shape');
    return id;
  }

  #use(id: string, direction: Direction): void {
    if (this.#used[direction].has(id)) return;
    this.#used[direction].add(id);
    this.#useInner(id, direction);
  }

  #useInner(id: string, direction: Direction): void {
    for (const inner of refsIn(schemaNamed(this.#schemas[direction], id))) this.#use(inner, direction);
  }

  #nameOf(id: string, direction: Direction): string {
    return direction === 'input' && this.#unlike.has(id) && this.#used.output.has(id) ? `${id}Input` : id;
  }

  #told(id: string, direction: Direction): Json {
    return withRefs(schemaNamed(this.#schemas[direction], id), (inner) => this.#nameOf(inner, direction)) as Json;
  }
}

/** Begins the id of a shape that the contract does not export; it never stands in the document. */
const unnamed = 'unnamed ';

function schemasOf(shapes: Parameters<typeof z.toJSONSchema>[0] & z.core.$ZodRegistry<{ id: string }>, io: Direction): Schemas {
  const { schemas } = z.toJSONSchema(shapes, { io, unrepresentable: 'any', target: 'draft-2020-12', uri: (id) => shapeBase + id });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema]));
}

function schemaNamed(schemas: Schemas, id: string): Json {
  const schema = schemas[id];
  if (!schema) throw new Error(`A shape that holds itself must be exported from its contract file, so that it has a name (${id})`);
  return schema;
}

/** The same schema with each `$ref` leading to what `rename` says of the id it led to. */
function withRefs(value: unknown, rename: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withRefs(each, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) =>
    [key, key === '$ref' && typeof each === 'string' ? shapeBase + rename(each.slice(shapeBase.length)) : withRefs(each, rename)]));
}

function refsIn(schema: Json): ReadonlySet<string> {
  const ids = new Set<string>();
  withRefs(schema, (id) => {
    ids.add(id);
    return id;
  });
  return ids;
}

/** What differs between the directions, itself or by what it leads to. */
function unlike(input: Schemas, output: Schemas): ReadonlySet<string> {
  const ids = Object.keys(input);
  const found = new Set(ids.filter((id) => JSON.stringify(input[id]) !== JSON.stringify(output[id])));
  let before: number;
  do {
    before = found.size;
    for (const id of ids) if ([...refsIn(input[id] ?? {})].some((inner) => found.has(inner))) found.add(id);
  } while (found.size > before);
  return found;
}
