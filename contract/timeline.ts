import type { RouteTable } from './route.ts';

export const timelineRoutes = {} as const satisfies RouteTable;
