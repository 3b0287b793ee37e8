// Makes material/mittskane-group.csv: an invented group to practise mapping on. Nobody is in it, and no number of it comes
// from a register; the chances below are made up so that the three findings of Finsam MittSkåne's mapping can be found in
// it: much ill-health, psychiatric diagnoses most common, and cooperation around the cases lacking. The same every time.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

let state = 20201015;
/** From 0 up to 1 (mulberry32). */
function chance() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}
const whole = (least, most) => least + Math.floor(chance() * (most - least + 1));

/** One of the keys, by their weights. */
function pick(weights) {
  const entries = Object.entries(weights);
  let left = chance() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return entries.at(-1)[0];
}

const diagnoses = {
  K: { PSY: 44, RORELSE: 18, SMARTA: 11, NEURO: 5, BEROENDE: 4, ANNAN: 8, INGEN: 10 },
  M: { PSY: 38, RORELSE: 17, SMARTA: 6, NEURO: 8, BEROENDE: 12, ANNAN: 8, INGEN: 11 },
};
const netDays = { PSY: [40, 330], RORELSE: [30, 320], SMARTA: [20, 300], NEURO: [20, 330], BEROENDE: [20, 280], ANNAN: [10, 240], INGEN: [0, 30] };
const meetings = { 2019: { INGEN: 58, ENSTAKA: 32, REGELBUNDNA: 10 }, 2020: { INGEN: 63, ENSTAKA: 29, REGELBUNDNA: 8 } };

function rowOf(period) {
  const sex = pick({ K: 55, M: 45 });
  const age = Math.min(64, Math.max(18, Math.round(18 + 46 * (0.5 * chance() + 0.5 * chance()))));
  const diagnosis = pick(diagnoses[sex]);
  const [least, most] = netDays[diagnosis];
  const hasBenefit = chance() < (diagnosis === 'INGEN' ? 0.08 : 0.72);
  const contacts = diagnosis === 'INGEN' ? whole(1, 3) : whole(2, 6);
  return {
    period,
    alder: chance() < 0.008 ? '' : age,
    kon: sex,
    kommun: pick({ 'KN-1': 46, 'KN-2': 30, 'KN-3': 24 }),
    manader_med_stod: chance() < 0.015 ? '' : Math.min(180, whole(6, 30) + (chance() < 0.45 ? whole(12, 120) : 0)),
    inkomst: hasBenefit ? pick({ SJUK: 42, AKTIV: age < 30 ? 40 : 0, STOD: 40 }) : pick({ STOD: 82, AKTSTOD: 18 }),
    utbildning: pick({ GRUND: 47, GYMN: 42, EFTER: 8, 'gymn': 0.4, '': 2.6 }),
    diagnosgrupp: chance() < 0.045 ? '' : diagnosis,
    nettodagar: hasBenefit ? whole(least, most) : 0,
    kontakter: contacts,
    moten: pick(meetings[period]),
  };
}

const rows = [2019, 2020].flatMap((period) => Array.from({ length: period === 2019 ? 588 : 612 }, () => rowOf(period)));
// Something to clean: two ages that nobody has, and four rows that were read twice.
rows[101].alder = 300;
rows[777].alder = 0;
for (const index of [40, 333, 700, 1100]) rows.splice(index, 0, rows[index]);

const names = Object.keys(rows[0]);
const lines = [names.join(';'), ...rows.map((row) => names.map((name) => row[name]).join(';'))];
writeFileSync(join(import.meta.dirname, '../material/mittskane-group.csv'), `${lines.join('\n')}\n`);
