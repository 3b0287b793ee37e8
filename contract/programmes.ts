import type { RouteTable } from './route.ts';

export const programmesRoutes = {} as const satisfies RouteTable;
