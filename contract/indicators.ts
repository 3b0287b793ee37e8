import type { RouteTable } from './route.ts';

export const indicatorsRoutes = {} as const satisfies RouteTable;
