import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { questionsOf } from '../../../contract/survey-answers.ts';
import type { SurveyDocument, SurveyQuestion } from '../../../contract/survey-document.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { builderTexts } from './builder.texts.ts';
import { duplicateQuestion, moveQuestion, numberOf, removeQuestion, stepOf } from './edit-document.ts';
import type { Place, SaveDocument, Writing } from './edit-document.ts';
import { useSurveyWords } from './survey-words.ts';
import './surveys.css';

interface ListProps {
  document: SurveyDocument;
  locked: boolean;
  onSave: SaveDocument;
  onWrite: (writing: Writing) => void;
}

/** Sections with their questions, moved with buttons or by dragging. */
export function SectionList({ document, locked, onSave, onWrite }: ListProps) {
  const t = useTexts(builderTexts);
  const say = useSurveyWords();
  const list = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Place | null>(null);
  const move = (from: Place, to: Place) => {
    const next = moveQuestion(document, from, to);
    const key = document.sections[from.section]?.questions[from.at]?.key;
    // What is moved is drawn anew, and keeps the focus so that it can be moved again.
    void onSave(next, { text: t('moved', { place: numberOf(next, to), of: questionsOf(next).length }), undo: true })
      .then(() => setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-question="${key}"] button:not(:disabled)`)?.focus(), 0));
  };
  /** Where it is dropped it comes before what stands there. */
  const drop = (to: Place) => {
    if (!dragged) return;
    const isLater = dragged.section === to.section && dragged.at < to.at;
    setDragged(null);
    move(dragged, { section: to.section, at: isLater ? to.at - 1 : to.at });
  };
  return (
    <div ref={list} className="stack stack--wide">
      {document.sections.map((section, index) => {
        const name = section.title ? say(section.title) : t('section', { number: index + 1 });
        const last = { section: index, at: section.questions.length };
        return (
          // A section has no key of its own, and keeps its place.
          // oxlint-disable-next-line react/no-array-index-key
          <Section key={index} title={name} lede={section.intro ? say(section.intro) : null}
            actions={locked ? null : <Button kind="quiet" size="small" label={`${t('changeSection')}: ${name}`} onPress={() => onWrite({ part: 'section', section: index })}>{t('changeSection')}</Button>}>
            {section.questions.length === 0 ? <p>{t('emptySection')}</p> : null}
            <ol className="question-list" start={numberOf(document, { section: index, at: 0 })}>
              {section.questions.map((question, at) => (
                <QuestionRow key={question.key} question={question} place={{ section: index, at }} document={document} locked={locked} onSave={onSave} onWrite={onWrite}
                  onMove={move} onDragged={setDragged} onDropped={drop} />
              ))}
            </ol>
            {locked ? null : (
              // Dropping on what stands last puts a question last; with a keyboard it is moved with its own buttons.
              <div className="question-list__end" onDragOver={(event) => { if (dragged) event.preventDefault(); }} onDrop={() => drop(last)}>
                <Button icon="plus" size="small" label={t('addTo', { section: name })} onPress={() => onWrite({ part: 'question', place: last, question: null })}>{t('addQuestion')}</Button>
              </div>
            )}
          </Section>
        );
      })}
      {locked ? null : <div><Button icon="plus" onPress={() => { void onSave({ ...document, sections: [...document.sections, { questions: [] }] }); }}>{t('addSection')}</Button></div>}
    </div>
  );
}

interface RowProps extends ListProps {
  question: SurveyQuestion;
  place: Place;
  onMove: (from: Place, to: Place) => void;
  onDragged: (place: Place | null) => void;
  onDropped: (place: Place) => void;
}

function QuestionRow({ question, place, document, locked, onSave, onWrite, onMove, onDragged, onDropped }: RowProps) {
  const t = useTexts(builderTexts);
  const say = useSurveyWords();
  const source = questionsOf(document).find(({ key }) => key === question.showIf?.question);
  const words = say(question.words);
  const named = { question: words };
  const step = (by: -1 | 1) => {
    const to = stepOf(document, place, by);
    return to === null ? null : () => onMove(place, to);
  };
  const [up, down] = [step(-1), step(1)];
  const drag = locked ? {} : {
    draggable: true, title: t('drag'), onDragEnd: () => onDragged(null), onDrop: () => onDropped(place),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData('text/plain', question.key);
      event.dataTransfer.effectAllowed = 'move';
      onDragged(place);
    },
  };
  return (
    <li className="question-list__row" data-question={question.key} {...drag}>
      <div className="question-list__box">
        <div className="question-list__what">
          <strong>{words}</strong>
          <div className="question-list__about">
            <Tag>{t(question.kind)}</Tag>{question.required ? <Tag>{t('isRequired')}</Tag> : null}{question.kind === 'single' && question.background ? <Tag>{t('background')}</Tag> : null}
            {source ? <span>{t('showsIf', { question: say(source.words) })}</span> : null}
          </div>
        </div>
        {locked ? null : (
          <div className="question-list__deeds">
            <Button kind="quiet" size="small" label={t('changeOne', named)} onPress={() => onWrite({ part: 'question', place, question })}>{t('change')}</Button>
            <Button kind="quiet" size="small" icon="sortUp" label={t('upOne', named)} disabled={!up} onPress={() => up?.()}>{null}</Button>
            <Button kind="quiet" size="small" icon="sortDown" label={t('downOne', named)} disabled={!down} onPress={() => down?.()}>{null}</Button>
            <Menu label={t('moreOf', named)} actions={[
              { key: 'duplicate', label: t('duplicate'), onAction: () => { void onSave(duplicateQuestion(document, place)); } },
              { key: 'remove', label: t('remove'), onAction: () => { void onSave(removeQuestion(document, place), { text: t('removed'), undo: true }); } },
            ]} />
          </div>
        )}
      </div>
    </li>
  );
}
