import { ChosenId, kindOf, singular, type Chooser, type ChosenWord } from './chosen.ts';
import type { Json } from './operations.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Enough to choose among, few enough that what belongs together meets. */
const most = 40;

class Kept<T> {
  readonly #byName = new Map<string, T[]>();
  add(name: string, value: T): void {
    const values = this.#byName.get(name) ?? [];
    this.#byName.set(name, values);
    if (values.includes(value)) return;
    if (values.length >= most) values.shift();
    values.push(value);
  }
  pick(name: string, choice: number): T | undefined {
    const values = this.#byName.get(name) ?? [];
    return values[choice % Math.max(1, values.length)];
  }
}

function invented(choice: number): string {
  return `0199ffff-0000-7000-8000-${choice.toString(16).padStart(12, '0').slice(-12)}`;
}

/**
 * What one actor has been told in answers: ids by kind and by case, versions, texts by name. A fuzzer that only invents
 * never comes past the door; one that learns takes in a new route by itself.
 */
export class Memory {
  readonly #ids = new Kept<string>();
  readonly #words = new Kept<string>();
  /** By id, or by address for what has none. */
  readonly #versions = new Map<string, number>();
  /** What an address answers with: a write below it tells the new version by this id. */
  readonly #idAt = new Map<string, string>();

  /** Takes in an answer from an address, such as `/api/v1/cases/…/sessions`. */
  learn(path: string, caseId: string | undefined, answer: Json): void {
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer) && typeof answer['id'] === 'string') this.#idAt.set(path, answer['id']);
    const collection = path.split('/').filter((part) => !uuid.test(part)).at(-1) ?? '';
    this.#walk(answer, { name: singular(collection), caseId, path });
  }

  #walk(value: Json, at: { name: string; caseId: string | undefined; path: string }): void {
    if (Array.isArray(value)) return value.forEach((each) => { this.#walk(each, at); });
    if (typeof value !== 'object' || value === null) return;
    const own = value['id'];
    const caseId = at.name === 'case' && typeof own === 'string' ? own : at.caseId;
    if (typeof value['version'] === 'number') {
      if (typeof own === 'string') this.#versions.set(own, value['version']);
      else this.#versions.set(at.path, value['version']);
    }
    for (const [name, each] of Object.entries(value)) this.#take(name, each, { ...at, caseId });
  }

  #take(name: string, value: Json, at: { name: string; caseId: string | undefined; path: string }): void {
    if (typeof value === 'string' && uuid.test(value)) return this.#keepId(name, value, at);
    if (typeof value === 'string' && value.length < 60) return this.#words.add(name, value);
    if (Array.isArray(value)) {
      for (const each of value) {
        if (typeof each === 'string') this.#take(name, each, at);
        else this.#walk(each, { ...at, name: name === 'items' ? at.name : singular(name) });
      }
      return;
    }
    this.#walk(value, { ...at, name });
  }

  #keepId(name: string, id: string, at: { name: string; caseId: string | undefined }): void {
    const kind = name === 'id' ? at.name : kindOf(name);
    this.#ids.add(kind, id);
    this.#ids.add('any', id);
    if (at.caseId === undefined) return;
    this.#ids.add(`${at.caseId} ${kind}`, id);
    if (name === 'id') this.#ids.add(`${at.caseId} record`, id);
    this.#ids.add(`cases with ${kind}`, at.caseId);
  }

  /** A case that has something of a kind, so that what is asked for in it may be there. */
  caseWith(kind: string, choice: number): string | undefined {
    return this.#ids.pick(`cases with ${kind}`, choice);
  }

  /** An id of a kind, of the case if there is one. */
  id(kind: string, choice: number, caseId: string | undefined): string {
    return this.#ids.pick(`${caseId} ${kind}`, choice) ?? this.#ids.pick(kind, choice)
      ?? this.#ids.pick(`${caseId} record`, choice) ?? this.#ids.pick('any', choice) ?? invented(choice);
  }

  /** Chooses for one request. `path` is asked for when the ids in it have been chosen. */
  chooser(others: readonly Memory[], caseId: string | undefined, path: () => string): Chooser {
    return {
      id: ({ kind, choice, source }) => {
        if (source === 'invented') return invented(choice);
        if (source === 'told') return this.id(kind, choice, caseId);
        return others[choice % Math.max(1, others.length)]?.id(kind, choice, undefined) ?? invented(choice);
      },
      word: ({ name, choice }: ChosenWord) => this.#words.pick(name, choice) ?? 'granvik',
      version: () => this.#versionAt(path()),
    };
  }

  /** The version of what an address names: the address itself, its last id, or what it lies under. */
  #versionAt(address: string): number {
    for (let parts = address.split('/'); parts.length > 1; parts = parts.slice(0, -1)) {
      const path = parts.join('/');
      const known = this.#versions.get(path) ?? this.#versions.get(this.#idAt.get(path) ?? '') ?? this.#versions.get(parts.at(-1) ?? '');
      if (known !== undefined) return known;
    }
    return 1;
  }
}

/** Chooses the case of a request before the rest, as ids that belong to it are wanted then. */
export function chooseCase(memory: Memory, others: readonly Memory[], plan: ChosenId, within: string | undefined): string {
  const likely = plan.source === 'told' && within !== undefined ? memory.caseWith(within, plan.choice) : undefined;
  return likely ?? memory.chooser(others, undefined, () => '').id(plan);
}
