export type { Operator, PublicSite } from './pages/public-site.ts';
export { nameOperatorAgency } from './accessibility/reports.sql.ts';
