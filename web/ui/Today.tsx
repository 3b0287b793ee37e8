import { createContext, useContext, useState } from 'react';
import type { ReactNode } from 'react';
import { swedishDayOf } from './days.ts';

const TodayContext = createContext<string | null>(null);

/** Tells every part below which day it is, by the server's clock. */
export function TodayProvider({ today, children }: { today: string; children: ReactNode }) {
  return <TodayContext value={today}>{children}</TodayContext>;
}

/** Today as an ISO day: the server's if it is known, otherwise this device's day in Sweden. */
export function useToday(): string {
  const [here] = useState(() => swedishDayOf(new Date()));
  return useContext(TodayContext) ?? here;
}
