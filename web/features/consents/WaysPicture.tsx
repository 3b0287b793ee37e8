import { useId } from 'react';
import { wrapName } from '../../ui/charts/wrap-name.ts';
import { useTexts } from '../../ui/texts.ts';
import { consentsTexts } from './consents.texts.ts';
import { wayStateOf } from './standing-ways.ts';
import type { StandingWay } from './standing-ways.ts';
import { drawWay, narrowShape, pathOf, placeBoxes, placeNumbers, wideShape } from './ways-geometry.ts';
import type { PictureShape } from './ways-geometry.ts';

interface Agency { id: string; name: string }

/** The agencies of the ways, the one that answers for the case first. */
function agenciesOf(ways: readonly StandingWay[], responsibleId: string): Agency[] {
  const all = ways.flatMap(({ now }) => [
    { id: now.fromAgencyId, name: now.fromAgencyName }, { id: now.toAgencyId, name: now.toAgencyName },
  ]);
  return [...new Map(all.map((agency) => [agency.id, agency])).values()]
    .toSorted((a, b) => Number(b.id === responsibleId) - Number(a.id === responsibleId) || a.name.localeCompare(b.name, 'sv'));
}

function Rows({ rows, x, y, className }: { rows: readonly string[]; x: number; y: number; className: string }) {
  const first = y - ((rows.length - 1) * 18) / 2 + 5;
  return (
    <text className={className} x={x} textAnchor="middle">
      {rows.map((row, index) => <tspan key={`${index} ${row}`} x={x} y={first + index * 18}>{row}</tspan>)}
    </text>
  );
}

function Picture({ shape, className, ways, agencies, personName, summary }: {
  shape: PictureShape; className: string; ways: readonly StandingWay[]; agencies: readonly Agency[]; personName: string; summary: string;
}) {
  const id = useId();
  const rows = agencies.map(({ name }) => wrapName(name, shape.letters));
  const boxes = placeBoxes(rows, shape);
  const boxOf = new Map(agencies.map((agency, index) => [agency.id, boxes[index]]));
  const height = shape.height(agencies.length);
  const middle = { x: shape.width / 2, y: height / 2 };
  const drawn = ways.flatMap(({ key, now }, index) => {
    const [from, to] = [boxOf.get(now.fromAgencyId), boxOf.get(now.toAgencyId)];
    return from && to ? [{ key, number: index + 1, state: wayStateOf(now), points: drawWay(from, to, middle, shape.personRadius + 18) }] : [];
  });
  const places = placeNumbers(drawn.map(({ points }) => points), 26);
  return (
    <svg className={`ways ${className}`} viewBox={`0 0 ${shape.width} ${height}`} role="img" aria-label={summary}>
      <defs>
        {(['open', 'later', 'shut'] as const).map((state) => (
          <marker key={state} id={`${id}-${state}`} className={`ways__head ways__head--${state}`} viewBox="0 0 10 10" refX="8" refY="5"
            markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto">
            <path d="M0 0 10 5 0 10Z" />
          </marker>
        ))}
      </defs>
      {drawn.map(({ key, points, state }) => <path key={key} className={`ways__line ways__line--${state}`} d={pathOf(points)} markerEnd={`url(#${id}-${state})`} />)}
      <circle className="ways__person" cx={middle.x} cy={middle.y} r={shape.personRadius} />
      <Rows className="ways__person-name" rows={wrapName(personName, 9)} x={middle.x} y={middle.y} />
      {boxes.map((box, index) => (
        <g key={agencies[index]?.id}>
          <rect className="ways__agency" x={box.centre.x - box.width / 2} y={box.centre.y - box.height / 2} width={box.width} height={box.height} rx="10" />
          <Rows className="ways__agency-name" rows={rows[index] ?? []} x={box.centre.x} y={box.centre.y} />
        </g>
      ))}
      {drawn.map(({ key, number, state }, index) => (
        <g key={key} className={`ways__number ways__number--${state}`}>
          <circle cx={places[index]?.x} cy={places[index]?.y} r="11" />
          <text x={places[index]?.x} y={(places[index]?.y ?? 0) + 4.5} textAnchor="middle">{number}</text>
        </g>
      ))}
    </svg>
  );
}

/**
 * Who may tell whom about the person: she in the middle, the agencies around, a line for each way with the number
 * of its row in the table. Dotted where the answer is no or has ended.
 */
export function WaysPicture({ ways, responsibleAgencyId, personName }: {
  ways: readonly StandingWay[]; responsibleAgencyId: string; personName: string;
}) {
  const t = useTexts(consentsTexts);
  const states = ways.map(({ now }) => wayStateOf(now));
  const count = (state: string) => states.filter((one) => one === state).length;
  const open = count('open') === 0 ? t('pictureNone') : `${t('pictureOpen', { count: count('open') })}.`;
  const summary = count('shut') === 0 ? open : `${open} ${t('pictureShut', { count: count('shut') })}`;
  const shared = { ways, agencies: agenciesOf(ways, responsibleAgencyId), personName: personName.split(' ')[0] ?? personName, summary };
  return (
    <figure className="ways-figure">
      <figcaption>
        <strong>{summary}</strong> {t('pictureKey')}
      </figcaption>
      <Picture {...shared} shape={wideShape} className="ways--wide" />
      <Picture {...shared} shape={narrowShape} className="ways--narrow" />
      <ul className="ways-key" aria-hidden="true">
        <li><KeyLine state="open" />{t('keyOpen')}</li>
        {count('later') > 0 ? <li><KeyLine state="later" />{t('keyLater')}</li> : null}
        <li><KeyLine state="shut" />{t('keyShut')}</li>
      </ul>
    </figure>
  );
}

function KeyLine({ state }: { state: 'open' | 'later' | 'shut' }) {
  return <svg viewBox="0 0 36 8"><path className={`ways__line ways__line--${state}`} d="M1 4H35" /></svg>;
}
