import fc from 'fast-check';
import { ChosenId, kindOf, type Plan } from './chosen.ts';
import type { Operation, Parameter } from './operations.ts';
import { idOf, type SchemaArbitrary } from './schema-arbitrary.ts';
import { spoilt } from './spoil.ts';

/** A request whose ids, words and versions are chosen when it is sent. */
export interface PlannedRequest {
  operation: Operation;
  params: Record<string, Plan>;
  query: Record<string, Plan>;
  /** Text is sent as it is. */
  body: { json: Plan } | { text: string; contentType: string } | null;
  headers: Record<string, string>;
  /** Chooses among keys already used when `again` is true. */
  key: { choice: number; again: boolean };
}

const oddParam = fc.constantFrom<Plan>('', 'x', '%00', 'null', '0', "1' or '1'='1", 'å'.repeat(150), '00000000-0000-0000-0000-000000000000');
const oddText = fc.constantFrom('', '{', '[]', 'null', '"text"', '{"a":1,"a":2}', '{"__proto__":{"admin":true}}', '\u0000', '<xml/>', '1'.repeat(400));
const contentType = fc.constantFrom('application/json', 'application/json; charset=latin1', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '');

const headers: fc.Arbitrary<Record<string, string>> = fc.record({
  'accept-language': fc.constantFrom('sv', 'en', 'de', '', 'en-GB;q=0.1, sv;q=zzz', '*'),
  'x-samsteg': fc.oneof({ weight: 60, arbitrary: fc.constant('1') }, fc.constant('')),
  accept: fc.constantFrom('application/json', '*/*', 'text/html'),
});

function valueOf(parameter: Parameter, made: SchemaArbitrary): fc.Arbitrary<Plan> {
  const { schema, name } = parameter;
  return schema.format === 'uuid' ? idOf(name) : made.of(schema, name);
}

function paramsOf(operation: Operation, made: SchemaArbitrary): fc.Arbitrary<Record<string, Plan>> {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  return fc.record(Object.fromEntries(inPath.map((parameter) => [parameter.name,
    fc.oneof({ weight: 14, arbitrary: valueOf(parameter, made) }, { weight: 1, arbitrary: oddParam })])));
}

function queryOf(operation: Operation, made: SchemaArbitrary): fc.Arbitrary<Record<string, Plan>> {
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
  const good = fc.record(
    Object.fromEntries(inQuery.map((parameter) => [parameter.name, valueOf(parameter, made)])),
    { requiredKeys: inQuery.filter(({ required }) => required).map(({ name }) => name) },
  );
  return fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: spoilt(good).map((plan) => (typeof plan === 'object' && plan !== null && !Array.isArray(plan) && !(plan instanceof ChosenId) ? plan as Record<string, Plan> : {})) });
}

/** Tables, what only begins as one, and anything. */
const fileText = fc.oneof(
  fc.constantFrom('alder;kon\n24;K\n31;M\n', 'a,b\n1,2', 'a;b\n1;"', 'a\n', '=A1;b\n1;2\n', '%PDF-1.7', 'PK\u0003\u0004', ''), fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.array(fc.string({ maxLength: 5 }), { minLength: 1, maxLength: 4 }), { maxLength: 5 }).map((rows) => rows.map((row) => row.join(';')).join('\n')),
);

function bodyOf({ body, method, takesFile }: Operation, made: SchemaArbitrary): fc.Arbitrary<PlannedRequest['body']> {
  if (takesFile) {
    return fc.oneof(
      { weight: 6, arbitrary: fileText.map((text) => ({ text, contentType: 'application/octet-stream' })) },
      { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.record({ text: oddText, contentType }) },
    );
  }
  if (!body) return method === 'GET' ? fc.constant(null) : fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, fc.constant({ json: {} }));
  const near = made.of(body.schema, '', body.example);
  const free = made.of(body.schema, '');
  return fc.oneof(
    { weight: 10, arbitrary: near.map((json) => ({ json })) },
    { weight: 3, arbitrary: free.map((json) => ({ json })) },
    { weight: 3, arbitrary: spoilt(near).map((json) => ({ json })) },
    { weight: 1, arbitrary: spoilt(spoilt(free)).map((json) => ({ json })) },
    { weight: 1, arbitrary: fc.record({ text: oddText, contentType }) },
  );
}

/** Requests to one operation: good ones, nearly good ones and bad ones. */
export function requestsTo(operation: Operation, made: SchemaArbitrary): fc.Arbitrary<PlannedRequest> {
  return fc.record({
    operation: fc.constant(operation), params: paramsOf(operation, made), query: queryOf(operation, made), body: bodyOf(operation, made),
    headers, key: fc.record({ choice: fc.nat({ max: 9999 }), again: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, fc.constant(true)) }),
  });
}

/** The case that a request is about, as it was planned. */
export function caseOf({ params }: PlannedRequest): ChosenId | undefined {
  return Object.values(params).find((plan): plan is ChosenId => plan instanceof ChosenId && plan.kind === kindOf('caseId'));
}

/** The kind of what a request is about within its case. */
export function recordOf({ params }: PlannedRequest): string | undefined {
  return Object.values(params).filter((plan): plan is ChosenId => plan instanceof ChosenId && plan.kind !== kindOf('caseId')).at(-1)?.kind;
}
