import type { RouteTable } from './route.ts';

export const assessmentsRoutes = {} as const satisfies RouteTable;
