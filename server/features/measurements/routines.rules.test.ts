import { describe, expect, it } from 'vitest';
import { instrumentOf } from './instruments.ts';
import { checkFinished, checkSteps } from './routines.rules.ts';

const phq9 = instrumentOf('phq-9', 1);
const [routine] = phq9?.kind === 'questionnaire' ? phq9.routines : [];
if (!routine) throw new Error('PHQ-9 has a routine');
const all = routine.steps.map((step) => step.id);

describe('a routine', () => {
  it('is made of its own steps only', () => {
    expect(checkSteps(routine, all)).toBeNull();
    expect(checkSteps(routine, ['talk-today', 'something-else'])?.code).toBe('routine-steps-unknown');
  });

  it.each([
    ['every step done', all, '', undefined],
    ['a step left, with a word on why', all.slice(1), 'Redan hos psykiatrin', undefined],
    ['a step left without a word', all.slice(1), '', 'routine-steps-left'],
    ['a step left with blanks', all.slice(1), '  ', 'routine-steps-left'],
    ['nothing done', [], '', 'routine-steps-left'],
  ])('with %s: %s', (_state, doneSteps, note, code) => {
    expect(checkFinished(routine, { doneSteps, note })?.code).toBe(code);
  });
});
