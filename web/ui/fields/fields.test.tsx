import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../axe.ts';
import { show } from '../show.tsx';
import { ComboBox } from './ComboBox.tsx';
import { DateField } from './DateField.tsx';
import { NumberField, parseNumber } from './NumberField.tsx';
import { ScaleField } from './ScaleField.tsx';
import { TextArea } from './TextArea.tsx';

function Kept<Value>({ start, children }: { start: Value; children: (value: Value, set: (value: Value) => void) => React.ReactNode }) {
  const [value, setValue] = useState(start);
  return <>{children(value, setValue)}<code data-testid="value">{JSON.stringify(value)}</code></>;
}
const kept = (): unknown => JSON.parse(screen.getByTestId('value').textContent ?? 'null');

describe('DateField', () => {
  const field = <Kept start="">{(value, set) => <DateField label="Dag" value={value} onChange={set} />}</Kept>;

  it('understands what is typed, shows it in full, and writes it the one way when left', async () => {
    const { user } = show(field);
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Dag' });
    await user.type(input, '24 nov');
    expect(kept()).toBe('2026-11-24');
    expect(screen.getByText('tisdag 24 november 2026')).toBeTruthy();
    expect(input.value).toBe('24 nov');
    await user.tab();
    expect(input.value).toBe('2026-11-24');
    await expectAccessible();
  });

  it('takes a pasted date', async () => {
    const { user } = show(field);
    await user.click(screen.getByRole('textbox', { name: 'Dag' }));
    await user.paste('20261224');
    expect(kept()).toBe('2026-12-24');
  });

  it('keeps what is no date for the schema to refuse', async () => {
    const { user } = show(field);
    await user.type(screen.getByRole('textbox', { name: 'Dag' }), '32 november');
    expect(kept()).toBe('32 november');
  });

  it('picks a day from the calendar with the keyboard alone', async () => {
    const { user } = show(<Kept start="2026-11-24">{(value, set) => <DateField label="Dag" value={value} onChange={set} />}</Kept>);
    screen.getByRole('button', { name: 'Öppna kalendern: Dag' }).focus();
    await user.keyboard('{Enter}');
    const chosen = await screen.findByRole('button', { name: /24 november 2026/ });
    expect(chosen).toBe(document.activeElement);
    await user.keyboard('{ArrowRight}{Enter}');
    expect(kept()).toBe('2026-11-25');
  });
});

describe('NumberField', () => {
  it.each([['7,5', 7.5], ['7.5', 7.5], ['1 200', 1200], ['', null], ['\u22122', -2]])('reads %s', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });

  it('keeps what is typed while it is typed, and says NaN for what is no number', async () => {
    const { user } = show(<Kept<number | null> start={null}>{(value, set) => <NumberField label="Tid" unit="timmar" value={value} onChange={set} />}</Kept>);
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Tid' });
    await user.type(input, '7,50');
    expect(input.value).toBe('7,50');
    expect(kept()).toBe(7.5);
    expect(Number.isNaN(parseNumber('sju'))).toBe(true);
  });
});

describe('ScaleField', () => {
  it('has nothing chosen from the start, moves with the arrow keys, and says the words of its ends', async () => {
    const { user } = show(<Kept<number | null> start={null}>{(value, set) => <ScaleField label="Tilltro" lowest="ingen" highest="stark" value={value} onChange={set} />}</Kept>);
    expect(screen.getAllByRole('radio')).toHaveLength(11);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    await user.click(screen.getByRole('radio', { name: '0, ingen' }));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(kept()).toBe(2);
    await expectAccessible();
  });
});

describe('ComboBox', () => {
  const people = [{ value: 'a', label: 'Alba Sjö', about: 'Vellinge' }, { value: 'b', label: 'Bo Ek' }, { value: 'c', label: 'Chidi Ek' }];
  const field = <Kept<string | null> start={null}>{(value, set) => <ComboBox label="Deltagare" options={people} value={value} onChange={set} />}</Kept>;

  it('narrows as one types and chooses with the keyboard', async () => {
    const { user } = show(field);
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Deltagare' });
    await user.type(input, 'ek');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Bo Ek', 'Chidi Ek']);
    await expectAccessible();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(kept()).toBe('c');
    expect(input.value).toBe('Chidi Ek');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('goes from the end to the start and back with the arrows', async () => {
    const { user } = show(field);
    const input = screen.getByRole('combobox', { name: 'Deltagare' });
    await user.click(input);
    await user.keyboard('{ArrowUp}');
    expect(document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe('Chidi Ek');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(kept()).toBe('a');
  });

  it('says that nothing matches, and lets go of a choice that is typed over', async () => {
    const { user } = show(field);
    const input = screen.getByRole('combobox', { name: 'Deltagare' });
    await user.type(input, 'bo{ArrowDown}{Enter}');
    expect(kept()).toBe('b');
    await user.clear(input);
    expect(kept()).toBeNull();
    await user.type(input, 'zz');
    expect(screen.getByRole('status').textContent).toBe('Ingen träff');
    await user.keyboard('{Escape}');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('TextArea', () => {
  it('counts what is left and what is too much, and cuts nothing off', async () => {
    const { user } = show(<Kept start="">{(value, set) => <TextArea label="Anteckning" maxLength={10} value={value} onChange={set} />}</Kept>);
    await user.type(screen.getByRole('textbox', { name: 'Anteckning' }), 'Tolv tecken!');
    expect(kept()).toBe('Tolv tecken!');
    expect(screen.getByText('2 tecken för mycket')).toBeTruthy();
  });
});
