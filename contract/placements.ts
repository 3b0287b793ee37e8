import type { RouteTable } from './route.ts';

export const placementsRoutes = {} as const satisfies RouteTable;
