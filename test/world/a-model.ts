import { fileURLToPath } from 'node:url';
import { ProgrammeModel } from '../../contract/programme-model.ts';
import { readYaml } from '../../server/platform/read-yaml.ts';
import type { ModelContent } from './world.ts';

const folder = fileURLToPath(new URL('../../programmes', import.meta.url));

/** One of the house's own programme models, read from its file: what tests that need a real model run on. */
export function aModel(key = 'steget'): ModelContent & { content: ProgrammeModel } {
  const content = readYaml(`${folder}/${key}.yaml`, ProgrammeModel);
  return { key: content.key, version: content.version, content };
}
