import type { FundingFacts } from '../../../../contract/programmes.ts';
import type { PublicationContent, PublicationKind } from '../../../../contract/publication-content.ts';
import type { Words } from '../../../../contract/words.ts';

/** The funding project of a page, as the open project bank has it. */
export type ProjectFacts = Partial<FundingFacts>;

export interface PublicFileFact { id: string; name: string; mediaType: string; size: number }
export interface PublicVersionFact { number: number; publishedAt: string; changeNote: string }

/** One version of a written page, as visitors get it. */
export interface PublishedPage {
  slug: string;
  kind: PublicationKind;
  ownerName: string;
  startsOn: string | null;
  endsOn: string | null;
  /** The newest version; `number` is the one shown. */
  currentNumber: number;
  number: number;
  publishedAt: string;
  firstPublishedAt: string;
  changeNote: string;
  content: PublicationContent;
  hasPicture: Readonly<Record<'sv' | 'en', boolean>>;
  versions: readonly PublicVersionFact[];
  files: readonly PublicFileFact[];
  project: ProjectFacts | null;
  /** Whether it is about a programme that people can ask to take part in. */
  isOpen: boolean;
}

/** What stands where a page was withdrawn. */
export interface WithdrawnPage { slug: string; withdrawnAt: string; reason: string }

/** A project that is known by its funding project and its programme model alone. */
export interface ProjectPage {
  key: string;
  ownerName: string;
  name: Words;
  purpose: readonly Words[];
  targetGroup: Words | null;
  facts: ProjectFacts;
  importedAt: string;
  /** Whether people can ask to take part. */
  isOpen: boolean;
}

/** A page in the catalogue. */
export interface CatalogueHit {
  slug: string;
  kind: PublicationKind;
  ownerName: string;
  title: string;
  lede: string;
  isTranslated: boolean;
  year: number | null;
  publishedAt: string;
  /** False: a project that is known by its facts alone. */
  isWritten: boolean;
}
