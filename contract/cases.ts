import type { RouteTable } from './route.ts';

export const casesRoutes = {} as const satisfies RouteTable;
