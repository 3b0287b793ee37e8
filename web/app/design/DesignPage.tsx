import { Page, PageHeader } from '../../ui/Page.tsx';

export function DesignPage() {
  return <Page><PageHeader title="Delarna" /></Page>;
}
