import { basename } from 'node:path';
import { Instrument, type Questionnaire } from '../../../contract/instrument.ts';
import { openYamlFolder, YamlError, type YamlFile, type YamlProblem } from '../../platform/read-yaml.ts';
import { scoreRange } from './measurement-series.rules.ts';

/**
 * Reads the instruments of a folder, one YAML file for each version, in name order.
 * @throws YamlError naming file, line, path and what was expected, for every fault in every file.
 */
export function loadInstruments(folder: string): Instrument[] {
  const files = openYamlFolder(folder, Instrument);
  const problems = [...files.flatMap(problemsOf), ...problemsBetween(files)];
  if (problems.length > 0) throw new YamlError(problems);
  return files.map((file) => file.value);
}

type InstrumentFile = YamlFile<Instrument>;
type Found = [path: PropertyKey[], expected: string];

function problemsBetween(files: readonly InstrumentFile[]): YamlProblem[] {
  const seen = new Set<string>();
  return files.flatMap(({ value, problemAt }) => {
    const name = `${value.key} ${value.version}`;
    const isSecond = seen.has(name);
    seen.add(name);
    return isSecond ? [problemAt(['version'], `a version of ${value.key} that no other file has`)] : [];
  });
}

function problemsOf({ file, value, problemAt }: InstrumentFile): YamlProblem[] {
  const names = [`${value.key}.yaml`, `${value.key}-${value.version}.yaml`];
  const found: Found[] = names.includes(basename(file)) ? [] : [[['key'], `the key of the file's name: ${names.join(' or ')}`]];
  found.push(...bandProblems(value));
  if (value.kind === 'questionnaire') found.push(...itemProblems(value), ...routineProblems(value));
  return found.map(([path, expected]) => problemAt(path, expected));
}

/** Bands must share the whole range out among them: no score without a reading, none with two. */
function bandProblems(instrument: Instrument): Found[] {
  const bands = instrument.bands?.list ?? [];
  const { min, max } = scoreRange(instrument);
  const step = instrument.kind === 'slot' ? 10 ** -instrument.total.decimals : 1;
  const found: Found[] = [];
  for (const [index, band] of bands.entries()) {
    const before = bands[index - 1];
    const expected = before === undefined ? min : before.to + step;
    if (Math.abs(band.from - expected) > 1e-9) found.push([['bands', 'list', index, 'from'], `the band to begin at ${expected}`]);
    if (band.to < band.from) found.push([['bands', 'list', index, 'to'], 'an end that is not before the beginning']);
  }
  const last = bands.at(-1);
  if (last !== undefined && last.to !== max) found.push([['bands', 'list', bands.length - 1, 'to'], `the last band to end at ${max}`]);
  return found;
}

function itemProblems(instrument: Questionnaire): Found[] {
  const found: Found[] = [];
  const ids = instrument.items.map((item) => item.id);
  for (const [index, item] of instrument.items.entries()) {
    if (ids.indexOf(item.id) !== index) found.push([['items', index, 'id'], `an id of its own; ${item.id} stands above too`]);
    const asked = instrument.respondents.filter((respondent) => item.ask[respondent] !== undefined);
    if (asked.length === 0) found.push([['items', index, 'ask'], `a question to ${instrument.respondents.join(' or ')}`]);
    if (asked.length < Object.keys(item.ask).length) found.push([['items', index, 'ask'], 'questions only to those named in respondents']);
  }
  const { scale } = instrument;
  for (const [index, anchor] of scale.anchors.entries()) {
    if (anchor.value < scale.min || anchor.value > scale.max) found.push([['scale', 'anchors', index, 'value'], `a value from ${scale.min} to ${scale.max}`]);
  }
  for (const respondent of instrument.respondents) {
    if (instrument.instruction[respondent] === undefined) found.push([['instruction'], `an instruction to ${respondent}`]);
  }
  return found;
}

function routineProblems(instrument: Questionnaire): Found[] {
  return instrument.routines.flatMap(({ when }, index): Found[] => {
    const item = instrument.items.find((one) => one.id === when.item);
    if (item === undefined) return [[['routines', index, 'when', 'item'], 'the id of an item of this instrument']];
    const { min, max } = item.scale ?? instrument.scale;
    return when.above >= min && when.above < max ? [] : [[['routines', index, 'when', 'above'], `a value from ${min} to ${max - 1}`]];
  });
}
