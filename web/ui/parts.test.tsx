import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from './axe.ts';
import { DataTable } from './DataTable.tsx';
import { Dialog } from './Dialog.tsx';
import { Menu } from './Menu.tsx';
import { Pager } from './Pager.tsx';
import { show } from './show.tsx';
import { EmptyState, FailedState, ProgressNote, Skeleton } from './States.tsx';
import { StepPath } from './StepPath.tsx';
import { ToastProvider, useToast } from './Toast.tsx';

describe('Menu', () => {
  it('is walked with the arrows, chooses with Enter, and gives the focus back', async () => {
    const chosen = vi.fn<(key: string) => void>();
    const { user } = show(<Menu label="Fler val" actions={['a', 'b', 'c'].map((key) => ({ key, label: `Val ${key}`, onAction: () => chosen(key) }))} />);
    const button = screen.getByRole('button', { name: 'Fler val' });
    await user.click(button);
    expect(screen.getByRole('menuitem', { name: 'Val a' })).toBe(document.activeElement);
    await expectAccessible();
    await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(chosen).toHaveBeenCalledWith('b');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toBe(document.activeElement);
    await user.keyboard('{Enter}{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toBe(document.activeElement);
  });
});

describe('DataTable', () => {
  it('says how it is sorted and asks to be turned', async () => {
    const onSort = vi.fn<(sort: { key: string; direction: string }) => void>();
    const { user } = show(<DataTable caption="Deltagare" rows={[{ id: '1', name: 'Alba' }]} rowKey={(row) => row.id} sort={{ key: 'name', direction: 'ascending' }} onSort={onSort}
      columns={[{ key: 'name', header: 'Namn', sortable: true, cell: (row) => row.name }, { key: 'id', header: 'Nummer', numeric: true, cell: (row) => row.id }]} />);
    expect(screen.getByRole('columnheader', { name: /Namn/ }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Namn' }));
    expect(onSort).toHaveBeenCalledWith({ key: 'name', direction: 'descending' });
    expect(screen.getByRole('rowheader', { name: 'Alba' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('Pager', () => {
  it('is not there when all fits, and stops at both ends', async () => {
    const first = show(<Pager offset={0} limit={50} total={50} onChange={() => undefined} />);
    expect(screen.queryByRole('navigation')).toBeNull();
    first.unmount();
    const go = vi.fn<(offset: number) => void>();
    const { user } = show(<Pager offset={100} limit={50} total={131} onChange={go} />);
    expect(screen.getByText('101–131 av 131')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Nästa' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Föregående' }));
    expect(go).toHaveBeenCalledWith(50);
  });
});

function Saver({ undo }: { undo: () => void }) {
  const toast = useToast();
  return <button type="button" onClick={() => toast({ text: 'Sparat', undo })}>Spara</button>;
}

describe('Toast', () => {
  it('is read aloud, can be undone, and goes by itself', async () => {
    const undo = vi.fn<() => void>();
    const { user } = show(<ToastProvider><Saver undo={undo} /></ToastProvider>);
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(within(screen.getByRole('status')).getByText('Sparat')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(undo).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText('Sparat')).toBeNull());
  });
});

describe('states', () => {
  it('says what is empty, what failed, what is on its way and where one is', async () => {
    const again = vi.fn<() => void>();
    const { user } = show(
      <>
        <h1>Sidan</h1>
        <EmptyState title="Inget väntar på dig">Tre samtal i dag.</EmptyState>
        <FailedState error={new TypeError('offline')} retry={again} />
        <Skeleton />
        <StepPath label="Vägen" steps={[{ key: 'a', label: 'Aktualiserad', state: 'done' }, { key: 'b', label: 'Kartläggning', state: 'now' }]} />
        <Dialog title="Byt coach" open onClose={() => undefined}>Ett byte syns i planen.</Dialog>
      </>,
    );
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(again).toHaveBeenCalledOnce();
    expect(screen.getByText('Kartläggning').closest('[aria-current=step]')?.textContent).toBe('Kartläggning (nu)');
  });

  it('speaks of a wait only once it is longer than a second', () => {
    vi.useFakeTimers();
    try {
      show(<ProgressNote text="Räknar" done={1} total={4} />);
      expect(screen.queryByText('Räknar')).toBeNull();
      act(() => { vi.advanceTimersByTime(1001); });
      expect(screen.getByRole('progressbar', { name: 'Räknar' }).getAttribute('value')).toBe('1');
    } finally {
      vi.useRealTimers();
    }
  });
});
