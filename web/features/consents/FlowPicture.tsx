import type { FilledForm } from '../../../contract/consent-forms.ts';
import { useTexts } from '../../ui/texts.ts';
import { consentSheetTexts } from './consent-sheet.texts.ts';

function Arrow() {
  return (
    <svg className="flow__arrow" viewBox="0 0 120 20" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 10H120" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** What goes to whom: the one who tells, what is told on the way, and the one who gets to know. Downwards on a phone. */
export function FlowPicture({ filled }: { filled: FilledForm }) {
  const t = useTexts(consentSheetTexts);
  return (
    <figure className="flow" aria-label={filled.picture}>
      <p className="flow__agency">{filled.fromName}</p>
      <div className="flow__way">
        <ul className="flow__kinds">{filled.categories.map(({ key, words }) => <li key={key}>{words}</li>)}</ul>
        <span className="flow__line"><Arrow /><span className="flow__head" aria-hidden="true" /><span className="visually-hidden">{t('flowTo')}</span></span>
      </div>
      <p className="flow__agency flow__agency--to">{filled.toName}</p>
    </figure>
  );
}
