import { useEffect, useRef, useState } from 'react';
import { informationCategories } from '../../../contract/access.ts';
import type { InformationCategory } from '../../../contract/access.ts';
import type { ConsentScope, FilledForm } from '../../../contract/consent-forms.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { ProposedConsent } from '../../../contract/consents.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckboxGroup } from '../../ui/fields/Choices.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { AskedSheet, useReading } from './ConsentSheet.tsx';
import { myConsentsTexts } from './my-consents.texts.ts';

/** Nobody can be told anything about a person without being told who it is about. */
const alwaysTold: InformationCategory = 'identity';

interface Answering {
  pending: boolean;
  /** Takes the answer; of a yes, what it is to. */
  reply: (answer: 'given' | 'refused', categories: readonly InformationCategory[]) => void;
}

/** Yes to all, yes to some of it, or no: they weigh the same. */
function Answers({ question, names, answering: { pending, reply } }: { question: ProposedConsent; names: { from: string; to: string }; answering: Answering }) {
  const t = useTexts(myConsentsTexts);
  const [chosen, setChosen] = useState<readonly InformationCategory[] | null>(null);
  const [wrong, setWrong] = useState(false);
  const choosable = question.categories.filter((one) => one !== alwaysTold);
  const no = <Button pending={pending} label={t('noFor', names)} onPress={() => reply('refused', question.categories)}>{t('no')}</Button>;
  if (chosen === null) {
    return (
      <ButtonRow>
        <Button pending={pending} label={t('yesFor', names)} onPress={() => reply('given', question.categories)}>{t('yes')}</Button>
        {choosable.length > 1 ? <Button onPress={() => setChosen([])}>{t('choose')}</Button> : null}
        {no}
      </ButtonRow>
    );
  }
  const replySome = () => {
    setWrong(chosen.length === 0);
    if (chosen.length > 0) reply('given', question.categories.filter((one) => one === alwaysTold || chosen.includes(one)));
  };
  return (
    <>
      <CheckboxGroup label={t('chooseLabel')} description={question.categories.includes(alwaysTold) ? t('chooseAbout') : undefined} error={wrong ? t('chooseOne') : undefined}
        value={chosen} options={choosable.map((category) => ({ value: category, label: t(`mine-${category}`) }))}
        onChange={(values) => setChosen(informationCategories.filter((category) => values.includes(category)))} />
      <ButtonRow><Button pending={pending} onPress={replySome}>{t('yesToChosen')}</Button>{no}</ButtonRow>
    </>
  );
}

/** The text and, when it has been read, the answer. */
function Reading({ caseId, question, scope, onAnswered, onLater }: {
  caseId: string; question: ProposedConsent; scope: ConsentScope; onAnswered: () => void; onLater: () => void;
}) {
  const t = useTexts(myConsentsTexts);
  const today = useToday();
  const toast = useToast();
  const [reading, setReading] = useReading();
  const record = useApiMutation(consentsRoutes.recordConsent);
  const { fromAgencyId, toAgencyId, purpose, validTo, categories: asked } = question;
  const names = { from: question.fromAgencyName, to: question.toAgencyName };
  const replyTo = ({ form }: FilledForm): Answering['reply'] => (answer, categories) => {
    record.mutate(
      { params: { caseId }, body: { fromAgencyId, toAgencyId, asked: [...asked], categories: [...categories], purpose, scope, answer, validFrom: today, validTo, howGiven: 'digital', language: form.language, form } },
      {
        onSuccess: () => {
          toast({ text: t(answer === 'given' ? 'saidYes' : 'saidNo') });
          onAnswered();
        },
      },
    );
  };
  return (
    <AskedSheet caseId={caseId} question={{ fromAgencyId, toAgencyId, categories: [...asked], purpose, scope, validTo }} reading={reading} onReading={setReading}
      answer={(filled) => (
        <>
          {record.error ? <FailedState error={record.error} /> : null}
          <Answers question={question} names={names} answering={{ pending: record.isPending, reply: replyTo(filled) }} />
          <div className="quiet-line"><Button kind="quiet" onPress={onLater}>{t('later')}</Button></div>
        </>
      )} />
  );
}

/** Asks the person about one way of sharing: she opens the text, reads it and answers. Her answer is her own, given digitally. */
export function MyQuestion({ caseId, question, scope = 'case', onAnswered, onLater, opened = false }: {
  caseId: string;
  question: ProposedConsent;
  scope?: ConsentScope;
  /** The card is about to go: the focus needs another place. */
  onAnswered: () => void;
  /** She does not answer now; left out, the text is put away. */
  onLater?: () => void;
  /** Whether the text is there from the start, as for one who has just pressed to change an answer. */
  opened?: boolean;
}) {
  const t = useTexts(myConsentsTexts);
  const box = useRef<HTMLDivElement>(null);
  const [reads, setReads] = useState(opened);
  useEffect(() => { if (reads) box.current?.focus(); }, [reads]);
  const names = { from: question.fromAgencyName, to: question.toAgencyName };
  return (
    <div ref={box} tabIndex={-1}>
      <Card>
        {reads ? <Reading caseId={caseId} question={question} scope={scope} onAnswered={onAnswered} onLater={() => (onLater ? onLater() : setReads(false))} /> : (
          <>
            <p><strong>{t('mayTellAsk', names)}</strong></p>
            <p className="my-consent__soft">{t('why', { purpose: question.purpose })}</p>
            <div><Button kind="primary" label={t('readFor', names)} onPress={() => setReads(true)}>{t('read')}</Button></div>
          </>
        )}
      </Card>
    </div>
  );
}
