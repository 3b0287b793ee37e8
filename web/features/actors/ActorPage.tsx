import { useState } from 'react';
import { actorsRoutes, actorStages } from '../../../contract/actors.ts';
import type { ActorDetails } from '../../../contract/actors.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StepPath } from '../../ui/StepPath.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { ActorCooperation } from './ActorCooperation.tsx';
import { ActorHistory } from './ActorHistory.tsx';
import { actorsTexts, stageText } from './actors.texts.ts';
import { NextContact, useActorAbout } from './ActorTable.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { useTeam } from './use-actors.ts';
import './actors.css';

const ActorForm = lazyPart(() => import('./ActorForm.tsx'), (m) => m.ActorForm);
const ContactForm = lazyPart(() => import('./ContactForm.tsx'), (m) => m.ContactForm);

/** `/prestudies/$prestudyId/actors/$actorId`: one actor whole. */
export function ActorPage() {
  const [prestudyId, actorId] = [usePathParam('prestudyId'), usePathParam('actorId')];
  const { data, error, refetch } = useApiQuery(actorsRoutes.readActor, { params: { prestudyId, actorId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return <OneActor prestudyId={prestudyId} actor={data} />;
}

function OneActor({ prestudyId, actor }: { prestudyId: string; actor: ActorDetails }) {
  const t = useTexts(actorsTexts);
  const { mayWrite } = useTeam();
  const [open, setOpen] = useState<'contact' | 'edit' | null>(null);
  const close = () => setOpen(null);
  const about = useActorAbout();
  const remove = useRemoveActor(prestudyId);
  const on = { prestudyId, actorId: actor.id };
  return (
    <PartPage title={actor.name} lede={about(actor)} back={{ to: `/prestudies/${prestudyId}/actors`, label: t('back') }}
      actions={mayWrite ? <Menu label={t('more', { name: actor.name })} actions={[{ key: 'remove', label: t('remove'), onAction: () => remove.press(actor) }]} /> : null}>
      {remove.error ? <FailedState error={remove.error} /> : null}
      <StepPath label={t('stages')} steps={actorStages.map((stage) => ({ key: stage, label: t(stageText[stage]), state: stateOf(stage, actor.stage) }))} />
      <ActorFacts actor={actor} />
      {mayWrite && open === null ? (
        <ButtonRow>
          <Button kind="primary" onPress={() => setOpen('contact')}>{t('noteContact')}</Button>
          <LinkButton to={`/prestudies/${prestudyId}/actors/${actor.id}/letter`}>{t(actor.letter ? 'openLetter' : 'writeLetter')}</LinkButton>
          <Button onPress={() => setOpen('edit')}>{t('edit')}</Button>
        </ButtonRow>
      ) : null}
      {open === 'contact' ? <ContactForm prestudyId={prestudyId} actor={actor} onClose={close} /> : null}
      {open === 'edit' ? <ActorForm prestudyId={prestudyId} actor={actor} onClose={close} /> : null}
      <PeopleSection on={on} people={actor.people} keptUntil={actor.peopleKeptUntil} mayWrite={mayWrite} />
      <ActorCooperation on={on} actor={actor} mayWrite={mayWrite} />
      <ActorHistory on={on} actor={actor} mayWrite={mayWrite} />
    </PartPage>
  );
}

function stateOf(stage: ActorDetails['stage'], now: ActorDetails['stage']): 'done' | 'now' | 'coming' {
  if (stage === now) return 'now';
  return actorStages.indexOf(stage) < actorStages.indexOf(now) ? 'done' : 'coming';
}

function ActorFacts({ actor }: { actor: ActorDetails }) {
  const t = useTexts(actorsTexts);
  const language = useLanguage();
  const today = useToday();
  const { interest, influence, letter } = actor;
  const short = (day: string) => shortDay(day, language, today);
  const letterWords = letter === null ? t('letterNone') : letter.signedOn === null ? t('letterSaved', { day: short(letter.savedOn) }) : t('letterSigned', { day: short(letter.signedOn) });
  return (
    <DescriptionList items={[
      { term: t('stage'), value: t('since', { stage: t(stageText[actor.stage]), day: short(actor.stageSince) }) },
      { term: t('nextContact'), value: <NextContact actor={actor} /> },
      { term: t('keptBy'), value: actor.keptByName ?? t('nobody') },
      { term: t('interestInfluence'), value: interest === null || influence === null ? t('notJudged') : t('interestIs', { interest, influence }) },
      { term: t('role'), value: <span className="actor-words">{actor.role || t('notWritten')}</span> },
      { term: t('contribution'), value: <span className="actor-words">{actor.contribution || t('notWritten')}</span> },
      { term: t('letterOf'), value: letterWords },
      ...(actor.note ? [{ term: t('note'), value: <span className="actor-words">{actor.note}</span> }] : []),
    ]} />
  );
}

function useRemoveActor(prestudyId: string) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const go = useGo();
  const remove = useApiMutation(actorsRoutes.removeActor);
  const press = ({ id, name }: ActorDetails) => {
    const params = { prestudyId, actorId: id };
    remove.mutate({ params, body: { removed: true } }, {
      onSuccess: () => {
        toast({ text: t('removed', { name }), undo: () => remove.mutate({ params, body: { removed: false } }) });
        go(`/prestudies/${prestudyId}/actors`);
      },
    });
  };
  return { press, error: remove.error };
}
