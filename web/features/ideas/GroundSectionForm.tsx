import { useId, useState } from 'react';
import { applicationGroundsRoutes, mostBlocks, type GroundBlock } from '../../../contract/application-grounds.ts';
import { useApiMutation } from '../../app/api.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { CheckboxGroup } from '../../ui/fields/Choices.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { faultOf, groundDraftKey, mostCharacters, mostFindings, useGroundRows, type GroundRow } from './ground-rows.ts';
import { groundTexts } from './ground.texts.ts';
import { GroundBlocks, type GroundMatter } from './GroundBlocks.tsx';
import type { GroundSectionProps } from './GroundSectionView.tsx';
import './ideas.css';

/** Saves against the version that was read when the writing began; what another has written since is shown before it is replaced. */
function useSaveGround({ section, matter, refetch }: GroundSectionProps, version: number, onSaved: () => void) {
  const save = useApiMutation(applicationGroundsRoutes.writeGroundSection);
  return {
    error: save.error, pending: save.isPending,
    isNewer: section.version !== version && !save.isPending && !save.isSuccess,
    reset: save.reset,
    send: async (blocks: GroundBlock[]) => {
      try {
        await save.mutateAsync({ params: { prestudyId: matter.prestudyId, ideaId: matter.ideaId, section: section.key }, body: { blocks, version } });
        onSaved();
      } catch (fault) {
        // Why stands in the notice; what has changed or gone meanwhile is fetched, and what is typed stays.
        if (fault instanceof ApiProblem) refetch();
      }
    },
  };
}

/** The blocks under one heading as a form; what is typed stays until it is saved or given up. */
export function GroundSectionForm(props: GroundSectionProps & { onClose: () => void }) {
  const { asked, section, matter, onClose } = props;
  const t = useTexts(groundTexts);
  const language = useLanguage();
  const toast = useToast();
  const formId = useId();
  const written = useGroundRows(section, formId, groundDraftKey(matter.ideaId, section.key));
  const [isChecked, setIsChecked] = useState(false);
  const close = () => {
    written.drop();
    onClose();
  };
  const save = useSaveGround(props, written.version, () => {
    toast({ text: t('saved') });
    close();
  });
  const goOn = () => {
    written.buildOn(section.version);
    save.reset();
  };
  const submit = () => {
    setIsChecked(true);
    const wrong = written.rows.find(({ block }) => faultOf(block) !== null);
    if (wrong) written.focusOn(wrong.key);
    else void save.send(written.rows.map(({ block }) => block));
  };
  return (
    <form id={formId} tabIndex={-1} className="idea-rows" noValidate aria-label={t('form', { section: asked.heading[language] })}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}>
      {written.restored ? <Notice actions={<Button kind="quiet" size="small" onPress={written.startOver}>{t('startOver')}</Button>}>{t('kept')}</Notice> : null}
      {written.rows.map((row, at) => (
        <Row key={row.key} row={row} at={at} matter={matter} isChecked={isChecked} onChange={(block) => written.change(row.key, block)}
          onUp={() => written.moveUp(at)} onRemove={() => written.remove(row.key)} />
      ))}
      <AddRows rows={written.rows} matter={matter} onAdd={written.add} />
      {save.error ? <FailedState error={save.error} /> : null}
      {save.isNewer ? (
        <Notice kind="warning" title={t('changedMeanwhile')} announce actions={<Button size="small" onPress={goOn}>{t('goOn')}</Button>}>
          <p>{t('changedAbout')}</p>
          {section.blocks.length === 0 ? <p>{t('empty')}</p> : <GroundBlocks blocks={section.blocks} matter={matter} />}
        </Notice>
      ) : null}
      <ButtonRow>
        <Button kind="primary" type="submit" pending={save.pending} disabled={save.isNewer}>{t('save')}</Button>
        <Button kind="quiet" disabled={save.pending} onPress={close}>{t('cancel')}</Button>
      </ButtonRow>
    </form>
  );
}

