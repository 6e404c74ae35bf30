/** Letters up to which a text is written here: handing a short one over costs more than its letters do. */
const SHORT = 40;

/** Bytes in the order of the network, written one after the other; there is always room for more. */
export class ByteWriter {
  #bytes: Buffer;
  #at = 0;

  /** Begins with room for `size` bytes. */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  /** All that was written. Valid until more is. */
  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#at);
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#at++] = value;
  }

  uint16(value: number): void {
    this.#makeRoom(2);
    this.#bytes[this.#at++] = value >> 8;
    this.#bytes[this.#at++] = value;
  }

  int32(value: number): void {
    this.#makeRoom(4);
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  double(value: number): void {
    this.#makeRoom(8);
    this.#at = this.#bytes.writeDoubleBE(value, this.#at);
  }

  blob(value: Uint8Array): void {
    this.#makeRoom(value.length);
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
  }

  /** `text` in UTF-8. */
  text(text: string): void {
    if (text.length <= SHORT) this.letters(text, 0, text.length);
    else this.#encode(text);
  }

  /** What stands in `text` from `start` to before `end`, in UTF-8; best for few letters. */
  letters(text: string, start: number, end: number): void {
    this.#makeRoom(end - start);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index);
      if (code > LAST_ASCII) {
        this.#encode(text.slice(start, end));
        return;
      }
      bytes[at++] = code;
    }
    this.#at = at;
  }

  /** Writes what `write` does behind the number of bytes that it has. */
  sized(write: () => void): void {
    this.int32(0);
    const before = this.#at;
    write();
    this.#bytes.writeInt32BE(this.#at - before, before - 4);
  }

  #encode(text: string): void {
    const most = text.length * 3;
    this.#makeRoom(most);
    this.#at += this.#bytes.write(text, this.#at, most, 'utf8');
  }

  #makeRoom(size: number): void {
    const needed = this.#at + size;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }
}

const LAST_ASCII = 127;
