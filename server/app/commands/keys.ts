import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type pg from 'pg';
import { Id } from '../../../contract/words.ts';
import { auditOperatorDeed } from '../../platform/audit/operator-deed.ts';
import { kyselyAlone } from '../../platform/db/kysely-on-client.ts';
import { rowTypes } from '../../platform/db/row-types.ts';
import { withClient } from '../../platform/db/target.ts';
import { changeMasterKey } from '../../platform/sealing/change-master-key.ts';
import { countByKey } from '../../platform/sealing/count-by-key.ts';
import { KeyRing } from '../../platform/sealing/key-ring.ts';
import { masterKeySetting, readMasterKey, writeMasterKey, type MasterKeySource } from '../../platform/sealing/master-key.ts';
import { rotateKeys } from '../../platform/sealing/rotate-keys.ts';
import { verifySealed } from '../../platform/sealing/verify-sealed.ts';
import { readMasterKeySource } from '../config.ts';
import { CommandFailed, type Terminal } from './terminal.ts';
import { withPreparedTarget } from './with-owner-database.ts';

/** `keys …`: the keys that seal what is written; while the server runs. */
export function keysCommand(terminal: Terminal): Command {
  const keys = new Command('keys').description('nycklarna som förseglar det som skrivs');
  keys.command('make').description('gör en ny huvudnyckel i en fil som inte finns').argument('<file>')
    .action((file: string) => {
      const { fingerprint } = writeMasterKey(resolve(file));
      terminal.print(`${resolve(file)}  fingeravtryck ${fingerprint}`);
      terminal.print('Spara en kopia på ett säkert ställe, skild från databasen och dess säkerhetskopior.');
    });
  keys.command('status').description('vilka nycklar som finns och hur mycket var och en förseglar').action(() => status(terminal));
  keys.command('verify').description('öppna allt som är förseglat, till exempel efter en återställning; avslutas med 1 om något inte går').action(() => verify(terminal));
  keys.command('rotate').description('ny nyckel för en organisation eller alla; det skrivna förseglas om medan servern är i gång')
    .option('--agency <id>', 'bara för en organisation', agencyId)
    .action((options: { agency?: string }) => rotate(terminal, options.agency));
  keys.command('change-master').description('byt huvudnyckel').requiredOption('--new-key-file <file>', 'den nya, gjord med keys make')
    .action((options: { newKeyFile: string }) => changeMaster(terminal, resolve(options.newKeyFile)));
  return keys;
}

function agencyId(text: string): string {
  if (Id.safeParse(text).success) return text;
  throw new InvalidArgumentError('Ange organisationens id.');
}

interface Opened { client: pg.Client; masterKey: MasterKeySource; ring: KeyRing }

function opened(terminal: Terminal, use: (opened: Opened) => Promise<void>): Promise<void> {
  return withPreparedTarget(terminal.environment, (target) => withClient({ ...target.owner, types: rowTypes }, (client) => {
    const masterKey = readMasterKeySource(terminal.environment);
    return use({ client, masterKey, ring: new KeyRing(masterKey, (ask) => ask(client)) });
  }));
}

function status(terminal: Terminal): Promise<void> {
  return opened(terminal, async ({ client, masterKey }) => {
    terminal.print(`huvudnyckel ${masterKey.read().fingerprint}  (${masterKey.name})`);
    const { rows } = await client.query<{ id: string; name: string }>('select id, name from agencies.agencies');
    const names = new Map<string | null, string>(rows.map(({ id, name }) => [id, `${name} ${id}`]));
    for (const { key, values } of await countByKey(client)) {
      const standing = key.purpose === 'index' ? 'söker personnummer' : `${values} värden${key.retired ? ', ur bruk' : ''}`;
      terminal.print(`${key.id}  ${names.get(key.agencyId) ?? key.agencyId ?? 'huset'}  från ${key.madeAt.slice(0, 10)}  ${standing}`);
    }
  });
}

function verify(terminal: Terminal): Promise<void> {
  return opened(terminal, async ({ client, ring }) => {
    let values = 0;
    let wrong = 0;
    for await (const table of verifySealed(client, ring)) {
      values += table.values;
      wrong += table.astray.length;
      for (const { place, why } of table.astray.slice(0, 20)) terminal.complain(`${place}: ${why === 'cannot-be-opened' ? 'går inte att öppna' : 'är förseglat för en annan organisation'}`);
    }
    terminal.print(`${values} värden, ${wrong} fel.`);
    if (wrong > 0) throw new CommandFailed(1);
  });
}

function rotate(terminal: Terminal, agency: string | undefined): Promise<void> {
  return opened(terminal, async ({ client, masterKey, ring }) => {
    const { owners, rows, retired, kept } = await rotateKeys(client, ring, masterKey, agency,
      (transactions) => terminal.print(`Väntar på ${transactions} transaktioner som började före bytet …`));
    if (owners === 0) terminal.print('Det finns ingen sådan nyckel att byta.');
    else {
      await auditOperatorDeed(kyselyAlone(client, masterKey), agency ?? null, { action: 'keys.rotate', detail: `${owners} keys, ${rows} rows` });
      terminal.print(`${owners} nya nycklar. ${rows} rader förseglades om. ${retired.length} gamla nycklar är ur bruk.`);
    }
    for (const id of kept) terminal.complain(`Nyckeln ${id} används ännu: kör keys rotate igen.`);
  });
}

function changeMaster(terminal: Terminal, file: string): Promise<void> {
  return opened(terminal, async ({ client, masterKey }) => {
    const next = readMasterKey(file);
    const wrapped = await changeMasterKey(client, masterKey, next);
    await auditOperatorDeed(kyselyAlone(client, masterKey), null, { action: 'keys.change-master', detail: `${wrapped} keys` });
    terminal.print(`${wrapped} nycklar är omslagna. Databasen behöver nu huvudnyckeln ${next.fingerprint} i ${file}.`);
    terminal.print(`Lägg den på plats i ${masterKey.name}, eller ändra ${masterKeySetting}, innan servern startas om. Behåll den gamla så länge säkerhetskopior från förut finns kvar.`);
  });
}
