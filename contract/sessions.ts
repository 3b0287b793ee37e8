import type { RouteTable } from './route.ts';

export const sessionsRoutes = {} as const satisfies RouteTable;
