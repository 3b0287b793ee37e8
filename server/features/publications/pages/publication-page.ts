import { itemsOf, type PublicationSection, type PublicationText, type PublicFile, type PublicFinding, type TextBlock } from '../../../../contract/publication-content.ts';
import type { Language } from '../../../../contract/words.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PublicFileFact, PublishedPage } from './page-models.ts';
import { framePage } from './page-frame.ts';
import { euStatement, euSupportMark } from './eu-support.ts';
import { factList, periodIn, projectBox, takePartBox } from './project-facts.ts';
import { dayIn, evidenceWord, sizeIn, withDaysIn, wordsIn } from './public.texts.ts';
import { pathIn, picturePath, publicationPath, versionPath, type PublicSite } from './public-site.ts';
import { publicationMetadata } from './schema-org.ts';

/** How files are reached: in public by their own address; in a preview by the route of who may see the draft. */
export type FileAddress = (file: PublicFileFact) => string;

interface Told { language: Language; page: PublishedPage; text: PublicationText; isTranslated: boolean }

/** Words that exist in Swedish alone say so, so that they are read out as Swedish. */
const inSwedish = (told: Told) => (told.language === 'en' && !told.isTranslated ? html` lang="sv"` : null);

function blocks(list: readonly TextBlock[]): Html[] {
  return list.map((block) => {
    if (block.kind === 'heading') return html`<h3>${block.text}</h3>`;
    if (block.kind === 'list') return html`<ul>${itemsOf(block).map((item) => html`<li>${item}</li>`)}</ul>`;
    return html`<p>${block.text}</p>`;
  });
}

/** A part of the page, with the heading by which the list of contents leads to it. */
interface Part { id: string; heading: string; markup: Html; isSwedish?: boolean }

function section(told: Told, key: PublicationSection, heading: string): Part | null {
  const list = told.text.sections[key];
  return list.length === 0 ? null : { id: key, heading, markup: html`<div class="part"${inSwedish(told)}>${blocks(list)}</div>`, isSwedish: heading === told.text.ideaTitle };
}

function finding(language: Language, { sv, en, evidence }: PublicFinding): Html {
  const say = wordsIn(language);
  const sentence = language === 'en' && en !== '' ? html`<p>${en}</p>` : html`<p${language === 'en' ? html` lang="sv"` : null}>${sv}</p>`;
  if (evidence.length === 0) return html`<li>${sentence}<p class="evidence">${say('restsOnNothing')}</p></li>`;
  const named = evidence.map(({ kind, label, detail }) => {
    const word = evidenceWord(kind, language);
    return html`<li>${word === '' ? null : `${word}: `}<span${language === 'en' ? html` lang="sv"` : null}>${label}${detail === '' ? null : ` – ${withDaysIn('sv', detail)}`}</span></li>`;
  });
  const count = evidence.length === 1 ? say('restsOnOne') : say('restsOn').replace('{{count}}', String(evidence.length));
  return html`<li>${sentence}<details class="evidence"><summary>${count}</summary><ul>${named}</ul></details></li>`;
}

function findings({ language, page: { content } }: Told): Part | null {
  if (content.findings.length === 0) return null;
  return { id: 'findings', heading: wordsIn(language)('findings'), markup: html`<ol class="findings">${content.findings.map((one) => finding(language, one))}</ol>` };
}

function voices({ language, page: { content } }: Told): Part | null {
  const say = wordsIn(language);
  if (content.quotations.length === 0) return null;
  return {
    id: 'voices', heading: say('voices'),
    markup: html`${content.quotations.map(({ text, from }) =>
      html`<blockquote lang="sv"><p>${text}</p>${from === '' ? null : html`<footer>${from}</footer>`}</blockquote>`)}<p class="meta">${say('voicesNote')}</p>`,
  };
}

function alternative(language: Language, { alternative: kind, words }: PublicFile): Html {
  const say = wordsIn(language);
  if (kind === 'in-file') return html`<p>${say('fileAccessible')}</p>`;
  const told = language === 'en' && words.en !== '' ? words.en : words.sv;
  if (kind === 'none' || told === '') return html`<p>${say('fileNoAlternative')}</p>`;
  return html`<details><summary>${say('fileInWords')}</summary><p${language === 'en' && words.en === '' ? html` lang="sv"` : null}>${told}</p></details>`;
}

function files(told: Told, addressOf: FileAddress): Part | null {
  const { language, page } = told;
  const named = page.content.attachments.flatMap((one) => {
    const file = page.files.find(({ id }) => id === one.attachmentId);
    return file ? [{ one, file }] : [];
  });
  if (named.length === 0) return null;
  const items = named.map(({ one, file }) => {
    const isSwedish = language === 'en' && one.title.en === '';
    const type = file.name.slice(file.name.lastIndexOf('.') + 1).toUpperCase();
    return html`<li><a href="${addressOf(file)}" download><span${isSwedish ? html` lang="sv"` : null}>${isSwedish || language === 'sv' ? one.title.sv : one.title.en}</span> (${type}, ${sizeIn(language, file.size)})</a>${alternative(language, one)}</li>`;
  });
  return { id: 'files', heading: wordsIn(language)('files'), markup: html`<ul class="files">${items}</ul>` };
}

