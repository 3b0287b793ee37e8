import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { Skeleton } from './States.tsx';

function whenIdle(start: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 2000 });
  else setTimeout(start, 1);
}

/**
 * A part that no page waits for, as a form that opens at a press. Its code is fetched once the page has nothing better
 * to do, so that it mostly is there when it is opened, and also when the connection has gone since.
 *
 *   const GoalForm = lazyPart(() => import('./GoalForm.tsx'), (m) => m.GoalForm);
 */
export function lazyPart<Module, Props extends object>(load: () => Promise<Module>, pick: (module: Module) => (props: Props) => ReactNode): (props: Props) => ReactNode {
  let fetched: ((props: Props) => ReactNode) | undefined;
  const fetchPart = async () => {
    fetched = pick(await load());
    return { default: fetched };
  };
  const Awaited = lazy(fetchPart);
  // Should it fail, opening the part tries again, and says so if it fails once more.
  whenIdle(() => { fetchPart().catch(() => undefined); });
  return function LazyPart(props: Props) {
    // Chosen when it opens: a part that changed from the one to the other would lose what has been written in it.
    const [Part] = useState(() => fetched);
    if (Part) return <Part {...props} />;
    return <Suspense fallback={<Skeleton />}><Awaited {...props} /></Suspense>;
  };
}
