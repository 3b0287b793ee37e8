import { todayRoutes } from '../../../contract/today.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { readMyDay } from './read-my-day.ts';
import { readToday } from './read-today.ts';
import type { Instruments } from './reckon-case.rules.ts';

/** @param instruments what each is called and how it is read: given by the app, as this slice knows no other. */
export function registerToday(platform: HttpPlatform, instruments: Instruments): void {
  bindRoutes(platform, todayRoutes, {
    readToday: ({ work, actor, query, language }) => readToday(work, actor, query, { instruments, language }),
    readMyDay: ({ work }) => readMyDay(work, instruments),
  });
}
