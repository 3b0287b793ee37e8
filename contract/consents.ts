import type { RouteTable } from './route.ts';

export const consentsRoutes = {} as const satisfies RouteTable;
