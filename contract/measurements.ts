import type { RouteTable } from './route.ts';

export const measurementsRoutes = {} as const satisfies RouteTable;
