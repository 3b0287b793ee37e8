import { Html, html } from '../../../platform/http/html.ts';

/** A value in a statement: a link, words in a language, or a text of a type. */
export type RdfObject = { link: string } | { text: string; language: string } | { text: string; type?: string };
export interface RdfStatement { subject: string; predicate: string; object: RdfObject }

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** Statements about things, each thing with an address of its own. */
export class RdfGraph {
  readonly statements: RdfStatement[] = [];
  readonly #prefixes: Readonly<Record<string, string>>;

  /** @param prefixes short names of vocabularies, as `dcat`. */
  constructor(prefixes: Readonly<Record<string, string>>) {
    this.#prefixes = prefixes;
  }

  /** Says something of a subject; `name` as `dcterms:title`. Null and undefined are not said. */
  say(subject: string, name: string, ...objects: readonly (RdfObject | null | undefined)[]): this {
    const predicate = name === 'a' ? rdfType : this.expand(name);
    for (const object of objects) if (object) this.statements.push({ subject, predicate, object });
    return this;
  }

  expand(name: string): string {
    const [prefix = '', local = ''] = name.split(':');
    const space = this.#prefixes[prefix];
    if (space === undefined) throw new Error(`There is no vocabulary by the short name ${prefix}`);
    return `${space}${local}`;
  }

  /** The graph as Turtle (W3C RDF 1.1 Turtle), subject by subject. */
  toTurtle(): string {
    const bySubject = Map.groupBy(this.statements, ({ subject }) => subject);
    const parts = [...bySubject].map(([subject, said]) => `${iri(subject)}\n${said.map(({ predicate, object }) =>
      `  ${predicate === rdfType ? 'a' : this.#short(predicate)} ${turtleObject(object, (link) => (predicate === rdfType ? this.#short(link) : iri(link)))}`).join(' ;\n')} .\n`);
    return `${Object.entries(this.#prefixes).map(([prefix, space]) => `@prefix ${prefix}: <${space}> .\n`).join('')}\n${parts.join('\n')}`;
  }

  /** The graph as flattened JSON-LD 1.1 without a context, so that nothing has to be fetched to read it. */
  toJsonLd(): string {
    const bySubject = Map.groupBy(this.statements, ({ subject }) => subject);
    const nodes = [...bySubject].map(([subject, said]) => {
      const byPredicate = Map.groupBy(said, ({ predicate }) => predicate);
      return Object.fromEntries([['@id', subject], ...[...byPredicate].map(([predicate, list]) =>
        (predicate === rdfType ? ['@type', list.map(({ object }) => ('link' in object ? object.link : object.text))] : [predicate, list.map(({ object }) => jsonObject(object))]))]) as object;
    });
    return JSON.stringify(nodes, null, 1);
  }

  /** The graph as RDF/XML (W3C RDF 1.1 XML Syntax), which Sveriges dataportal harvests. */
  toRdfXml(): string {
    const element = (predicate: string) => Object.entries(this.#prefixes).map(([prefix, space]) => (predicate.startsWith(space) ? `${prefix}:${predicate.slice(space.length)}` : null)).find((name) => name !== null)
      ?? `rdf:${predicate.slice(predicate.indexOf('#') + 1)}`;
    const nodes = [...Map.groupBy(this.statements, ({ subject }) => subject)].map(([subject, said]) => html`<rdf:Description rdf:about="${subject}">
${said.map(({ predicate, object }) => xmlStatement(element(predicate), object))}</rdf:Description>
`);
    const spaces = Object.entries(this.#prefixes).map(([prefix, space]) => new Html(` xmlns:${prefix}="${space}"`));
    return html`<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"${spaces}>
${nodes}</rdf:RDF>
`.text;
  }

  #short(address: string): string {
    const found = Object.entries(this.#prefixes).find(([, space]) => address.startsWith(space) && /^[A-Za-z]\w*$/.test(address.slice(space.length)));
    return found ? `${found[0]}:${address.slice(found[1].length)}` : iri(address);
  }
}

/** A link as Turtle has it; signs that may not stand in one are written by their codes. */
function iri(address: string): string {
  return `<${address.replaceAll(/[\p{Cc} <>"{}|^`\\]/gu, (sign) => encodeURIComponent(sign))}>`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;
}

function turtleObject(object: RdfObject, link: (address: string) => string): string {
  if ('link' in object) return link(object.link);
  if ('language' in object) return `${quoted(object.text)}@${object.language}`;
  return object.type === undefined ? quoted(object.text) : `${quoted(object.text)}^^${iri(object.type)}`;
}

function xmlStatement(name: string, object: RdfObject): Html {
  const tag = new Html(name);
  if ('link' in object) return html`  <${tag} rdf:resource="${object.link}"/>
`;
  const about = 'language' in object ? html` xml:lang="${object.language}"` : object.type === undefined ? null : html` rdf:datatype="${object.type}"`;
  return html`  <${tag}${about}>${object.text}</${tag}>
`;
}

function jsonObject(object: RdfObject): object {
  if ('link' in object) return { '@id': object.link };
  if ('language' in object) return { '@value': object.text, '@language': object.language };
  return object.type === undefined ? { '@value': object.text } : { '@value': object.text, '@type': object.type };
}

/** Words in each language that has them. */
export const words = (told: { sv: string; en?: string | null }): RdfObject[] =>
  [{ text: told.sv, language: 'sv' }, ...(told.en ? [{ text: told.en, language: 'en' }] : [])];
export const link = (address: string): RdfObject => ({ link: address });
export const day = (date: string): RdfObject => ({ text: date.slice(0, 10), type: `${xsd}date` });
export const text = (said: string): RdfObject => ({ text: said });
export const count = (number: number): RdfObject => ({ text: String(number), type: `${xsd}nonNegativeInteger` });
