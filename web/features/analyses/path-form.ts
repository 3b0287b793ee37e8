import { z } from 'zod';
import { NewServicePath, StepFields, type ServicePath } from '../../../contract/service-paths.ts';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { pathsTexts } from './paths.texts.ts';

/** A gap as the form holds it: nothing written is no gap, but who owns it must have something to own. */
const GapFields = z.object({ id: z.string().optional(), why: z.string().trim().max(400).default(''), owner: z.string().trim().max(200).default('') })
  .refine(({ why, owner }) => why !== '' || owner === '', { path: ['why'], error: 'why-needed' })
  .transform((gap) => (gap.why === '' ? null : gap));

const Fields = NewServicePath.extend({ steps: z.array(StepFields.extend({ gap: GapFields })).min(2).max(20) });

/** A way as it was said in the form. */
export type SaidPath = z.output<typeof Fields>;
export type PathFormState = ReturnType<typeof usePathForm>;

/** A step that nothing is said of yet. */
export const blankStep = { service: '', whatHappens: '', waitWeeks: null, handover: null, gap: { why: '', owner: '' } };

/** The form of a way: the one to change, or a new one. */
export function usePathForm(prestudyId: string, path: ServicePath | undefined) {
  const t = useTexts(pathsTexts);
  return useZodForm(Fields, {
    draftKey: path ? `service-path:${path.id}` : `service-path:new:${prestudyId}`,
    version: path?.version,
    words: { 'why-needed': t('whyNeeded') },
    defaults: path
      ? { name: path.name, about: path.about, steps: path.steps.map((step) => ({ ...step, gap: step.gap ?? blankStep.gap })) }
      : { name: '', about: '', steps: [blankStep, blankStep] },
  });
}
