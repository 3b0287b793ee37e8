import { useTexts } from './texts.ts';
import { uiTexts } from './ui.texts.ts';
import './StepPath.css';

export interface PathStep {
  key: string;
  label: string;
  state: 'done' | 'now' | 'coming';
}

const stateTexts = { done: 'stepDone', now: 'stepNow', coming: 'stepComing' } as const;

/** The phases of a way as a quiet path: what is behind, where one is, what comes. Never a percentage. */
export function StepPath({ steps, label }: { steps: readonly PathStep[]; label: string }) {
  const t = useTexts(uiTexts);
  return (
    <ol className="step-path" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={`step-path__step step-path__step--${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="step-path__label">{step.label}</span>
          <span className="visually-hidden"> ({t(stateTexts[step.state])})</span>
        </li>
      ))}
    </ol>
  );
}
