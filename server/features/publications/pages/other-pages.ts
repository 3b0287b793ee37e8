import type { Language } from '../../../../contract/words.ts';
import { html } from '../../../platform/http/html.ts';
import { euStatement, euSupportMark } from './eu-support.ts';
import { framePage } from './page-frame.ts';
import type { ProjectPage, PublishedPage, WithdrawnPage } from './page-models.ts';
import { periodIn, projectBox, takePartBox } from './project-facts.ts';
import { dayIn, wordsIn } from './public.texts.ts';
import { pathIn, publicationPath, versionPath, type PublicSite } from './public-site.ts';
import { projectMetadata } from './schema-org.ts';

/** A project that nobody has written a page of: what its programme model and the funder's project bank say. */
export function projectPage(site: PublicSite, language: Language, project: ProjectPage): string {
  const say = wordsIn(language);
  const { facts, name, purpose, targetGroup } = project;
  const paragraphs = (facts.description ?? '').split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== '');
  const description = purpose[0]?.[language] ?? paragraphs[0]?.slice(0, 300) ?? name[language];
  const main = html`<header class="intro"><p class="kind">${say('project')}</p><h1>${name[language]}</h1><p class="lede">${description}</p>
<p class="meta">${[project.ownerName, periodIn(language, facts.startDate, facts.endDate)].filter(Boolean).join(' · ')}</p>
${euSupportMark(language, euStatement(undefined, facts))}</header>
<div class="sheet"><div class="text">
${purpose.length > 1 ? html`<section class="part"><h2>${say('purpose')}</h2><ul>${purpose.map((one) => html`<li>${one[language]}</li>`)}</ul></section>` : null}
${targetGroup ? html`<section class="part"><h2>${say('targetGroup')}</h2><p>${targetGroup[language]}</p></section>` : null}
${paragraphs.length > 0 ? html`<section class="part"><h2>${say('aboutProject')}</h2><div class="part"${language === 'en' ? html` lang="sv"` : null}>${paragraphs.map((part) => html`<p>${part}</p>`)}</div></section>` : null}
</div><aside class="side" aria-label="${say('facts')}">${takePartBox(language, project.isOpen)}${projectBox(language, facts)}</aside></div>`;
  return framePage(site, { language, title: name[language], description, path: publicationPath(project.key), main, head: projectMetadata(site, language, project) });
}

/** Every version of a page, the newest first. */
export function versionsPage(site: PublicSite, language: Language, page: PublishedPage): string {
  const say = wordsIn(language);
  const title = `${say('versionsOf')} ${(page.content.texts[language] ?? page.content.texts.sv).title}`;
  const main = html`<header class="intro"><h1>${title}</h1><p><a href="${pathIn(language, publicationPath(page.slug))}">${say('toNewest')}</a></p></header><ul class="hits">${page.versions.map(({ number, publishedAt, changeNote }) => {
    const isNewest = number === page.currentNumber;
    return html`<li><h2><a href="${pathIn(language, isNewest ? publicationPath(page.slug) : versionPath(page.slug, number))}">${say('version')} ${number}</a></h2>
<p>${changeNote || (number === 1 ? say('firstVersion') : '')}</p><p class="meta">${dayIn(language, publishedAt)}${isNewest ? ` · ${say('newest')}` : null}</p></li>`;
  })}</ul>`;
  return framePage(site, { language, title, description: title, path: `${publicationPath(page.slug)}/versions`, main, hidden: true });
}

/** What stands at the address of a page that was withdrawn: that it was, when and why, and nothing of what it said. */
export function withdrawnPage(site: PublicSite, language: Language, { slug, withdrawnAt, reason }: WithdrawnPage): string {
  const say = wordsIn(language);
  const main = html`<header class="intro"><h1>${say('withdrawn')}</h1><p class="lede">${say('withdrawnNote')}</p>
<p${language === 'en' ? html` lang="sv"` : null}>${reason}</p><p class="meta">${dayIn(language, withdrawnAt)}</p>
<p><a href="${pathIn(language, '/publications')}">${say('toCatalogue')}</a></p></header>`;
  return framePage(site, { language, title: say('withdrawn'), description: say('withdrawnNote'), path: publicationPath(slug), main, hidden: true });
}

/** What stands where there is nothing. */
export function missingPage(site: PublicSite, language: Language): string {
  const say = wordsIn(language);
  const main = html`<header class="intro"><h1>${say('notFound')}</h1><p class="lede">${say('notFoundNote')}</p><p><a href="${pathIn(language, '/publications')}">${say('toCatalogue')}</a></p></header>`;
  return framePage(site, { language, title: say('notFound'), description: say('notFoundNote'), path: null, main, hidden: true });
}
