import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { csrfHeader } from '../../server/platform/http/create-server.ts';

/** What is asked for: a page, or a deed with a body. */
export interface Ask { path: string; body?: object | undefined }

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * One kept-alive HTTP/1.1 connection that asks for one thing at a time. As thin as can be: on a machine with few
 * cores, what the asker takes the answerer lacks.
 */
export class HttpConnection {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #length = 0;
  /** Bytes that the answer under way has in all; 0 until its head has come. */
  #expected = 0;
  #waiting: { resolve: (status: number) => void; reject: (fault: Error) => void } | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => { this.#take(chunk); });
    socket.on('error', (fault) => { this.#waiting?.reject(fault); });
    socket.on('close', () => { this.#waiting?.reject(new Error('The server closed the connection')); });
  }

  static async open(port: number): Promise<HttpConnection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new HttpConnection(socket);
  }

  /** Asks, and gives the status when the whole answer has come. */
  get(path: string, cookie: string): Promise<number> {
    return this.ask({ path }, cookie);
  }

  /** The same; what has a body is a POST. */
  ask({ path, body }: Ask, cookie: string): Promise<number> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const more = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n${csrfHeader}: 1\r\nidempotency-key: ${randomUUID()}\r\n`;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(`${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\naccept-language: sv\r\n`
        + `cookie: ${cookie}\r\n${more}\r\n${text}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#length += chunk.length;
    if (this.#expected === 0) this.#readHead();
    if (this.#expected === 0 || this.#length < this.#expected) return;
    const status = Number(this.#received[0]?.subarray(9, 12).toString('latin1'));
    this.#received = [];
    this.#length = 0;
    this.#expected = 0;
    this.#waiting?.resolve(status);
  }

  #readHead(): void {
    const all = this.#received.length === 1 && this.#received[0] ? this.#received[0] : Buffer.concat(this.#received);
    this.#received = [all];
    const end = all.indexOf(endOfHead);
    if (end < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(all.toString('latin1', 0, end))?.[1];
    if (length === undefined) throw new Error('An answer came without its length');
    this.#expected = end + endOfHead.length + Number(length);
  }
}
