import type { DataFilesRow } from '../public-pages.sql.ts';
import { filePath, publicationPath, type PublicSite } from '../pages/public-site.ts';
import { dcatProfile } from './dcat-profile.ts';
import { count, day, link, RdfGraph, text, words, type RdfObject } from './rdf-graph.ts';

/** Under which what is published as open data may be used: everyone, for everything, without asking. */
export const openLicence = 'http://creativecommons.org/publicdomain/zero/1.0/';

const authority = 'http://publications.europa.eu/resource/authority';
const sweden = `${authority}/country/SWE`;
const theme = `${authority}/data-theme/SOCI`;
const stays = `${authority}/planned-availability/AVAILABLE`;
const languages = [link(`${authority}/language/SWE`), link(`${authority}/language/ENG`)];

const operationsFiles = [
  { path: '/open-data/operations.csv', format: 'text/csv' },
  { path: '/open-data/operations.xlsx', format: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { path: '/open-data/operations.json', format: 'application/json' },
] as const;

export interface CatalogFacts {
  operations: { from: string | null; to: string | null; changedAt: string | null };
  dataFiles: readonly DataFilesRow[];
  /** When the service first had anything to tell. */
  issuedOn: string;
  changedAt: string;
}

interface Place { graph: RdfGraph; site: PublicSite; publisher: string; contact: string | null }

interface DatasetFacts {
  id: string; title: { sv: string; en?: string | null }; description: { sv: string; en?: string | null }; keywords: { sv: string; en?: string | null }[]; issued: string; modified: string;
  landingPage: string; period: { from: string | null; to: string | null } | null; more?: (graph: RdfGraph, id: string) => void;
}

function sayDataset({ graph, publisher, contact }: Place, facts: DatasetFacts): void {
  const { id } = facts;
  graph.say(id, 'a', link(graph.expand('dcat:Dataset')))
    .say(id, 'dcterms:title', ...words(facts.title)).say(id, 'dcterms:description', ...words(facts.description)).say(id, 'dcterms:publisher', link(publisher))
    .say(id, 'dcat:contactPoint', contact === null ? null : link(contact)).say(id, 'dcat:keyword', ...facts.keywords.flatMap(words)).say(id, 'dcat:theme', link(theme))
    .say(id, 'dcterms:issued', day(facts.issued)).say(id, 'dcterms:modified', day(facts.modified)).say(id, 'dcterms:accessRights', link(`${authority}/access-right/PUBLIC`))
    .say(id, 'dcterms:spatial', link(sweden)).say(id, 'dcat:landingPage', link(facts.landingPage)).say(id, 'dcterms:identifier', text(id));
  if (facts.period) {
    const period = `${id}/period`;
    graph.say(id, 'dcterms:temporal', link(period)).say(period, 'a', link(graph.expand('dcterms:PeriodOfTime')))
      .say(period, 'dcat:startDate', facts.period.from ? day(facts.period.from) : null).say(period, 'dcat:endDate', facts.period.to ? day(facts.period.to) : null);
  }
  facts.more?.(graph, id);
}

interface FileFacts { id: string; address: string; format: string; title: RdfObject[]; description: RdfObject[]; size?: number }

function sayFile({ graph }: Place, dataset: string, { id, address, format, title, description, size }: FileFacts): void {
  graph.say(dataset, 'dcat:distribution', link(id)).say(id, 'a', link(graph.expand('dcat:Distribution')))
    .say(id, 'dcterms:title', ...title).say(id, 'dcterms:description', ...description).say(id, 'dcat:accessURL', link(address)).say(id, 'dcat:downloadURL', link(address))
    .say(id, 'dcterms:format', text(format)).say(id, 'dcterms:license', link(openLicence)).say(id, 'dcatap:availability', link(stays))
    .say(id, 'dcat:byteSize', size === undefined ? null : count(size));
}

function sayOperations(place: Place, { operations, issuedOn }: CatalogFacts): string {
  const { site } = place;
  const id = `${site.url}/open-data/operations`;
  sayDataset(place, {
    id, landingPage: `${site.url}/open-data`, issued: issuedOn, modified: operations.changedAt ?? issuedOn, period: operations.from ? operations : null,
    title: { sv: 'Förteckning över insatser', en: 'List of operations' },
    description: {
      sv: 'Projekt med stöd från Europeiska socialfonden som redovisas här, med uppgifterna i artikel 49.3 i förordning (EU) 2021/1060. Namn på fysiska personer ingår inte.',
      en: 'Operations supported by the European Social Fund that are told of here, with the fields of Article 49(3) of Regulation (EU) 2021/1060. Names of natural persons are left out.',
    },
    keywords: [{ sv: 'Europeiska socialfonden', en: 'European Social Fund' }, { sv: 'projekt', en: 'operations' }],
    more: (graph, dataset) => graph.say(dataset, 'dcterms:conformsTo', link('https://eur-lex.europa.eu/eli/reg/2021/1060/oj')).say(dataset, 'dcterms:language', ...languages)
      .say(dataset, 'dcterms:accrualPeriodicity', link(`${authority}/frequency/IRREG`)),
  });
  for (const { path, format } of operationsFiles) {
    const name = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
    sayFile(place, id, {
      id: `${site.url}${path}#file`, address: `${site.url}${path}`, format, title: words({ sv: `Förteckningen som ${name}`, en: `The list as ${name}` }),
      description: words({ sv: 'Kolumnernas betydelse står på sidan om öppna data.', en: 'The meaning of the columns is told on the page on open data.' }),
    });
  }
  return id;
}

function sayDataFiles(place: Place, row: DataFilesRow): string {
  const { site } = place;
  const page = `${site.url}${publicationPath(row.slug)}`;
  const id = `${page}#data`;
  sayDataset(place, {
    id, title: { sv: `Data till ${row.title.sv}`, en: row.title.en ? `Data for ${row.title.en}` : null }, description: { sv: row.lede.sv || row.title.sv, en: row.lede.en },
    keywords: [{ sv: 'förstudie', en: 'pre-study' }], issued: row.publishedAt, modified: row.publishedAt, landingPage: page, period: null,
  });
  for (const file of row.files) {
    const named = row.named.find(({ attachmentId }) => attachmentId === file.id);
    const address = `${site.url}${filePath(file.id, file.name)}`;
    const title = named ? { sv: named.title.sv, en: named.title.en } : { sv: file.name };
    sayFile(place, id, { id: `${address}#file`, address, format: file.mediaType, title: words(title), description: words({ sv: named?.words.sv || title.sv, en: named?.words.en ?? null }), size: file.size });
  }
  return id;
}

/** The catalogue of open data by DCAT-AP-SE: the list of operations, and the data files of what is published. */
export function dcatCatalog(site: PublicSite, facts: CatalogFacts): RdfGraph {
  const graph = new RdfGraph(dcatProfile.prefixes);
  const { operator } = site;
  const catalog = `${site.url}/publications/catalog`;
  const publisher = `${catalog}#publisher`;
  const contact = operator.email === null ? null : `${catalog}#contact`;
  const place: Place = { graph, site, publisher, contact };
  graph.say(catalog, 'a', link(graph.expand('dcat:Catalog')))
    .say(catalog, 'dcterms:title', ...words({ sv: `Öppna data från ${operator.name}`, en: `Open data from ${operator.name}` }))
    .say(catalog, 'dcterms:description', ...words({
      sv: 'Projekt och datafiler från förstudier om vägen till arbete för den som mår dåligt.', en: 'Operations and data files from pre-studies on the way to work for people in ill-health.',
    }))
    .say(catalog, 'dcterms:publisher', link(publisher)).say(catalog, 'dcterms:license', link(openLicence)).say(catalog, 'dcterms:issued', day(facts.issuedOn))
    .say(catalog, 'dcterms:modified', day(facts.changedAt)).say(catalog, 'dcterms:language', ...languages).say(catalog, 'foaf:homepage', link(`${site.url}/publications`))
    .say(catalog, 'dcterms:spatial', link(sweden)).say(catalog, 'dcat:themeTaxonomy', link(`${authority}/data-theme`));
  graph.say(publisher, 'a', link(graph.expand('foaf:Agent'))).say(publisher, 'foaf:name', ...words({ sv: operator.name }))
    .say(publisher, 'dcterms:description', ...words({ sv: 'Driver tjänsten där förstudierna och projekten publiceras.', en: 'Runs the service where the pre-studies and projects are published.' }))
    .say(publisher, 'dcterms:type', link(`http://purl.org/adms/publishertype/${operator.publisherType}`))
    .say(publisher, 'foaf:homepage', operator.homepage === null ? null : link(operator.homepage))
    .say(publisher, 'foaf:mbox', operator.email === null ? null : link(`mailto:${operator.email}`));
  if (contact !== null) {
    graph.say(contact, 'a', link(graph.expand('vcard:Organization'))).say(contact, 'vcard:fn', text(operator.name)).say(contact, 'vcard:hasEmail', link(`mailto:${operator.email}`));
  }
  graph.say(catalog, 'dcat:dataset', link(sayOperations(place, facts)), ...facts.dataFiles.map((row) => link(sayDataFiles(place, row))));
  return graph;
}
