import type { Handover, PathStep, ServicePath } from '../../../contract/service-paths.ts';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';
import { pathsTexts } from './paths.texts.ts';

const handovers = {
  works: ['handoverWorks', 'handoverWorksAbout'], 'depends-on-persons': ['handoverPersons', 'handoverPersonsAbout'], missing: ['handoverMissing', 'handoverMissingAbout'],
} as const satisfies Record<Handover, readonly string[]>;

/** The words of the ways through the services. */
export function usePathWords() {
  const t = useTexts(pathsTexts);
  const shared = useTexts(analysesTexts);
  return {
    handover: (handover: Handover) => t(handovers[handover][0]),
    handoverAbout: (handover: Handover) => t(handovers[handover][1]),
    wait: (weeks: number | null) => (weeks === null ? t('waitUnknown') : weeks === 0 ? t('noWait') : t('wait', { weeks })),
    /** The way in one line: how many steps, how long a wait, how many gaps. */
    summary: ({ steps }: Pick<ServicePath, 'steps'>) => {
      const known = steps.flatMap(({ waitWeeks }) => waitWeeks ?? []);
      const count = known.reduce((sum, weeks) => sum + weeks, 0);
      const weeks = known.length === steps.length ? t('weeks', { count }) : count > 0 ? t('atLeastWeeks', { count }) : t('unknownWait');
      return t('summary', {
        steps: t('steps', { count: steps.length }), weeks,
        gaps: shared('gapCount', { count: steps.filter(({ gap }) => gap !== null).length }),
      });
    },
  };
}

/** A gap of a way with its number and the two services that it lies between. */
export interface PlacedGap { nr: number; gap: NonNullable<PathStep['gap']>; from: string; to: string; index: number }

/** The gaps of a way, numbered as one meets them. */
export function gapsOf(steps: readonly PathStep[]): PlacedGap[] {
  const found = steps.flatMap(({ gap, service }, index) => (gap ? [{ gap, from: service, to: steps[index + 1]?.service ?? '', index }] : []));
  return found.map((one, position) => ({ ...one, nr: position + 1 }));
}
