import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { lazyPart } from './lazy-part.tsx';
import { show } from './show.tsx';

function Counter({ label }: { label: string }) {
  const [presses, setPresses] = useState(0);
  return <button type="button" onClick={() => setPresses(presses + 1)}>{label}: {presses}</button>;
}

function Opener({ Part }: { Part: (props: { label: string }) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return <>{open ? <Part label="Tryck" /> : null}<button type="button" onClick={() => setOpen(true)}>Öppna</button></>;
}

describe('lazyPart', () => {
  it('fetches the part before it is opened, and shows it at once', async () => {
    const load = vi.fn(async () => ({ Counter }));
    const Part = lazyPart(load, (module) => module.Counter);
    await waitFor(() => expect(load).toHaveBeenCalledOnce());
    const { user } = show(<Opener Part={Part} />);
    await user.click(screen.getByRole('button', { name: 'Öppna' }));
    expect(screen.getByRole('button', { name: 'Tryck: 0' })).toBeTruthy();
    expect(load).toHaveBeenCalledOnce();
  });

  it('says that it is on its way when it is opened sooner, and takes what is done in it', async () => {
    const { promise, resolve } = Promise.withResolvers<{ Counter: typeof Counter }>();
    const Part = lazyPart(() => promise, (module) => module.Counter);
    const { user } = show(<Part label="Tryck" />);
    expect(screen.getByRole('status').textContent).toContain('Hämtar');
    resolve({ Counter });
    await user.click(await screen.findByRole('button', { name: 'Tryck: 0' }));
    expect(screen.getByRole('button', { name: 'Tryck: 1' })).toBeTruthy();
  });

  it('tries again when it is opened after a lost connection', async () => {
    const load = vi.fn(async () => ({ Counter }));
    load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const Part = lazyPart(load, (module) => module.Counter);
    await waitFor(() => expect(load).toHaveBeenCalledOnce());
    show(<Part label="Tryck" />);
    expect(await screen.findByRole('button', { name: 'Tryck: 0' })).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(2);
  });
});
