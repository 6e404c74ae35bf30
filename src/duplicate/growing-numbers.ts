/** A typed array that grows: four bytes a number, where a plain array of numbers may take far more. */
export interface GrowingNumbers {
  readonly length: number;
  /** The number at `index`; 0 beyond the end. */
  at(index: number): number;
  set(index: number, value: number): void;
  push(value: number): void;
}

/** An empty one. Values are unsigned, of 32 bits. */
export function growingNumbers(): GrowingNumbers {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => values[index] ?? 0,
    set: (index, value) => {
      values[index] = value;
    },
    push: (value) => {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
  };
}
