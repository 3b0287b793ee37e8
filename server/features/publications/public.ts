export type { Operator, PublicSite } from './pages/public-site.ts';
