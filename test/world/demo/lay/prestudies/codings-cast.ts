import { idOf } from '../../chance.ts';

/** The id of a theme of MittSkåne's codebook, by its key in `material/mittskane-codebook.yaml`: what a finding of the demo can stand on. */
export const themeId = (key: string): string => idOf(`prestudy/mittskane/theme/${key}`);
/** The same of a code. */
export const codeId = (key: string): string => idOf(`prestudy/mittskane/code/${key}`);
/** The id of a quotation of the demo, by its key below. */
export const quotationId = (key: string): string => idOf(`prestudy/mittskane/quotation/${key}`);

export interface CastQuotation {
  /** Words of an answer, whole or in part; they stand in only one. */
  original: string;
  edited?: string;
  theme: string;
  state: 'waiting' | 'usable' | 'refused';
  reason?: string;
}

/** Quotations from the invented answers: some that can be used, some to check, one that tells too much. */
export const castQuotations: Readonly<Record<string, CastQuotation>> = {
  'no-form': { original: 'Samverkan är helt beroende av eldsjälar. När de slutar börjar vi om från noll.', theme: 'cooperation', state: 'usable' },
  'too-late': { original: 'Vi träffas aldrig förrän det redan har gått fel. Då sitter vi åtta personer i ett rum och ingen har läst på.', edited: 'Vi träffas aldrig förrän det redan har gått fel. […]', theme: 'cooperation', state: 'usable' },
  'on-a-tuesday': { original: 'Konkreta metoder! Vi har haft sju föreläsningar om bemötande och noll om vad man faktiskt gör på tisdag klockan tio.', theme: 'methods', state: 'usable' },
  'three-answers': { original: 'Får vi prata med varandra utan samtycke eller inte? Jag har frågat tre chefer och fått tre svar.', theme: 'law', state: 'usable' },
  'a-coordinator': { original: 'Vårt samarbete med arbetsmarknadsenheten fungerar, tack vare en samordnare som heter Gunvor. Om hon slutar vet jag inte vad som händer.', theme: 'cooperation', state: 'waiting' },
  corridor: { original: 'Sekretess mellan nämnderna i samma kommun har jag aldrig förstått. Vi delar korridor men får inte dela en uppgift.', theme: 'law', state: 'waiting' },
  'nine-officers': { original: 'En av mina klienter har haft nio handläggare på fyra år och berättar sin historia varje gång.', theme: 'cooperation', state: 'refused', reason: 'Den det handlar om kan känna igen sig, och fler med henne.' },
};
