import type { RouteTable } from './route.ts';

export const plansRoutes = {} as const satisfies RouteTable;
