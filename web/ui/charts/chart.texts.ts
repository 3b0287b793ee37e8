import { defineTexts } from '../texts.ts';

export const chartTexts = defineTexts({
  sv: {
    table: 'Visa som tabell',
    day: 'Dag',
    noValue: 'inget svar',
    today: 'i dag',
    fromTo: '{{from}} till {{to}}',
    from: 'från {{from}}',
    due: 'senast {{day}}',
    done: 'klart',
    laneEmpty: 'Inget här ännu.',
    event: 'Händelse',
    events: 'Händelser',
  },
  en: {
    table: 'Show as a table',
    day: 'Day',
    noValue: 'no answer',
    today: 'today',
    fromTo: '{{from}} to {{to}}',
    from: 'from {{from}}',
    due: 'due {{day}}',
    done: 'done',
    laneEmpty: 'Nothing here yet.',
    event: 'Event',
    events: 'Events',
  },
});
