import type { ServicePath } from '../../../contract/service-paths.ts';
import { useTexts } from '../../ui/texts.ts';
import { breakLines, drawPath, type Arrow, type Box, type PathDrawing } from './draw-path.ts';
import { usePathWords } from './path-words.ts';
import { pathsTexts } from './paths.texts.ts';
import './paths.css';

type Drawn = Pick<ServicePath, 'name' | 'steps'>;

/**
 * A way through the services as a picture: boxes are steps, a whole line is a hand-over that works, a broken one hangs on
 * persons, a torn one is missing; an amber mark is a gap. The same stands as a table on the page of the way.
 */
export function PathPicture({ path }: { path: Drawn }) {
  const words = usePathWords();
  const label = `${path.name}: ${words.summary(path)}`;
  return (
    <figure className="path-picture">
      <figcaption>{words.summary(path)}</figcaption>
      <Drawing drawing={drawPath(path.steps, 'wide')} path={path} label={label} kind="wide" />
      <Drawing drawing={drawPath(path.steps, 'narrow')} path={path} label={label} kind="narrow" />
    </figure>
  );
}

/** As wide as it is drawn, and wider with larger text: its words grow with the page. */
function Drawing({ drawing, path, label, kind }: { drawing: PathDrawing; path: Drawn; label: string; kind: 'wide' | 'narrow' }) {
  return (
    <svg className={`path-picture__drawing path-picture__drawing--${kind}`} role="img" aria-label={label}
      viewBox={`0 0 ${drawing.width} ${drawing.height + 2}`} style={{ maxInlineSize: `${drawing.width / 16}rem` }}>
      {drawing.arrows.map((arrow) => <ArrowMark key={`${arrow.x1} ${arrow.y1}`} arrow={arrow} />)}
      {drawing.boxes.map((box, index) => <StepBox key={box.nr} box={box} waitWeeks={path.steps[index]?.waitWeeks ?? null} />)}
    </svg>
  );
}

function StepBox({ box, waitWeeks }: { box: Box; waitWeeks: number | null }) {
  const words = usePathWords();
  return (
    <g className="path-step">
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={10} />
      <circle cx={box.x + 22} cy={box.y} r={12} />
      <text className="path-step__nr" x={box.x + 22} y={box.y + 5} textAnchor="middle">{box.nr}</text>
      {box.lines.map(({ text, x, y, kind }) => <text key={`${kind} ${y}`} className={`path-step__${kind}`} x={x} y={y}>{text}</text>)}
      <text className="path-step__wait" {...box.wait}>{words.wait(waitWeeks)}</text>
    </g>
  );
}

/** A head that points the way the line goes. */
function headOf({ x1, y1, x2, y2 }: Arrow): string {
  const [dx, dy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
  return `M${x2 - 9 * dx - 6 * dy} ${y2 - 9 * dy - 6 * dx}L${x2} ${y2}L${x2 - 9 * dx + 6 * dy} ${y2 - 9 * dy + 6 * dx}`;
}

/** A torn line: two ends with two strokes between them. */
function tornOf({ x1, y1, x2, y2 }: Arrow): string {
  const [dx, dy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const stroke = (at: number) => `M${mx + at * dx - 7 * dy - 3 * dx} ${my + at * dy - 7 * dx - 3 * dy}L${mx + at * dx + 7 * dy + 3 * dx} ${my + at * dy + 7 * dx + 3 * dy}`;
  return `M${x1} ${y1}L${mx - 9 * dx} ${my - 9 * dy}M${mx + 9 * dx} ${my + 9 * dy}L${x2} ${y2}${stroke(-5)}${stroke(5)}`;
}

function ArrowMark({ arrow }: { arrow: Arrow }) {
  const t = useTexts(pathsTexts);
  const words = usePathWords();
  const lines = breakLines(words.handover(arrow.handover), arrow.words.anchor === 'middle' ? 13 : 40);
  const line = arrow.handover === 'missing' ? tornOf(arrow) : `M${arrow.x1} ${arrow.y1}L${arrow.x2} ${arrow.y2}`;
  return (
    <g className={`path-arrow path-arrow--${arrow.handover}`}>
      <path d={line} className="path-arrow__line" />
      <path d={headOf(arrow)} className="path-arrow__head" />
      {lines.map((text, index) => (
        <text key={text} className="path-arrow__words" textAnchor={arrow.words.anchor} x={arrow.words.x} y={arrow.words.y - (lines.length - 1 - index) * 15}>{text}</text>
      ))}
      {arrow.gapNr === null ? null : (
        <g className="path-gap">
          <rect x={arrow.mark.x - 36} y={arrow.mark.y - 12} width={72} height={24} rx={12} />
          <text x={arrow.mark.x} y={arrow.mark.y + 5} textAnchor="middle">{t('gapNr', { nr: arrow.gapNr })}</text>
        </g>
      )}
    </g>
  );
}
