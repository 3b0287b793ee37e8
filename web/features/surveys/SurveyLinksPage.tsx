import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ResponseOf } from '../../../contract/route.ts';
import { surveysRoutes } from '../../../contract/surveys.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { RadioGroup } from '../../ui/fields/Choices.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartHeader, Stack } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { csvOf, keepTextFile } from './keep-text-file.ts';
import { surveysTexts } from './surveys.texts.ts';
import { useSurvey } from './use-survey.ts';
import './surveys.css';

type PersonalLink = ResponseOf<typeof surveysRoutes.listSurveyLinks>['personal'][number];
const linksPerPage = 25;
const addressOf = (token: string) => `${window.location.origin}/answer#${token}`;

function useCopy(): (text: string) => void {
  const t = useTexts(surveysTexts);
  const toast = useToast();
  return (text) => { void navigator.clipboard.writeText(text).then(() => toast({ text: t('copied') })); };
}

/** `/prestudies/$prestudyId/surveys/$surveyId/links`: the links to give out, and whom to remind. */
export function SurveyLinksPage() {
  const t = useTexts(surveysTexts);
  const { survey, error, retry, params, home } = useSurvey();
  const links = useApiQuery(surveysRoutes.listSurveyLinks, { params });
  const fault = error ?? links.error;
  if (!survey || !links.data) return fault ? <FailedState error={fault} retry={retry} /> : <Skeleton rows={5} />;
  const { shared, personal } = links.data;
  return (
    <Stack gap="wide">
      <PartHeader title={t('linksTitle')} back={{ to: home, label: t('backToSurvey') }} lede={shared ? t('sharedLede') : t('personalLede')} />
      {survey.state === 'open' ? null : <Notice kind="warning" title={t('notOpenYet')}>{t('notOpenYetAbout')}</Notice>}
      {shared ? <SharedLink address={addressOf(shared)} /> : (
        <>
          <MakeLinks params={params} />
          {personal.length > 0 ? <PersonalLinks links={personal} /> : <EmptyState title={t('noLinks')}>{t('noLinksAbout')}</EmptyState>}
          <Notice title={t('noMail')}>{t('noMailAbout')}</Notice>
        </>
      )}
    </Stack>
  );
}

function SharedLink({ address }: { address: string }) {
  const t = useTexts(surveysTexts);
  const copy = useCopy();
  return (
    <div className="survey-link">
      <p className="survey-link__address">{address}</p>
      <ButtonRow><Button kind="primary" onPress={() => copy(address)}>{t('copyLink')}</Button></ButtonRow>
    </div>
  );
}

function MakeLinks({ params }: { params: { prestudyId: string; surveyId: string } }) {
  const t = useTexts(surveysTexts);
  const toast = useToast();
  const [count, setCount] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const make = useApiMutation(surveysRoutes.addSurveyLinks, {
    onSuccess: () => {
      setCount(null);
      setTried(false);
      toast({ text: t('madeLinks') });
    },
  });
  const isRight = count !== null && Number.isInteger(count) && count >= 1 && count <= 1000;
  return (
    <form className="survey-inline no-print" noValidate onSubmit={(event) => {
      event.preventDefault();
      setTried(true);
      if (isRight) make.mutate({ params, body: { count } });
    }}>
      <NumberField label={t('howMany')} value={count} onChange={setCount} error={tried && !isRight ? t('howManyWrong') : undefined} />
      <Button type="submit" pending={make.isPending}>{t('makeLinks')}</Button>
      {make.error ? <FailedState error={make.error} /> : null}
    </form>
  );
}

function PersonalLinks({ links }: { links: readonly PersonalLink[] }) {
  const t = useTexts(surveysTexts);
  const copy = useCopy();
  const [which, setWhich] = useState('all');
  const [offset, setOffset] = useState(0);
  const [prints, setPrints] = useState(false);
  // On paper they all stand, so they are drawn before the browser makes its pages.
  const print = () => {
    flushSync(() => setPrints(true));
    window.print();
    setPrints(false);
  };
  const shown = links.filter(({ answered }) => which === 'all' || !answered);
  const rows = shown.map(({ number, token }) => [String(number), addressOf(token)]);
  return (
    <div className="stack">
      <RadioGroup label={t('show')} layout="row" value={which} onChange={(value) => { setOffset(0); setWhich(value); }} options={[{ value: 'all', label: t('all') }, { value: 'unanswered', label: t('unanswered') }]} />
      {shown.length === 0 ? <EmptyState title={t('noneLeft')} /> : (
        <>
          <ButtonRow>
            <Button kind="primary" onPress={() => keepTextFile('lankar.csv', csvOf([[t('number'), t('link')], ...rows]), 'text/csv')}>{t('keepCsv')}</Button>
            <Button onPress={() => copy(rows.map((row) => row.join('\t')).join('\n'))}>{t('copyAll')}</Button>
            <Button onPress={print}>{t('print')}</Button>
          </ButtonRow>
          <DataTable caption={t('linksCaption')} rows={prints ? shown : shown.slice(offset, offset + linksPerPage)} rowKey={({ number }) => String(number)} narrow="lines" columns={[
            { key: 'number', header: t('number'), cell: ({ number }) => number },
            { key: 'link', header: t('link'), cell: ({ token }) => <span className="survey-link__address">{addressOf(token)}</span> },
            { key: 'used', header: t('used'), cell: ({ answered }) => (answered ? t('usedYes') : t('usedNo')) },
          ]} />
          <Pager offset={offset} limit={linksPerPage} total={shown.length} onChange={setOffset} />
        </>
      )}
    </div>
  );
}
