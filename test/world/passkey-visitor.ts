import type { FastifyInstance } from 'fastify';
import type { CreationOptions, RequestOptions, ShownCredential } from '../../contract/passkeys.ts';
import { invitationsRoutes } from '../../contract/invitations.ts';
import { passkeysRoutes } from '../../contract/passkeys.ts';
import type { Route } from '../../contract/route.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import { csrfHeader } from '../../server/platform/http/create-server.ts';
import { newId } from '../../server/platform/new-id.ts';
import { SoftwareAuthenticator, type Misdeeds } from './software-authenticator.ts';

export interface Heard { status: number; body: unknown; headers: Record<string, unknown> }

/** Where the app of the tests is reached by browsers that hold passkeys. */
export const passkeyOrigin = 'http://localhost:4600';

/** Someone at a browser of their own, with an authenticator: keeps cookies, comes from one address. */
export class PasskeyVisitor {
  readonly cookies = new Map<string, string>();
  readonly authenticator = new SoftwareAuthenticator(passkeyOrigin);
  readonly #server: FastifyInstance;
  readonly #address: string;

  constructor(server: FastifyInstance, address = '192.0.2.10') {
    this.#server = server;
    this.#address = address;
  }

  async call(route: Route, body?: object, params: Record<string, string> = {}): Promise<Heard> {
    const path = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => params[name] ?? '');
    const response = await this.#server.inject({
      method: route.method, url: `${apiBase}${path}`, remoteAddress: this.#address, cookies: Object.fromEntries(this.cookies),
      headers: { [csrfHeader]: '1', 'idempotency-key': newId(), 'accept-language': 'sv', 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: response.statusCode, body: response.body ? response.json() : null, headers: response.headers };
  }

  /** A first passkey by a one-time code; signed in afterwards. */
  async accept(code: string, misdeeds: Misdeeds = {}): Promise<Heard> {
    const opened = await this.call(invitationsRoutes.openInvitation, { code });
    if (opened.status !== 200) return opened;
    const { passkey } = opened.body as { passkey: CreationOptions };
    return this.call(invitationsRoutes.acceptWithPasskey, { code, name: 'Telefonen', credential: this.authenticator.create(passkey, misdeeds) });
  }

  /** Asks for a challenge and answers it with the passkey. */
  async show(misdeeds: Misdeeds = {}): Promise<ShownCredential> {
    const asked = await this.call(passkeysRoutes.startPasskeySignIn);
    return this.authenticator.get(asked.body as RequestOptions, misdeeds);
  }

  async signIn(misdeeds: Misdeeds = {}): Promise<Heard> {
    return this.call(passkeysRoutes.signInWithPasskey, { credential: await this.show(misdeeds) });
  }
}
