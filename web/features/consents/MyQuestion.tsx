import { useEffect, useRef, useState } from 'react';
import { informationCategories } from '../../../contract/access.ts';
import type { InformationCategory } from '../../../contract/access.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { ProposedConsent } from '../../../contract/consents.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatDay } from '../../ui/days.ts';
import { CheckboxGroup } from '../../ui/fields/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { myConsentsTexts } from './my-consents.texts.ts';

/** Nobody can be told anything about a person without being told who it is about. */
const alwaysTold: InformationCategory = 'identity';

/** What is asked about: all that is proposed, or what the person picks out of it. */
function Categories({ all, chosen, wrong, onChoose }: {
  all: readonly InformationCategory[]; chosen: readonly InformationCategory[] | null; wrong: boolean;
  onChoose: (categories: readonly InformationCategory[]) => void;
}) {
  const t = useTexts(myConsentsTexts);
  if (chosen === null) return <ul className="my-consent__list">{all.map((category) => <li key={category}>{t(`mine-${category}`)}</li>)}</ul>;
  return (
    <CheckboxGroup label={t('chooseLabel')} description={all.includes(alwaysTold) ? t('chooseAbout') : undefined} error={wrong ? t('chooseOne') : undefined}
      value={chosen} options={all.filter((category) => category !== alwaysTold).map((category) => ({ value: category, label: t(`mine-${category}`) }))}
      onChange={(values) => onChoose(informationCategories.filter((category) => values.includes(category)))} />
  );
}

/** Asks the person about one way of sharing. Yes and no weigh the same; the answer is written down as her own, given digitally. */
export function MyQuestion({ caseId, question, onAnswered, focused = false }: {
  caseId: string;
  question: ProposedConsent;
  /** The card is about to go: the focus needs another place. */
  onAnswered: () => void;
  focused?: boolean;
}) {
  const t = useTexts(myConsentsTexts);
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (focused) box.current?.focus(); }, [focused]);
  const [chosen, setChosen] = useState<readonly InformationCategory[] | null>(null);
  const [wrong, setWrong] = useState(false);
  const record = useApiMutation(consentsRoutes.recordConsent);
  const names = { from: question.fromAgencyName, to: question.toAgencyName };
  const reply = (answer: 'given' | 'refused') => {
    const picked = answer === 'given' ? chosen : null;
    setWrong(picked?.length === 0);
    if (picked?.length === 0) return;
    const categories = picked === null ? [...question.categories] : question.categories.filter((one) => one === alwaysTold || picked.includes(one));
    const { fromAgencyId, toAgencyId, purpose, validTo } = question;
    record.mutate(
      { params: { caseId }, body: { fromAgencyId, toAgencyId, categories, purpose, answer, validFrom: today, validTo, howGiven: 'digital', language } },
      {
        onSuccess: () => {
          toast({ text: t(answer === 'given' ? 'saidYes' : 'saidNo') });
          onAnswered();
        },
      },
    );
  };
  return (
    <div ref={box} tabIndex={-1}>
      <Card>
        <p><strong>{t('mayTell', names)}</strong></p>
        <Categories all={question.categories} chosen={chosen} wrong={wrong} onChoose={setChosen} />
        <p className="my-consent__soft">{t('why', { purpose: question.purpose })}</p>
        <p className="my-consent__soft">{t('untilIfYes', { day: formatDay(question.validTo, language, today) })}</p>
        {record.error ? <FailedState error={record.error} /> : null}
        <ButtonRow>
          <Button pending={record.isPending} label={t('yesFor', names)} onPress={() => reply('given')}>{t('yes')}</Button>
          <Button pending={record.isPending} label={t('noFor', names)} onPress={() => reply('refused')}>{t('no')}</Button>
        </ButtonRow>
        {chosen === null ? <div><Button kind="quiet" onPress={() => setChosen(question.categories.filter((one) => one !== alwaysTold))}>{t('choose')}</Button></div> : null}
      </Card>
    </div>
  );
}
