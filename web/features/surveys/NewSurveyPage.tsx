import { useState } from 'react';
import { surveysRoutes } from '../../../contract/surveys.ts';
import type { SurveySummary, SurveyWay } from '../../../contract/surveys.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/fields/Choices.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { PartHeader } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { surveysTexts } from './surveys.texts.ts';
import './surveys.css';

type From = 'empty' | 'copy' | 'file' | 'practice';
interface Start { from: From; name: string; way: SurveyWay; surveyId: string; yaml: string }

/** What is sent for a start, or null while something is missing. */
function bodyOf({ from, name, way, surveyId, yaml }: Start) {
  const called = name.trim();
  if (from === 'practice') return { from } as const;
  if (from === 'file') return yaml.trim() === '' ? null : { from, yaml, way } as const;
  if (called === '') return null;
  if (from === 'copy') return surveyId === '' ? null : { from, surveyId, name: called, way } as const;
  return { from, name: called, way } as const;
}

function WayField({ value, onChange }: { value: SurveyWay; onChange: (way: SurveyWay) => void }) {
  const t = useTexts(surveysTexts);
  return (
    <RadioGroup label={t('way')} value={value} onChange={(way) => onChange(way === 'link' ? 'link' : 'personal')} options={[
      { value: 'personal', label: t('wayPersonal'), about: t('wayPersonalAbout') }, { value: 'link', label: t('wayLink'), about: t('wayLinkAbout') },
    ]} />
  );
}

function StartFields({ start, change, surveys, tried }: { start: Start; change: (part: Partial<Start>) => void; surveys: readonly SurveySummary[]; tried: boolean }) {
  const t = useTexts(surveysTexts);
  const missing = (value: string) => (tried && value.trim() === '' ? t('required') : undefined);
  if (start.from === 'practice') return null;
  return (
    <>
      {start.from === 'copy' ? (
        <SelectField label={t('copyOf')} value={start.surveyId} onChange={(surveyId) => change({ surveyId })} error={missing(start.surveyId)}
          options={surveys.map(({ id, name }) => ({ value: id, label: name }))} />
      ) : null}
      {start.from === 'file'
        ? <TextArea label={t('file')} description={t('fileAbout')} rows={10} value={start.yaml} onChange={(yaml) => change({ yaml })} error={missing(start.yaml)} />
        : <TextField label={t('name')} description={t('nameAbout')} value={start.name} onChange={(name) => change({ name })} error={missing(start.name)} />}
      <WayField value={start.way} onChange={(way) => change({ way })} />
    </>
  );
}

/** What is wrong in a file, place by place. */
function FileFaults({ error }: { error: unknown }) {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return null;
  return <ul>{error.errors.map(({ path, message }) => <li key={`${path} ${message}`}><code>{path}</code>: {message}</li>)}</ul>;
}

/** `/prestudies/$prestudyId/surveys/new`: what the new survey begins with. */
export function NewSurveyPage() {
  const t = useTexts(surveysTexts);
  const prestudyId = usePathParam('prestudyId');
  const go = useGo();
  const list = `/prestudies/${prestudyId}/surveys`;
  const surveys = useApiQuery(surveysRoutes.listSurveys, { params: { prestudyId } }).data?.items ?? [];
  const add = useApiMutation(surveysRoutes.addSurvey, { onSuccess: ({ id }) => go(`${list}/${id}`) });
  const [start, setStart] = useState<Start>({ from: 'empty', name: '', way: 'personal', surveyId: '', yaml: '' });
  const [tried, setTried] = useState(false);
  const froms: { value: From; label: string; about?: string }[] = [
    { value: 'empty', label: t('fromEmpty') }, { value: 'practice', label: t('fromPractice'), about: t('fromPracticeAbout') },
    ...(surveys.length > 0 ? [{ value: 'copy' as const, label: t('fromCopy') }] : []), { value: 'file', label: t('fromFile') },
  ];
  return (
    <form className="form survey-form" noValidate onSubmit={(event) => {
      event.preventDefault();
      const body = bodyOf(start);
      setTried(true);
      if (body) add.mutate({ params: { prestudyId }, body });
    }}>
      <PartHeader title={t('newTitle')} back={{ to: list, label: t('back') }} />
      {add.error ? <><FailedState error={add.error} /><FileFaults error={add.error} /></> : null}
      <RadioGroup label={t('from')} options={froms} value={start.from} onChange={(from) => {
        setTried(false);
        setStart({ ...start, from: froms.find(({ value }) => value === from)?.value ?? 'empty' });
      }} />
      <StartFields start={start} surveys={surveys} tried={tried} change={(part) => setStart({ ...start, ...part })} />
      <ButtonRow><Button type="submit" kind="primary" pending={add.isPending}>{t('begin')}</Button><LinkButton to={list}>{t('cancel')}</LinkButton></ButtonRow>
    </form>
  );
}
