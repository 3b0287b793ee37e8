import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { casesTexts } from './cases.texts.ts';

/** Says that the programme has a newer model than the one this case follows, and lets those who lead move the case. */
export function ModelVersionNotice({ head }: { head: CaseHead }) {
  const t = useTexts(casesTexts);
  const toast = useToast();
  const { modelVersion, newestVersion } = head.programme;
  const move = useApiMutation(casesRoutes.changeModelVersion, { onSuccess: () => { toast({ text: t('modelMoved', { newest: newestVersion }) }); } });
  if (newestVersion <= modelVersion || !head.allowedActions.includes('change-phase')) return null;
  return (
    <Notice kind="info" title={t('modelNewer', { newest: newestVersion })}>
      <p>{t('modelNewerHow', { now: modelVersion })}</p>
      <Button pending={move.isPending} onPress={() => {
        move.mutate({ params: { caseId: head.id }, body: { modelVersion: newestVersion, version: head.version } });
      }}>{t('modelMove', { newest: newestVersion })}</Button>
      {move.error ? <FailedState error={move.error} /> : null}
    </Notice>
  );
}