function AddRows({ rows, matter, onAdd }: { rows: readonly GroundRow[]; matter: GroundMatter; onAdd: (block: GroundBlock) => void }) {
  const t = useTexts(groundTexts);
  if (rows.length >= mostBlocks) return <p className="idea-soft">{t('full', { most: mostBlocks })}</p>;
  return (
    <ButtonRow>
      <Button size="small" icon="plus" onPress={() => onAdd({ kind: 'text', text: '' })}>{t('addText')}</Button>
      <Button size="small" icon="plus" onPress={() => onAdd({ kind: 'claim', text: '', findingIds: [] })}>{t('addClaim')}</Button>
      {matter.material.figures.length > 0 ? <Button size="small" icon="plus" onPress={() => onAdd({ kind: 'figure', figureId: '' })}>{t('addTable')}</Button> : null}
      {rows.some(({ block }) => block.kind === 'budget') ? null : <Button size="small" icon="plus" onPress={() => onAdd({ kind: 'budget' })}>{t('addBudget')}</Button>}
    </ButtonRow>
  );
}

interface RowProps {
  row: GroundRow; at: number; matter: GroundMatter; isChecked: boolean;
  onChange: (block: GroundBlock) => void; onUp: () => void; onRemove: () => void;
}

const kindWords = { text: 'text', claim: 'claim', figure: 'table', budget: 'budgetRow' } as const;

function Row(props: RowProps) {
  const { row: { key, block }, at, onUp, onRemove } = props;
  const t = useTexts(groundTexts);
  const nr = at + 1;
  return (
    <div className="idea-row" role="group" id={block.kind === 'budget' ? key : undefined} tabIndex={block.kind === 'budget' ? -1 : undefined} aria-label={t('row', { nr })}>
      <div className="idea-row__wide"><RowFields {...props} /></div>
      <div className="idea-row__tools">
        {at > 0 ? <Button kind="quiet" size="small" label={t('upRow', { nr })} onPress={onUp}>{t('up')}</Button> : null}
        <Button kind="quiet" size="small" label={t('removeRow', { nr })} onPress={onRemove}>{t('remove')}</Button>
      </div>
    </div>
  );
}

function RowFields({ row: { key, block }, at, matter: { material }, isChecked, onChange }: RowProps) {
  const t = useTexts(groundTexts);
  const label = t('label', { what: t(kindWords[block.kind]), nr: at + 1 });
  const fault = isChecked ? faultOf(block) : null;
  const error = fault === null ? undefined : fault === 'tooLong' ? t(fault, { most: mostCharacters }) : fault === 'tooMany' ? t(fault, { most: mostFindings }) : t(fault);
  if (block.kind === 'budget') return <p className="idea-text">{t('budget')}</p>;
  if (block.kind === 'figure') {
    const figures = material.figures.map(({ id, title, practice }) => ({ value: id, label: practice ? t('practice', { title }) : title }));
    const gone = block.figureId === '' || figures.some(({ value }) => value === block.figureId) ? [] : [{ value: block.figureId, label: t('figureGone') }];
    return <SelectField id={key} label={label} value={block.figureId} error={error} options={[...figures, ...gone]} onChange={(figureId) => onChange({ kind: 'figure', figureId })} />;
  }
  return (
    <>
      <TextArea id={key} label={label} value={block.text} error={error} maxLength={mostCharacters} onChange={(text) => onChange({ ...block, text })} />
      {block.kind === 'claim' ? <ClaimFindings block={block} nr={at + 1} material={material} onChange={onChange} /> : null}
    </>
  );
}

/** So many are shown at once; more are folded away until asked for. */
const fewFindings = 8;

function ClaimFindings({ block, nr, material, onChange }: { block: Extract<GroundBlock, { kind: 'claim' }>; nr: number; material: GroundMatter['material']; onChange: (block: GroundBlock) => void }) {
  const t = useTexts(groundTexts);
  // A finding that has gone stays to be unticked as long as it is ticked.
  const gone = block.findingIds.filter((id) => !material.findings.some((finding) => finding.id === id)).map((id) => ({ value: id, label: t('findingGone') }));
  const options = [...material.findings.map(({ id, sentence, evidence, supported }) => ({ value: id, label: sentence, about: supported ? evidence.join(' ') : t('noEvidence') })), ...gone];
  if (options.length === 0) return <p className="idea-soft">{t('noFindings')}</p>;
  const group = <CheckboxGroup label={t('findings', { nr })} optional value={block.findingIds} options={options} onChange={(ids) => onChange({ ...block, findingIds: [...ids] })} />;
  return options.length <= fewFindings ? group : <Disclosure title={t('showFindings', { count: options.length })}>{group}</Disclosure>;
}
