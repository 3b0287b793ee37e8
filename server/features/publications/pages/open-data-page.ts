import type { Language } from '../../../../contract/words.ts';
import { html } from '../../../platform/http/html.ts';
import { openLicence } from '../open-data/dcat-catalog.ts';
import { operationColumns, type Operation } from '../open-data/operations.ts';
import type { DataFilesRow } from '../public-pages.sql.ts';
import { framePage } from './page-frame.ts';
import type { PublicFileFact } from './page-models.ts';
import { periodIn } from './project-facts.ts';
import { filePath, pathIn, publicationPath, type PublicSite } from './public-site.ts';
import { kronorIn, shareIn, sizeIn, wordsIn } from './public.texts.ts';

const texts = {
  operations: { sv: 'Förteckning över insatser', en: 'List of operations' },
  operationsLede: {
    sv: 'Projekt med stöd från Europeiska socialfonden som redovisas här, med uppgifterna i artikel 49.3 i förordning (EU) 2021/1060. Namn på fysiska personer ingår aldrig. Listan är ny varje gång den hämtas, och projektnumret står fast.',
    en: 'Operations supported by the European Social Fund that are told of here, with the fields of Article 49(3) of Regulation (EU) 2021/1060. Names of natural persons are never included. The list is made anew each time it is fetched, and the number of an operation stays.',
  },
  count: { sv: 'projekt i listan', en: 'operations in the list' },
  first: { sv: 'De första visas här. Hela listan finns i filerna.', en: 'The first are shown here. The whole list is in the files.' },
  operation: { sv: 'Projekt', en: 'Operation' }, beneficiary: { sv: 'Stödmottagare', en: 'Beneficiary' }, period: { sv: 'Period', en: 'Period' },
  cost: { sv: 'Total kostnad', en: 'Total cost' }, share: { sv: 'EU:s andel', en: 'EU share' },
  meaning: { sv: 'Vad kolumnerna betyder', en: 'What the columns mean' },
  column: { sv: 'Kolumn', en: 'Column' }, means: { sv: 'Betydelse', en: 'Meaning' }, point: { sv: 'Artikel 49.3', en: 'Article 49(3)' },
  files: { sv: 'Datafiler till publiceringar', en: 'Data files of publications' },
  noFiles: { sv: 'Inga datafiler är publicerade än.', en: 'No data files are published yet.' },
  catalogue: { sv: 'Katalog för maskiner', en: 'Catalogue for machines' },
  catalogueLede: {
    sv: 'Samma sak beskrivet med metadataprofilen DCAT-AP-SE 3.0.1, så att den kan skördas till Sveriges dataportal.',
    en: 'The same described by the metadata profile DCAT-AP-SE 3.0.1, so that it can be harvested by the Swedish data portal.',
  },
  licence: { sv: 'Allt här får användas fritt (CC0 1.0).', en: 'Everything here may be used freely (CC0 1.0).' },
} as const;

/** How many operations stand on the page itself. */
const mostShown = 100;

/** The list for those who want to see it before they fetch it: what is asked of most. Names and places are as the funder writes them. */
function operationTable(language: Language, operations: readonly Operation[]) {
  if (operations.length === 0) return null;
  const say = (key: keyof typeof texts) => texts[key][language];
  const text = (value: Operation[keyof Operation]) => (typeof value === 'string' ? value : '');
  const rows = operations.slice(0, mostShown).map((one) => html`<tr><th scope="row"><a href="${pathIn(language, publicationPath(text(one.uri).slice(text(one.uri).lastIndexOf('/') + 1)))}" lang="sv">${one.operation_name ?? one.operation_id}</a></th>
<td lang="sv">${one.beneficiary}</td><td>${periodIn(language, text(one.start_date), text(one.end_date))}</td><td class="number">${typeof one.total_cost_sek === 'number' ? kronorIn(language, one.total_cost_sek) : null}</td>
<td class="number">${typeof one.union_co_financing_rate === 'number' ? shareIn(language, one.union_co_financing_rate) : null}</td></tr>`);
  return html`<div class="scroll" role="region" aria-label="${say('operations')}" tabindex="0"><table>
<thead><tr>${(['operation', 'beneficiary', 'period', 'cost', 'share'] as const).map((key) => html`<th scope="col">${say(key)}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>
${operations.length > mostShown ? html`<p class="meta">${say('first')}</p>` : null}`;
}

function columnTable(language: Language) {
  const say = (key: keyof typeof texts) => texts[key][language];
  return html`<details><summary>${say('meaning')}</summary><div class="scroll" role="region" aria-label="${say('meaning')}" tabindex="0"><table>
<thead><tr><th scope="col">${say('column')}</th><th scope="col">${say('means')}</th><th scope="col">${say('point')}</th></tr></thead>
<tbody>${operationColumns.columns.map((one) => html`<tr><th scope="row"><code>${one.key}</code></th><td>${one[language]}</td><td>${one.point}</td></tr>`)}</tbody></table></div></details>`;
}

function fileLink(language: Language, { id, name, size }: PublicFileFact, { named }: DataFilesRow) {
  const title = named.find(({ attachmentId }) => attachmentId === id)?.title;
  const isSwedish = language === 'en' && title?.en === '';
  const type = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  return html`<a href="${filePath(id, name)}" download><span${isSwedish ? html` lang="sv"` : null}>${(language === 'en' ? title?.en : null) || title?.sv || name}</span> (${type}, ${sizeIn(language, size)})</a>`;
}

function dataFileItems(language: Language, dataFiles: readonly DataFilesRow[]) {
  return dataFiles.flatMap((row) => {
    const isSwedish = language === 'en' && row.title.en === null;
    const title = language === 'en' ? row.title.en ?? row.title.sv : row.title.sv;
    return row.files.map((file) => html`<li>${fileLink(language, file, row)}, <a href="${pathIn(language, publicationPath(row.slug))}"${isSwedish ? html` lang="sv"` : null}>${title}</a></li>`);
  });
}

/** The page on open data: the list of operations in its three forms, data files, and the catalogue for machines. */
export function openDataPage(site: PublicSite, language: Language, operations: readonly Operation[], dataFiles: readonly DataFilesRow[]): string {
  const say = (key: keyof typeof texts) => texts[key][language];
  const frame = wordsIn(language);
  const forms = ['csv', 'xlsx', 'json'].map((form) => html`<li><a href="/open-data/operations.${form}" download>operations.${form}</a></li>`);
  const files = dataFileItems(language, dataFiles);
  const main = html`<header class="intro"><h1>${frame('openData')}</h1><p class="lede">${frame('openDataLede')}</p></header><div class="text">
<section class="part"><h2>${say('operations')}</h2><p>${say('operationsLede')}</p><p>${operations.length} ${say('count')}.</p>${operationTable(language, operations)}<ul>${forms}</ul>${columnTable(language)}</section>
<section class="part"><h2>${say('files')}</h2>${files.length === 0 ? html`<p>${say('noFiles')}</p>` : html`<ul>${files}</ul>`}</section>
<section class="part"><h2>${say('catalogue')}</h2><p>${say('catalogueLede')}</p><ul><li><a href="/publications/catalog.rdf">RDF/XML</a></li><li><a href="/publications/catalog.ttl">Turtle</a></li><li><a href="/publications/catalog.jsonld">JSON-LD</a></li></ul>
<p><a rel="license" href="${openLicence}">${say('licence')}</a></p></section></div>`;
  return framePage(site, { language, title: frame('openData'), description: frame('openDataLede'), path: '/open-data', main });
}
