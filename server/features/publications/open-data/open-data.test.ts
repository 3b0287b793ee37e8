import { Readable } from 'node:stream';
import { Parser, type Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { describe, expect, it } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import type { PublicSite } from '../pages/public-site.ts';
import { dcatCatalog, openLicence, type CatalogFacts } from './dcat-catalog.ts';
import { checkDcat, dcatProfile } from './dcat-profile.ts';
import { isPersonsNumber, operationColumns, operationOf, operationsCsv, operationsJson, operationsXlsx } from './operations.ts';
import type { RdfObject, RdfStatement } from './rdf-graph.ts';

const site: PublicSite = { url: 'https://samsteg.example.org', operator: { name: 'Granviks kommun', publisherType: 'LocalAuthority', email: 'data@example.org', homepage: 'https://example.org' } };
const fileId = '01990000-0000-7000-8000-000000000001';
const facts: CatalogFacts = {
  operations: { from: '2022-05-01', to: '2026-02-28', changedAt: '2026-03-16T09:00:00Z' }, issuedOn: '2026-01-01', changedAt: '2026-03-16T09:00:00Z',
  dataFiles: [{
    slug: 'vagen', title: { sv: 'Vägen "till" arbete\\', en: 'The way' }, lede: { sv: 'Rad ett\nrad två', en: null }, ownerName: 'Granviks kommun', publishedAt: '2026-03-16T09:00:00Z',
    named: [{ attachmentId: fileId, title: { sv: 'Tabell', en: '' }, alternative: 'in-words', words: { sv: 'En tabell.', en: '' } }],
    files: [{ id: fileId, name: 'tabell.csv', mediaType: 'text/csv', size: 812 }],
  }],
};

/** The statements of a Turtle text, read by another's parser. */
const readTurtle = (turtle: string): RdfStatement[] => statementsOf(new Parser({ format: 'text/turtle' }).parse(turtle));
/** The same of an RDF/XML text. */
const readXml = async (xml: string): Promise<RdfStatement[]> => statementsOf(await Readable.from([xml]).pipe(new RdfXmlParser()).toArray() as Quad[]);

function statementsOf(quads: readonly Quad[]): RdfStatement[] {
  return quads.map(({ subject, predicate, object }): RdfStatement => ({
    subject: subject.value, predicate: predicate.value,
    object: object.termType !== 'Literal' ? { link: object.value } : object.language !== '' ? { text: object.value, language: object.language }
      : { text: object.value, ...(object.datatype.value.endsWith('#string') ? {} : { type: object.datatype.value }) },
  }));
}
const sorted = (statements: readonly RdfStatement[]) => statements.map((one) => JSON.stringify(one)).toSorted();

describe('the catalogue by DCAT-AP-SE', () => {
  it('keeps to every rule of the profile, recommended ones too, as another reads it', () => {
    const read = readTurtle(dcatCatalog(site, facts).toTurtle());
    expect(read.length).toBeGreaterThan(60);
    // Recommended, and not known here: which standard a data file follows and what time it is about, and of the operator its number, class, phone and address.
    const unknown = ['dcterms:conformsTo', 'dcterms:temporal', 'dcterms:identifier', 'org:classification', 'vcard:hasTelephone', 'vcard:hasAddress'];
    const operations = `${site.url}/open-data/operations`;
    expect(checkDcat(read).filter(({ fault, property, subject }) => subject === operations || fault !== 'recommended' || !unknown.includes(property))).toEqual([]);
    expect(dcatProfile.version).toBe('3.0.1');
  });
  it('says the same as Turtle, as RDF/XML and as JSON-LD', async () => {
    const graph = dcatCatalog(site, facts);
    expect(sorted(await readXml(graph.toRdfXml()))).toEqual(sorted(readTurtle(graph.toTurtle())));
    const nodes = JSON.parse(graph.toJsonLd()) as Record<string, unknown>[];
    const fromJson = nodes.flatMap((node) => Object.entries(node).filter(([name]) => name !== '@id').flatMap(([predicate, list]) => (list as unknown[]).map((value): RdfStatement => ({
      subject: String(node['@id']), predicate: predicate === '@type' ? 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type' : predicate, object: objectOf(value),
    }))));
    expect(sorted(fromJson)).toEqual(sorted(readTurtle(graph.toTurtle())));
  });
  it('is found wanting when something is: the check can fail', () => {
    const whole = dcatCatalog(site, facts).statements;
    const without = (name: string) => whole.filter(({ predicate }) => !predicate.endsWith(name));
    const faultsOf = (statements: readonly RdfStatement[]) => new Set(checkDcat(statements).map(({ property, fault }) => `${property} ${fault}`));
    for (const [name, fault] of [['title', 'dcterms:title missing'], ['license', 'dcterms:license missing'], ['publisher', 'dcterms:publisher missing'], ['accessURL', 'dcat:accessURL missing'],
      ['format', 'dcterms:format missing'], ['terms/type', 'dcterms:type missing'], ['hasEmail', 'vcard:hasEmail missing'], ['keyword', 'dcat:keyword recommended']] as const) {
      expect(faultsOf(without(name)), name).toContain(fault);
    }
    const bent = (name: string, object: RdfObject) => whole.map((one) => (one.predicate.endsWith(name) ? { ...one, object } : one));
    expect(faultsOf(bent('terms/type', { link: 'http://example.org/x' }))).toContain('dcterms:type wrong-value');
    expect(faultsOf(bent('title', { text: 'utan språk' }))).toContain('dcterms:title wrong-kind');
    expect(faultsOf(bent('publisher', { link: 'http://example.org/none' }))).toContain('dcterms:publisher wrong-target');
    expect(faultsOf([...whole, ...whole.filter(({ predicate }) => predicate.endsWith('license')).map((one) => ({ ...one, object: { link: 'http://example.org/2' } }))])).toContain('dcterms:license too-many');
    expect(faultsOf([...whole, { subject: `${site.url}/publications/catalog`, predicate: 'http://purl.org/dc/terms/tittle', object: { text: 'x' } }])).toContain('http://purl.org/dc/terms/tittle unknown-property');
  });
});

function objectOf(value: unknown): RdfObject {
  if (typeof value === 'string') return { link: value };
  const node = value as Record<string, string>;
  if (node['@id'] !== undefined) return { link: node['@id'] };
  if (node['@language'] !== undefined) return { text: node['@value'] ?? '', language: node['@language'] };
  return { text: node['@value'] ?? '', ...(node['@type'] === undefined ? {} : { type: node['@type'] }) };
}

describe('the list of operations', () => {
  const project = {
    number: '22-002-S07', name: '=HYPERLINK("http://example.org")', owner: ['VELLINGE KOMMUN'], ownerOrganisationNumber: '2120001033', startDate: '2023-03-01', endDate: '2026-02-28',
    plannedParticipants: 140, totalBudgetSek: 393_650, coFinancingRate: 0.4, specificObjective: 'A2A', fund: 'ESF+', nuts2: 'SE22', city: 'VELLINGE', postalCode: '23581', country: 'Sverige',
    interventionType: '140', description: 'Vägen kortare.',
  };
  const row = { slug: 'nya-vagar', ownerName: 'Vellinge kommun', facts: project, importedAt: '2026-03-16T09:00:00Z' };
  const operation = operationOf(site, row);

  it('answers every point of Article 49(3) but those of natural persons and fishing vessels', () => {
    const points = new Set(operationColumns.columns.map(({ point }) => point));
    for (const point of ['unique code', 'a', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n']) expect(points, point).toContain(point);
    expect(operationColumns.leftOut).toEqual(['b', 'c']);
    expect(Object.entries(operation).filter(([, value]) => value === null)).toEqual([]);
  });
  it('tells nothing of a beneficiary who is a natural person but the region', () => {
    expect(isPersonsNumber('2120001033')).toBe(false);
    // A published test number (Skatteverket), as a sole trader's ten digits.
    const person = operationOf(site, { ...row, facts: { ...project, owner: ['Ada Test'], ownerOrganisationNumber: '9001012385' } });
    expect(person).toMatchObject({ beneficiary: null, beneficiary_organisation_number: null, location: null, nuts2: 'SE22' });
    expect(JSON.stringify(person)).not.toContain('Ada');
  });
  it('is the same as CSV, JSON and XLSX, and no cell can run', async () => {
    const csv = Buffer.from(operationsCsv([operation])).toString();
    expect(csv.split('\r\n')[0]?.split(',')).toEqual(operationColumns.columns.map(({ key }) => key));
    expect(csv).toContain("\"'=HYPERLINK(");
    const json = JSON.parse(Buffer.from(operationsJson([operation], openLicence)).toString()) as { licence: string; operations: unknown[] };
    expect(json).toMatchObject({ licence: openLicence, operations: [operation] });
    const parts = unzipSync(await operationsXlsx([operation]));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()) + sheet).toContain('HYPERLINK');
  });
});
