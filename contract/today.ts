import type { RouteTable } from './route.ts';

export const todayRoutes = {} as const satisfies RouteTable;