/** The parts of the page, each under its heading, and before them where each is found. */
function parts(told: Told, list: readonly (Part | null)[]): Html {
  const there = list.filter((part) => part !== null);
  const say = wordsIn(told.language);
  const lang = ({ isSwedish }: Part) => (isSwedish ? inSwedish(told) : null);
  const contents = html`<nav class="contents" aria-label="${say('contents')}"><ul>${there.map((part) => html`<li><a href="#${part.id}"${lang(part)}>${part.heading}</a></li>`)}
<li><a href="#about">${say('aboutPage')}</a></li></ul></nav>`;
  return html`${there.length < 3 ? null : contents}${there.map((part) => html`<section class="part"><h2 id="${part.id}"${lang(part)}>${part.heading}</h2>${part.markup}</section>`)}`;
}

function contactBox({ language, page: { content: { contact } } }: Told): Html | null {
  const { name, organisation, email, phone } = contact;
  if (name === '' && organisation === '' && email === '' && phone === '') return null;
  return html`<section class="box contact"><h2>${wordsIn(language)('contact')}</h2><p>${name}${name !== '' && organisation !== '' ? html`<br>` : null}${organisation}</p>
${email === '' ? null : html`<p><a href="mailto:${email}">${email}</a></p>`}${phone === '' ? null : html`<p><a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a></p>`}</section>`;
}

function factsBox({ language, page }: Told): Html {
  const say = wordsIn(language);
  return html`<section class="box"><h2>${say('facts')}</h2>${factList([
    [say('organisation'), page.ownerName],
    [say('period'), page.project ? null : periodIn(language, page.startsOn, page.endsOn)],
    [say('published'), dayIn(language, page.firstPublishedAt)],
    [say('revised'), page.number > 1 ? dayIn(language, page.publishedAt) : null],
    [say('version'), html`${page.number} · <a href="${pathIn(language, `${publicationPath(page.slug)}/versions`)}">${say('versions')}</a>`],
  ])}</section>`;
}

/** How a report or an article names the page, with the address of this version: it stays when the page is revised. */
function citeBox(site: PublicSite, { language, page, text }: Told): Html {
  const say = wordsIn(language);
  const address = `${site.url}${pathIn(language, versionPath(page.slug, page.number))}`;
  return html`<section class="box"><h2>${say('cite')}</h2><p>${page.ownerName} (${page.publishedAt.slice(0, 4)}). ${text.title}. ${say('version')} ${page.number}. <a href="${address}">${address.replace(/^https?:\/\//, '')}</a></p></section>`;
}

function intro(told: Told, notes: readonly (Html | null)[]): Html {
  const { language, page, text } = told;
  const say = wordsIn(language);
  return html`<header class="intro">${notes}<p class="kind">${say(page.kind)}</p><h1${inSwedish(told)}>${text.title}</h1>
${text.lede === '' ? null : html`<p class="lede"${inSwedish(told)}>${text.lede}</p>`}
<p class="meta">${[page.ownerName, periodIn(language, page.startsOn, page.endsOn)].filter(Boolean).join(' · ')}</p>
${euSupportMark(language, euStatement(page.content.euSupport, page.project))}</header>`;
}

function notesOf({ language, page, isTranslated }: Told, isPreview: boolean): (Html | null)[] {
  const say = wordsIn(language);
  const older = page.number < page.currentNumber;
  return [
    isPreview ? html`<p class="note"><strong>${say('preview')}.</strong> ${say('previewNote')}</p>` : null,
    older && !isPreview ? html`<p class="note">${say('olderNote')} <a href="${pathIn(language, publicationPath(page.slug))}">${say('toNewest')}</a></p>` : null,
    language === 'en' && !isTranslated ? html`<p class="note">${say('onlySwedishNote')}</p>` : null,
  ];
}

export interface PublicationPageOptions { fileAddress: FileAddress; isPreview?: boolean }

/** One version of a written page. In English what has no translation stands in Swedish and is marked so. */
export function publicationPage(site: PublicSite, language: Language, page: PublishedPage, { fileAddress, isPreview = false }: PublicationPageOptions): string {
  const say = wordsIn(language);
  const { texts } = page.content;
  const told: Told = { language, page, text: texts[language] ?? texts.sv, isTranslated: language === 'sv' || texts.en !== null };
  const isCurrent = page.number === page.currentNumber;
  const main = html`${intro(told, notesOf(told, isPreview))}<div class="sheet"><div class="text">
${parts(told, [section(told, 'why', say('why')), section(told, 'done', say('done')), findings(told), voices(told), section(told, 'lessons', say('lessons')),
    section(told, 'idea', told.text.ideaTitle || say('idea')), section(told, 'use', say('use')), files(told, fileAddress)])}
</div><aside class="side" id="about" aria-label="${say('aboutPage')}">${takePartBox(language, page.isOpen)}${contactBox(told)}${factsBox(told)}${isPreview ? null : citeBox(site, told)}${projectBox(language, page.project)}</aside></div>`;
  return framePage(site, {
    language, title: told.text.title, description: told.text.lede, main, hidden: isPreview || !isCurrent,
    path: isPreview ? null : isCurrent ? publicationPath(page.slug) : versionPath(page.slug, page.number),
    picture: !isPreview && page.hasPicture[language] ? picturePath(language, page.slug, page.number) : null,
    ...(isPreview ? {} : { head: publicationMetadata(site, language, page) }),
  });
}
