import { Tensor } from 'onnxruntime-node';
import { type Blocks, blocksOf } from '../attribution/blocks.ts';

/**
 * What the encoder is given: the numbers and features of the pieces of a window, `[CLS]` first and `[SEP]` last, and
 * the two sets of blocks of `block` pieces within which its layers attend, in turns.
 */
export function encoderInputs(
  ids: Int32Array,
  features: Int32Array,
  block: number,
): Readonly<Record<string, Tensor>> {
  return {
    input_ids: integers(ids),
    features: integers(features),
    ...blockInputs('blocks', blocksOf(ids.length, block, false)),
    ...blockInputs('shifted_blocks', blocksOf(ids.length, block, true)),
  };
}

function blockInputs(name: string, { size, taken, back }: Blocks): Readonly<Record<string, Tensor>> {
  return { [name]: integers(taken, [taken.length / size, size]), [`${name}_back`]: integers(back) };
}

/** Whole numbers as a tensor, in one row where no shape is given. */
export function integers(values: Int32Array, shape: readonly number[] = [values.length]): Tensor {
  return new Tensor('int32', values, shape);
}
