import { readFileSync } from 'node:fs';
import { readPersonalNumber } from '../../../contract/personal-number.ts';
import { wholeYears } from '../../../server/features/programmes/public.ts';
import type { Chance } from './chance.ts';
import { familyNames, menNames, womenNames } from './cast/names.ts';

export interface DemoPerson {
  given: string;
  family: string;
  sex: 'woman' | 'man';
  number: string;
  kind: 'personal' | 'coordination';
  /** Null where the number does not tell it. */
  birthDate: string | null;
}

export interface PersonWish {
  /** Whole years on a day, both ends included; a person without a known birth date fits no such wish. */
  age?: { min: number; max: number; on: string };
  sex?: 'woman' | 'man';
  given?: string;
  family?: string;
  coordination?: boolean;
}

function publishedNumbers(file: string): string[] {
  const text = readFileSync(new URL(`../test-numbers/${file}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => /^\d{12}$/.test(line));
}

/** The published test numbers that the demo may use: personal, then coordination numbers. */
export function testNumbers(): { personal: string[]; coordination: string[] } {
  return { personal: publishedNumbers('personal-numbers'), coordination: publishedNumbers('coordination-numbers') };
}

/** Hands out people: each published number and each full name at most once. */
export function peopleOf(chance: Chance): (wish?: PersonWish) => DemoPerson {
  const numbers = testNumbers();
  const left = { personal: chance.some(numbers.personal, Infinity), coordination: chance.some(numbers.coordination, Infinity) };
  const taken = new Set<string>();

  const take = (wish: PersonWish): string => {
    const list = wish.coordination === true ? left.coordination : left.personal;
    const index = list.findIndex((number) => fits(number, wish));
    const [number] = index < 0 ? [] : list.splice(index, 1);
    if (number === undefined) throw new Error('The selection of test numbers has nobody left who fits');
    return number;
  };
  const name = (sex: 'woman' | 'man'): [string, string] => {
    for (;;) {
      const drawn: [string, string] = [chance.pick(sex === 'woman' ? womenNames : menNames), chance.pick(familyNames)];
      if (!taken.has(drawn.join(' '))) return drawn;
    }
  };
  return (wish = {}) => {
    const number = take(wish);
    const sex = sexOf(number);
    const [given, family] = wish.given !== undefined && wish.family !== undefined ? [wish.given, wish.family] : name(sex);
    taken.add(`${given} ${family}`);
    return { given, family, sex, number, kind: wish.coordination === true ? 'coordination' : 'personal', birthDate: birthDateOf(number) };
  };
}

function sexOf(number: string): 'woman' | 'man' {
  return Number(number.at(10)) % 2 === 1 ? 'man' : 'woman';
}

function birthDateOf(number: string): string | null {
  return readPersonalNumber(number, '2099-12-31')?.birthDate ?? null;
}

function fits(number: string, { age, sex }: PersonWish): boolean {
  if (sex !== undefined && sexOf(number) !== sex) return false;
  if (age === undefined) return true;
  const born = birthDateOf(number);
  if (born === null || born >= age.on) return false;
  const years = wholeYears(born, age.on);
  return years >= age.min && years <= age.max;
}
