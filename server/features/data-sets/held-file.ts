import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import yauzl from 'yauzl';
import { newId } from '../../platform/new-id.ts';
import { TableFault } from './table-fault.ts';

const algorithm = 'aes-256-ctr';
const block = 16;

/** The counter that the block at a place begins with. */
function counterAt(first: Buffer, start: number): Buffer {
  const counter = Buffer.from(first);
  let carry = BigInt(Math.floor(start / block));
  for (let index = block - 1; index >= 0 && carry > 0n; index -= 1) {
    carry += BigInt(counter[index] ?? 0);
    counter[index] = Number(carry & 0xffn);
    carry >>= 8n;
  }
  return counter;
}

/**
 * A workbook can only be read from its end, so it is held while it is read: on disk, in a file without a name, enciphered
 * by a key that only this process has. Nothing is left when it ends, however it ends.
 */
export class HeldFile extends yauzl.RandomAccessReader {
  readonly #file: FileHandle;
  readonly #key: Buffer;
  readonly #counter: Buffer;
  size = 0;

  private constructor(file: FileHandle) {
    super();
    this.#file = file;
    this.#key = randomBytes(32);
    this.#counter = randomBytes(block);
  }

  /** @param mostBytes a workbook is packed: what is larger is no table of the allowed size. */
  static async hold(bytes: AsyncIterable<Uint8Array>, mostBytes: number): Promise<HeldFile> {
    const path = join(tmpdir(), `samsteg-${newId()}`);
    const file = await open(path, 'wx+', 0o600);
    await unlink(path);
    const held = new HeldFile(file);
    try {
      await held.#write(bytes, mostBytes);
      return held;
    } catch (fault) {
      await file.close();
      throw fault;
    }
  }

  async #write(bytes: AsyncIterable<Uint8Array>, mostBytes: number): Promise<void> {
    const cipher = createCipheriv(algorithm, this.#key, this.#counter);
    for await (const piece of bytes) {
      this.size += piece.byteLength;
      if (this.size > mostBytes) throw new TableFault('file-unpacks-too-large');
      await this.#file.write(cipher.update(piece));
    }
  }

  async* #read(start: number, end: number): AsyncGenerator<Buffer> {
    const decipher = createDecipheriv(algorithm, this.#key, counterAt(this.#counter, start));
    decipher.update(Buffer.alloc(start % block));
    const buffer = Buffer.alloc(64 * 1024);
    for (let at = start; at < end;) {
      const { bytesRead } = await this.#file.read(buffer, 0, Math.min(buffer.length, end - at), at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield decipher.update(buffer.subarray(0, bytesRead));
    }
  }

  // The name is the reading library's.
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#read(start, end), { objectMode: false });
  }

  override close(done: (fault: Error | null) => void): void {
    callbackify(() => this.#file.close())(done);
  }
}
