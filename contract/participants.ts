import type { RouteTable } from './route.ts';

export const participantsRoutes = {} as const satisfies RouteTable;
