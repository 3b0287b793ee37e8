import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Sort } from '../../ui/DataTable.tsx';
import { addDays, shortDay } from '../../ui/days.ts';
import { DayText } from '../../ui/DayText.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { ExpandableFilters } from '../../ui/Filters.tsx';
import { Section } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { LinkRows, RowList } from '../../ui/RowList.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { useToday } from '../../ui/Today.tsx';

const people = [
  { name: 'Alba Sjöström-Bergengren', phase: 'Aktiv rehabilitering', ago: 3, hours: 12 },
  { name: 'Bo Ek', phase: 'Kartläggning', ago: 19, hours: 0 },
  { name: 'Chidi Okonkwo', phase: 'Arbetslivsinriktad praktik', ago: 1, hours: 25 },
] as const;

function TableSample() {
  const today = useToday();
  const [sort, setSort] = useState<Sort>({ key: 'name', direction: 'ascending' });
  const [found, setFound] = useState('');
  const [phase, setPhase] = useState('');
  const [offset, setOffset] = useState(0);
  const turn = sort.direction === 'ascending' ? 1 : -1;
  const rows = people
    .filter((person) => person.name.toLowerCase().includes(found.toLowerCase()) && (phase === '' || person.phase === phase))
    .toSorted((a, b) => turn * (sort.key === 'hours' ? a.hours - b.hours : a.name.localeCompare(b.name, 'sv')));
  return (
    <Section title="Tabell, sök och sidor">
      <SearchField label="Sök deltagare" value={found} onChange={setFound} />
      <ExpandableFilters inUse={phase ? 1 : 0} onClear={() => setPhase('')}>
        <SelectField label="Fas" value={phase} onChange={setPhase} optional options={people.map((person) => ({ value: person.phase, label: person.phase }))} />
      </ExpandableFilters>
      <DataTable caption="Deltagare" rows={rows} rowKey={(person) => person.name} sort={sort} onSort={setSort} columns={[
        { key: 'name', header: 'Namn', sortable: true, cell: (person) => <PersonName name={person.name} to="/design" /> },
        { key: 'phase', header: 'Fas', cell: (person) => person.phase },
        { key: 'contact', header: 'Senaste kontakt', cell: (person) => <DayText day={addDays(today, -person.ago)} /> },
        { key: 'hours', header: 'Timmar i veckan', numeric: true, sortable: true, cell: (person) => person.hours },
      ]} />
      <Pager offset={offset} limit={50} total={131} onChange={setOffset} />
    </Section>
  );
}

export function ListSamples() {
  const today = useToday();
  return (
    <>
      <Section title="Flikar och rader">
        <Tabs label="Deltagaren" tabs={[
          { to: '/design', label: 'Plan' }, { to: '/design/a', label: 'Progression' }, { to: '/design/b', label: 'Anteckningar', count: 14 },
          { to: '/design/c', label: 'Praktik och arbete' }, { to: '/design/d', label: 'Samtycken' }, { to: '/design/e', label: 'Teamet' }, { to: '/design/f', label: 'Tidslinje' },
        ]} />
        <RowList label="Den här veckan" rows={[
          { key: '1', title: 'Alba Sjöström-Bergengren', to: '/design', tag: <StatusTag status="look">Skattning försenad</StatusTag>, about: <>Skattas var tredje månad. Skulle ha gjorts <DayText day={addDays(today, -4)} />.</>, actions: <><Button size="small">Skatta nu</Button><Button size="small" kind="quiet">Påminn på fredag</Button></> },
          { key: '2', title: 'Bo Ek', to: '/design', about: 'Första kontakten med en arbetsgivare inom 30 dagar.', actions: <Button size="small">Anteckna kontakten</Button> },
        ]} />
        <LinkRows label="Ditt" rows={[{ to: '/design', title: 'Min plan', about: 'Två steg kvar före jul' }, { to: '/design/g', title: 'Samtycken', about: 'Du delar med tre' }]} />
      </Section>
      <TableSample />
      <Section title="Uppgifter och tidslinje">
        <DescriptionList items={[
          { term: 'Huvudcoach', value: 'Maja Lind, sedan 3 mars' }, { term: 'Samlat ansvar', value: 'Vellinge kommun' },
          { term: 'Nästa möte', value: shortDay(addDays(today, 5), 'sv') }, { term: 'Roll', value: 'Samordningsförbundsrepresentant' },
        ]} />
        <Timeline label="Albas tidslinje" items={[
          { key: '1', day: addDays(today, -1), title: 'Samtal om praktiken', by: 'Maja Lind, Vellinge kommun', body: 'Alba vill börja med två dagar.' },
          { key: '2', day: addDays(today, -12), title: 'Samtycket förnyat', by: 'Alba' },
          { key: '3', day: addDays(today, -300), title: 'Aktualiserad', by: 'Region Skåne, vårdcentralen' },
        ]} />
      </Section>
    </>
  );
}
