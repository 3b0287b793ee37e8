import { actorsRoutes, actorStages } from '../../../contract/actors.ts';
import type { ActorStage, ListedActor } from '../../../contract/actors.ts';
import { useApiMutation } from '../../app/api.ts';
import { Menu } from '../../ui/Menu.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import type { Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { actorsTexts, stageText } from './actors.texts.ts';

const signs = {
  identified: 'waiting', contacted: 'active', met: 'active', 'taking-part': 'active', 'letter-of-intent': 'done', agreement: 'done',
} as const satisfies Record<ActorStage, Status>;

/** How engaged an actor is, as a sign and a word. */
export function StageTag({ stage }: { stage: ActorStage }) {
  const t = useTexts(actorsTexts);
  return <StatusTag status={signs[stage]}>{t(stageText[stage])}</StatusTag>;
}

/** Moves an actor to another stage with one press; what is planned next stays, and it can be undone. */
export function StageMenu({ prestudyId, actor }: { prestudyId: string; actor: Pick<ListedActor, 'id' | 'name' | 'stage'> }) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const today = useToday();
  const note = useApiMutation(actorsRoutes.noteActorContact);
  const takeBack = useApiMutation(actorsRoutes.removeActorContact);
  const params = { prestudyId, actorId: actor.id };
  const move = async (stage: ActorStage) => {
    const { id } = await note.mutateAsync({ params, body: { onDay: today, stage, keepsNextContact: true } });
    toast({ text: t('stageChanged', { name: actor.name, stage: t(stageText[stage]) }), undo: () => takeBack.mutate({ params: { ...params, actorContactId: id } }) });
  };
  return (
    <Menu label={t('changeStage', { name: actor.name })} actions={actorStages.filter((stage) => stage !== actor.stage).map((stage) => ({
      key: stage, label: t('stageTo', { stage: t(stageText[stage]) }), onAction: () => { void move(stage); },
    }))} />
  );
}
