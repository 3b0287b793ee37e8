import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import type { PhaseKey } from '../../../contract/programme-model.ts';
import { useApiMutation } from '../../app/api.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useLanguage } from '../../ui/language.ts';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { casesTexts } from './cases.texts.ts';

const ends: readonly PhaseKey[] = ['referred', 'discharged', 'follow-up'];

/** Moves the person to another phase, with a way to take it back. The ends of the way have their own pages. */
export function PhaseChange({ head }: { head: CaseHead }) {
  const t = useTexts(casesTexts);
  const language = useLanguage();
  const toast = useToast();
  const change = useApiMutation(casesRoutes.changePhase);
  const move = (phase: PhaseKey, version: number, back?: PhaseKey) => {
    const label = head.phases.find(({ key }) => key === phase)?.label[language] ?? phase;
    change.mutate({ params: { caseId: head.id }, body: { phase, version } }, {
      onSuccess: () => toast({
        text: t('phaseChanged', { phase: label }),
        // The change has made one version more.
        undo: back === undefined ? undefined : () => move(back, version + 1),
      }),
    });
  };
  const others = head.phases.filter(({ key }) => !ends.includes(key) && key !== head.phase);
  return (
    <>
      <Menu label={t('changePhase')} actions={others.map(({ key, label }) => ({ key, label: label[language], onAction: () => move(key, head.version, head.phase) }))} />
      {change.error ? <FailedState error={change.error} /> : null}
    </>
  );
}
