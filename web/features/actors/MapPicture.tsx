import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { ActorRelation, ListedActor } from '../../../contract/actors.ts';
import { useGo } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { actorsTexts, relationText, sectorText } from './actors.texts.ts';
import { boxTowards } from './map-box.ts';
import type { Box, Direction } from './map-box.ts';
import type { Edge } from './map-edges.ts';
import { layOutMap } from './map-layout.ts';
import type { MapShape } from './map-layout.ts';

const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

interface MapPictureProps {
  prestudyId: string;
  actors: readonly ListedActor[];
  relations: readonly ActorRelation[];
  shape: MapShape;
  className: string;
  label: string;
  /** The actor that is pointed at or focused: its lines stand out. */
  pointed: string | null;
  onPoint: (id: string | null) => void;
}

/** One picture of the map. Each actor in it is a link: Tab and the arrow keys go between them, Enter opens. */
export function MapPicture({ prestudyId, actors, relations, shape, className, label, pointed, onPoint }: MapPictureProps) {
  const t = useTexts(actorsTexts);
  const picture = useRef<SVGSVGElement>(null);
  const { width, height, zones, boxes, edges } = layOutMap(actors, relations, shape);
  const onKeyDown = (event: KeyboardEvent, from: string) => {
    const direction = arrows[event.key];
    if (!direction) return;
    event.preventDefault();
    const next = boxTowards(boxes, from, direction);
    if (next) picture.current?.querySelector<SVGAElement>(`[data-actor="${next.id}"]`)?.focus();
  };
  const classFor = ({ relation }: Edge) => {
    const isOn = pointed === relation.oneActorId || pointed === relation.otherActorId;
    return `actor-map__edge actor-map__edge--${relation.state}${pointed === null ? '' : isOn ? ' actor-map__edge--on' : ' actor-map__edge--off'}`;
  };
  return (
    <svg ref={picture} className={`actor-map ${className}`} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {zones.map((zone) => <rect key={zone.sector} className="actor-map__zone" x={zone.x} y={zone.y} width={zone.width} height={zone.height} rx="14" />)}
      <g aria-hidden="true">{edges.map((edge) => <path key={edge.relation.id} className={classFor(edge)} d={edge.path} />)}</g>
      {zones.map((zone) => <text key={zone.sector} className="actor-map__sector" x={zone.x + 14} y={zone.y + 23}>{t(sectorText[zone.sector])}</text>)}
      {boxes.map((box) => (
        <ActorBox key={box.id} box={box} prestudyId={prestudyId} label={wordsOf(box.id)} onPoint={onPoint} onKeyDown={onKeyDown} />
      ))}
    </svg>
  );

  function wordsOf(id: string): string {
    const actor = actors.find((one) => one.id === id);
    if (!actor) return '';
    const said = relations.filter((one) => one.oneActorId === id || one.otherActorId === id).map((one) => {
      const other = actors.find((another) => another.id !== id && (another.id === one.oneActorId || another.id === one.otherActorId));
      return `${t(relationText[one.state])}: ${other?.name ?? ''} (${one.about})`;
    });
    return t('mapNode', { name: actor.name, sector: t(sectorText[actor.sector]), relations: said.length > 0 ? said.join('. ') : t('mapNoRelations') });
  }
}

interface ActorBoxProps {
  box: Box;
  prestudyId: string;
  /** The actor with all its cooperation, for those who do not see the lines. */
  label: string;
  onPoint: (id: string | null) => void;
  onKeyDown: (event: KeyboardEvent, from: string) => void;
}

function ActorBox({ box, prestudyId, label, onPoint, onKeyDown }: ActorBoxProps) {
  const go = useGo();
  const to = `/prestudies/${prestudyId}/actors/${box.id}`;
  const first = box.y - ((box.rows.length - 1) * 18) / 2 + 5;
  return (
    <a href={to} data-actor={box.id} className="actor-map__actor" onKeyDown={(event) => onKeyDown(event, box.id)}
      onFocus={() => onPoint(box.id)} onBlur={() => onPoint(null)} onPointerEnter={() => onPoint(box.id)} onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        // A new tab is the browser's own to open.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}>
      <title>{label}</title>
      <rect x={box.x - box.width / 2} y={box.y - box.height / 2} width={box.width} height={box.height} rx="9" />
      <text textAnchor="middle" aria-hidden="true">{box.rows.map((row, index) => <tspan key={`${index} ${row}`} x={box.x} y={first + index * 18}>{row}</tspan>)}</text>
    </a>
  );
}
