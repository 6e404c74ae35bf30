import { z } from 'zod';
import { readingContract } from '../src/cli/json-contract.ts';

/**
 * The text of `docs/reading.schema.json`: JSON Schema 2020-12 of one reading. It allows fields that it does not know,
 * since later versions add some; the contract in the code, which tests hold the output against, does not.
 */
export function readingSchema(): string {
  const schema = z.toJSONSchema(readingContract, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return `${JSON.stringify({ title: 'sayso reading', ...schema }, null, 2)}\n`;
}
