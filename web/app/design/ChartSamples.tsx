import { BarList } from '../../ui/charts/BarList.tsx';
import { LaneChart } from '../../ui/charts/LaneChart.tsx';
import type { Lane } from '../../ui/charts/LaneChart.tsx';
import { LineChart } from '../../ui/charts/LineChart.tsx';
import { addDays } from '../../ui/days.ts';
import { Section } from '../../ui/Page.tsx';
import { useToday } from '../../ui/Today.tsx';

function lanesAround(today: string): readonly Lane[] {
  return [
    { key: 'h', label: 'Hälsa', rings: [{ key: 'h2', label: 'Läkarbesök', day: addDays(today, 12) }], bars: [
      { key: 'h1', label: 'Samtalsstöd', by: 'Region Skåne', start: addDays(today, -60), end: addDays(today, 40) },
      { key: 'h3', label: 'Promenadgrupp', by: 'Alba', start: addDays(today, -100), end: addDays(today, -30), done: true }] },
    { key: 'v', label: 'Vardag', bars: [{ key: 'v1', label: 'Morgonrutin med boendestöd', by: 'Vellinge kommun', start: addDays(today, -20) }], rings: [] },
    { key: 'a', label: 'Arbete', bars: [], rings: [], empty: 'Inget som rör arbete pågår.', emptyMatters: true },
    { key: 's', label: 'Studier', bars: [], rings: [{ key: 's1', label: 'Ansökan till svenska 3', day: addDays(today, 30) }] },
    { key: 'e', label: 'Ekonomi', bars: [], rings: [{ key: 'e1', label: 'Budget gjord', day: addDays(today, -15), done: true }] },
  ];
}

function points(today: string, values: readonly number[]) {
  return values.map((value, index) => ({ day: addDays(today, -90 * (values.length - 1 - index)), value }));
}

/** The three charts with believable figures. */
export function ChartSamples() {
  const today = useToday();
  return (
    <>
      <Section title="Planen på en tidslinje">
        <LaneChart title="Fyra spår är i gång, men inget som rör arbete" summary="Nästa steg är läkarbesöket om tolv dagar." lanes={lanesAround(today)} onOpen={() => undefined} />
      </Section>
      <Section title="Progression">
        <div className="chart-row">
          <LineChart title="Albas tilltro till arbete har ökat" summary="Från 3 till 6 av 10 på nio månader enligt Alba; från 4 till 6 enligt coachen." domain={[0, 10]}
            series={[{ key: 'person', label: 'Alba', points: points(today, [3, 3, 5, 6]) }, { key: 'coach', label: 'Coachen', points: points(today, [4, 5, 5, 6]) }]}
            band={{ size: 1.5, label: 'Mindre än så är ingen säker ändring' }} events={[{ day: addDays(today, -120), label: 'Byte av coach' }]} />
          <LineChart title="Sömnen är som förut" summary="Från 4 till 5 av 10 på sex månader." domain={[0, 10]}
            series={[{ key: 'person', label: 'Alba', points: points(today, [4, 5, 5]) }]} />
        </div>
      </Section>
      <Section title="Mängder">
        <BarList title="Var tredje har kommit i arbete" summary="42 av 140 arbetar, 31 studerar. Målet är 50 i arbete." full={140} labelHeader="Efter insatsen" valueHeader="Antal" rows={[
          { key: 'w', label: 'Arbetar', value: 42, words: '42 av 140', goal: 50 }, { key: 's', label: 'Studerar', value: 31, words: '31 av 140' }, { key: 'o', label: 'Arbetslivsinriktad rehabilitering hos Arbetsförmedlingen', value: 9, words: '9 av 140' },
        ]} />
      </Section>
    </>
  );
}
