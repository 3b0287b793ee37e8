import type { Language } from '../../../../contract/words.ts';
import { dataBlock, type Html } from '../../../platform/http/html.ts';
import type { ProjectFacts, ProjectPage, PublishedPage } from './page-models.ts';
import { filePath, pathIn, picturePath, publicationPath, type PublicSite } from './public-site.ts';

/** What pays for a project, in the words of schema.org. Persons are never named. */
function funding(facts: ProjectFacts | null): object {
  if (!facts) return {};
  return {
    funding: {
      '@type': 'MonetaryGrant', ...(facts.number ? { identifier: facts.number } : {}), ...(facts.name ? { name: facts.name } : {}),
      funder: { '@type': 'Organization', name: facts.fund ?? 'Europeiska socialfonden' },
      ...(facts.grantedSek ? { amount: { '@type': 'MonetaryAmount', currency: 'SEK', value: facts.grantedSek } } : {}),
    },
  };
}

/** The page as schema.org data (https://schema.org/Report, /ResearchProject): who, what, when, which files. */
export function publicationMetadata(site: PublicSite, language: Language, page: PublishedPage): Html {
  const { content } = page;
  const text = content.texts[language] ?? content.texts.sv;
  const owner = { '@type': 'Organization', name: page.ownerName };
  return dataBlock('application/ld+json', {
    '@context': 'https://schema.org', '@type': 'Report', '@id': `${site.url}${publicationPath(page.slug)}`, url: `${site.url}${pathIn(language, publicationPath(page.slug))}`,
    name: text.title, ...(text.lede === '' ? {} : { description: text.lede }), inLanguage: content.texts[language] ? language : 'sv', version: page.number,
    datePublished: page.firstPublishedAt, dateModified: page.publishedAt, author: owner, publisher: owner, isAccessibleForFree: true,
    ...(page.hasPicture[language] ? { image: `${site.url}${picturePath(language, page.slug, page.number)}` } : {}),
    about: {
      '@type': 'ResearchProject', name: page.project?.name ?? text.title, parentOrganization: owner,
      ...(page.startsOn ? { foundingDate: page.startsOn } : {}), ...(page.endsOn ? { dissolutionDate: page.endsOn } : {}), ...funding(page.project),
    },
    hasPart: content.attachments.flatMap((one) => {
      const file = page.files.find(({ id }) => id === one.attachmentId);
      return file ? [{
        '@type': 'DigitalDocument', name: one.title[language] || one.title.sv, encodingFormat: file.mediaType, contentSize: `${file.size} B`,
        url: `${site.url}${filePath(file.id, file.name)}`,
      }] : [];
    }),
  });
}

/** A project that is known by its facts, as schema.org data. */
export function projectMetadata(site: PublicSite, language: Language, { key, name, ownerName, facts }: ProjectPage): Html {
  return dataBlock('application/ld+json', {
    '@context': 'https://schema.org', '@type': 'ResearchProject', '@id': `${site.url}${publicationPath(key)}`, url: `${site.url}${pathIn(language, publicationPath(key))}`,
    name: name[language], parentOrganization: { '@type': 'Organization', name: ownerName },
    ...(facts.startDate ? { foundingDate: facts.startDate } : {}), ...(facts.endDate ? { dissolutionDate: facts.endDate } : {}), ...funding(facts),
  });
}
