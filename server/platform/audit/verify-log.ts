import type pg from 'pg';
import { houseChain, selectAnchors, selectChainEnds, selectChains, streamEntries } from './audit.sql.ts';
import { verifyChain, type ChainEnd, type Verified } from './verify-chain.ts';

export interface VerifiedChain extends Verified {
  chain: string;
  /** Null for the house's own chain, and for one whose agency is not there. */
  agencyName: string | null;
}

/**
 * Verifies every chain, or one agency's, as the log stands at one moment, telling each as it is done.
 *
 * @param client of the owner login, with nothing under way.
 * @param kept ends of chains that were kept outside the database; without them a chain that was reckoned anew from end to
 *   end, or that lost its last entries, looks whole.
 */
export async function* verifyLog(client: pg.ClientBase, kept: readonly ChainEnd[], onlyChain?: string): AsyncGenerator<VerifiedChain> {
  await client.query('begin isolation level repeatable read, read only');
  try {
    const ends = Map.groupBy(await selectChainEnds(client), ({ chain }) => chain);
    const anchors = new Map((await selectAnchors(client)).map((anchor) => [anchor.chain, anchor]));
    const outside = Map.groupBy(kept, ({ chain }) => chain);
    const named = new Map((await selectChains(client)).map(({ chain, name }) => [chain, name]));
    for (const chain of onlyChain === undefined ? new Set([houseChain, ...named.keys(), ...outside.keys()]) : [onlyChain]) {
      const verified = await verifyChain({
        entries: streamEntries(client, chain), anchor: anchors.get(chain) ?? null, head: ends.get(chain)?.[0] ?? null, kept: outside.get(chain) ?? [],
      });
      yield { chain, agencyName: named.get(chain) ?? null, ...verified };
    }
  } finally {
    await client.query('rollback');
  }
}
