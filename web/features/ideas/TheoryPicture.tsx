import { useId } from 'react';
import type { TheoryFault, TheoryOfChange } from '../../../contract/idea-theory.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useTexts } from '../../ui/texts.ts';
import { ideaWords, layerWord, measureWord, theoryFaultWord } from './idea-words.texts.ts';
import { ideasTexts } from './ideas.texts.ts';
import { narrowLayout, numberedArrows, wideLayout, type Picture } from './theory-layout.ts';
import './theory.css';

/** The chain from activities to the goal: a picture, and under it the same in words. On a phone it goes downwards. */
export function TheoryPicture({ theory, faults = [] }: { theory: TheoryOfChange; faults?: readonly TheoryFault[] }) {
  const t = useTexts(ideasTexts);
  if (theory.steps.length === 0) return null;
  const label = t('theoryPicture', { steps: theory.steps.length, arrows: theory.arrows.length });
  return (
    <div className="theory">
      <div className="theory__wide"><Drawing picture={wideLayout(theory)} label={label} /></div>
      <div className="theory__narrow"><Drawing picture={narrowLayout(theory)} label={label} /></div>
      <TheoryList theory={theory} faults={faults} />
    </div>
  );
}

function Drawing({ picture, label }: { picture: Picture; label: string }) {
  const t = useTexts(ideaWords);
  const id = useId();
  return (
    <svg className="theory__picture" viewBox={`-2 -2 ${picture.width + 4} ${picture.height + 4}`} role="img" aria-label={label}>
      <defs>
        <marker id={id} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 Z" className="theory__head" /></marker>
      </defs>
      {picture.headings.map(({ layer, x, y }) => <text key={layer} x={x} y={y} className="theory__layer">{t(layerWord(layer))}</text>)}
      {picture.ways.map((way) => <path key={`${way.from} ${way.to}`} d={way.path} className="theory__way" markerEnd={`url(#${id})`} />)}
      {picture.boxes.map(({ step, x, y, width, height, lines }) => (
        <g key={step.key}>
          <rect x={x} y={y} width={width} height={height} rx="10" className={`theory__box theory__box--${step.layer}`} />
          {lines.map((line, at) => <text key={at} x={x + 12} y={y + 27 + at * 20} className="theory__text">{line}</text>)}
        </g>
      ))}
      {picture.ways.filter(({ number }) => number !== null).map((way) => (
        <g key={`${way.from} ${way.to} number`}>
          <circle cx={way.badge.x} cy={way.badge.y} r="11" className="theory__badge" />
          <text x={way.badge.x} y={way.badge.y + 5} textAnchor="middle" className="theory__number">{way.number}</text>
        </g>
      ))}
    </svg>
  );
}

/** The same chain as a list: each box, how one knows it, and what it leads to on which assumption. */
function TheoryList({ theory, faults }: { theory: TheoryOfChange; faults: readonly TheoryFault[] }) {
  const t = useTexts(ideasTexts);
  const w = useTexts(ideaWords);
  const arrows = numberedArrows(theory);
  const textOf = (key: string) => theory.steps.find((step) => step.key === key)?.text ?? '';
  const known = theory.steps.filter(({ indicator }) => indicator !== '');
  const assumed = arrows.filter(({ number }) => number !== null);
  return (
    <>
      {assumed.length > 0 ? (
        <>
          <h3>{t('assumptions')}</h3>
          <ol className="theory__assumptions">{assumed.map(({ from, to, assumption }) => <li key={`${from} ${to}`}>{assumption}</li>)}</ol>
        </>
      ) : null}
      {known.length > 0 ? (
        <>
          <h3>{t('indicators')}</h3>
          <dl className="theory__indicators">{known.map(({ key, text, indicator }) => <div key={key}><dt>{text}</dt><dd>{indicator}</dd></div>)}</dl>
        </>
      ) : null}
      <Disclosure title={t('theoryList')}>
        <ul className="theory__list">
          {theory.steps.map((step) => (
            <li key={step.key}>
              <p><strong>{step.text}</strong> <span className="theory__about">{w(layerWord(step.layer))}</span></p>
              {step.indicator !== '' ? <p>{t('knownBy', { indicator: step.indicator })}</p> : null}
              {step.measure !== null ? <p>{t('countedAs', { measure: w(measureWord(step.measure)) })}</p> : null}
              {arrows.filter(({ from }) => from === step.key).map(({ to, assumption, number }) => (
                <p key={to}>{number === null ? t('leadsTo', { text: textOf(to) }) : t('leadsToIf', { text: textOf(to), number, assumption })}</p>
              ))}
              {faults.filter(({ keys }) => keys.includes(step.key)).map(({ fault }) => <p key={fault} className="theory__fault">{w(theoryFaultWord(fault))}</p>)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
