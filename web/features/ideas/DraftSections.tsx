import { ideaDraftsRoutes } from '../../../contract/idea-drafts.ts';
import type { DraftSection, ModelDraft, ModelSection } from '../../../contract/idea-drafts.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import type { Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { draftStateWord, draftTexts, modelSectionWord } from './draft.texts.ts';
import type { DraftParams } from './ModelDraftPage.tsx';

const signs: Readonly<Record<DraftSection['state'], Status>> = { faulty: 'look', missing: 'waiting', assumed: 'active', grounded: 'done' };

/** How each section of the draft stands, and what is usual where one is empty. */
export function DraftSections({ params, draft, mayChange }: { params: DraftParams; draft: ModelDraft; mayChange: boolean }) {
  const t = useTexts(draftTexts);
  const propose = useApiMutation(ideaDraftsRoutes.proposeModelSection);
  const add = (section: ModelSection) => propose.mutate({ params, body: { version: draft.version, section } });
  const isLeftToDo = ({ state, canPropose }: DraftSection) => state !== 'grounded' || (canPropose && mayChange);
  const todo = ({ section, state, faults, canPropose }: DraftSection) => (
    <>
      {state === 'faulty' ? t('toRepair', { count: faults }) : state === 'missing' ? t('mayBeLeft') : state === 'assumed' ? t('decideOn') : null}{' '}
      {canPropose && mayChange ? <Button size="small" kind="quiet" label={t('proposeOf', { section: t(modelSectionWord(section)) })} pending={propose.isPending} onPress={() => add(section)}>{t('propose')}</Button> : null}
    </>
  );
  return (
    <Section title={t('sections')}>
      {propose.error ? <FailedState error={propose.error} /> : null}
      <DataTable caption={t('sections')} rows={draft.sections} rowKey={({ section }) => section} narrow="lines" columns={[
        { key: 'section', header: t('section'), cell: ({ section }) => t(modelSectionWord(section)) },
        { key: 'state', header: t('state'), cell: ({ state }) => <StatusTag status={signs[state]}>{t(draftStateWord(state))}</StatusTag> },
        { key: 'todo', header: t('todo'), cell: (section) => (isLeftToDo(section) ? todo(section) : '') },
      ]} />
    </Section>
  );
}
