import type { RelationState } from '../../../contract/actors.ts';
import { useTexts } from '../../ui/texts.ts';
import { actorsTexts, relationText } from './actors.texts.ts';
import './actors.css';

/** How cooperation stands: a piece of the line that the map draws it with, and the word. */
export function RelationLine({ state }: { state: RelationState }) {
  const t = useTexts(actorsTexts);
  return (
    <span className="relation-state">
      <svg viewBox="0 0 36 8" aria-hidden="true"><path className={`actor-map__edge actor-map__edge--${state}`} d="M2 4H34" /></svg>
      {t(relationText[state])}
    </span>
  );
}
