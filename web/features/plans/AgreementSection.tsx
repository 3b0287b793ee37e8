import { useState } from 'react';
import type { Agreement, Plan } from '../../../contract/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, OwnWords } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { answerText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';

const AgreementForm = lazyPart(() => import('./AgreementForm.tsx'), (m) => m.AgreementForm);

const howText = { self: 'saidSelf', meeting: 'saidMeeting', phone: 'saidPhone', letter: 'saidLetter' } as const;

/** One answer of the person's: what, in which words, how and when. */
export function AgreementWords({ agreement }: { agreement: Agreement }) {
  const t = useTexts(plansTexts);
  return (
    <div>
      <p><strong>{t(answerText[agreement.answer])}</strong></p>
      {agreement.words ? <OwnWords>{agreement.words}</OwnWords> : null}
      <p>
        {t(howText[agreement.how])} <DayText day={agreement.saidOn} />, {t('version').toLowerCase()} {agreement.planVersion}
        {agreement.recordedByName ? `, ${t('recordedBy', { name: agreement.recordedByName })}` : ''}
      </p>
    </div>
  );
}

/** Whether the person agrees to the plan, and to which version. An answer holds for that version only. */
export function AgreementSection({ caseId, plan, mayWrite }: { caseId: string; plan: Plan; mayWrite: boolean }) {
  const t = useTexts(plansTexts);
  const [writing, setWriting] = useState(false);
  const [latest, ...earlier] = plan.agreements;
  return (
    <Section title={t('agreement')} lede={latest ? t('agreementLede') : t('agreementNotAsked')}
      actions={mayWrite && !writing ? <Button size="small" onPress={() => setWriting(true)}>{t('recordAnswer')}</Button> : null}>
      {latest ? <AgreementWords agreement={latest} /> : null}
      {latest?.changedSince ? <Notice kind="warning">{t('changedSince')}</Notice> : null}
      {writing ? <Card title={t('recordAnswer')} level={3}><AgreementForm caseId={caseId} plan={plan} onClose={() => setWriting(false)} /></Card> : null}
      {earlier.length > 0 ? (
        <Disclosure title={t('earlierAnswers', { count: earlier.length })}>
          <Stack>{earlier.map((agreement) => <AgreementWords key={agreement.id} agreement={agreement} />)}</Stack>
        </Disclosure>
      ) : null}
    </Section>
  );
}
