import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';

/** Who the next person at the provider turns out to be, and how sure it is of them. */
export interface NextSignIn { subject: string; acr: string; refuse?: boolean }

export interface LoopbackProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Changed by a test or a person between sign-ins. */
  next: NextSignIn;
  close(): Promise<void>;
}

const client = { clientId: 'samsteg', clientSecret: 'a secret that is only told on loopback' };

function configuration(redirectUrl: string): Configuration {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return {
    clients: [{
      client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUrl],
      post_logout_redirect_uris: [new URL('/sign-in', redirectUrl).href],
      id_token_signed_response_alg: 'ES256', response_types: ['code'], grant_types: ['authorization_code'],
    }],
    jwks: { keys: [{ ...key, alg: 'ES256', use: 'sig', kid: 'loopback' }] },
    cookies: { keys: ['loopback only'] },
    acrValues: ['loa2', 'loa3'],
    claims: { openid: ['sub', 'employee'], acr: null },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, employee: `staff:${sub}` }) }),
    // The person has agreed with their own agency long ago: there is no page to ask them on.
    loadExistingGrant: async (context) => {
      const { session, provider, client: asking } = context.oidc;
      if (!session?.accountId || !asking) return undefined;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

/** A real OpenID Connect provider on loopback, which signs in whom `next` says without asking. */
export async function startOidcProvider(redirectUrl: string): Promise<LoopbackProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration(redirectUrl));
  const loopback: LoopbackProvider = {
    issuer, ...client, next: { subject: 'nobody', acr: 'loa3' }, close: () => closed(server),
  };
  const callback = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    const { subject, acr, refuse } = loopback.next;
    const result = refuse ? { error: 'access_denied' } : { login: { accountId: subject, acr, remember: false } };
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return loopback;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
