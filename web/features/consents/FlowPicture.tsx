import type { FilledForm } from '../../../contract/consent-forms.ts';

function Arrow() {
  return (
    <svg className="flow__arrow" viewBox="0 0 120 20" preserveAspectRatio="none">
      <path d="M0 10H120" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** What goes to whom: the one who tells, what is told on the way, and the one who gets to know. Downwards on a phone. */
export function FlowPicture({ filled }: { filled: FilledForm }) {
  return (
    <figure className="flow" aria-label={filled.picture}>
      <p className="flow__agency">{filled.fromName}</p>
      <div className="flow__way">
        <ul className="flow__kinds">{filled.categories.map(({ key, words }) => <li key={key}>{words}</li>)}</ul>
        <span className="flow__line" aria-hidden="true"><Arrow /><span className="flow__head" /></span>
      </div>
      <p className="flow__agency flow__agency--to">{filled.toName}</p>
    </figure>
  );
}
