// A process of its own for `encoderAlone`.
import { InferenceSession } from 'onnxruntime-node';
import { SHIPPED_MODEL } from '../../src/cli/open-reader.ts';
import { encoderInputs } from '../../src/tagger/encoder-inputs.ts';
import { readModelFolder } from '../../src/tagger/model-folder.ts';
import { type EncoderTask, PIECES_A_CALL } from './encoder-alone.ts';

/** Calls before the clock starts. */
const WARM_UP = 10;

process.once('message', (task: EncoderTask) => {
  measure(task).then(
    (speed) => process.send?.(speed, () => process.disconnect()),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exitCode = 1;
      process.disconnect();
    },
  );
});

async function measure({ seconds }: EncoderTask): Promise<number> {
  const { networks, settings, vocabulary } = await readModelFolder(SHIPPED_MODEL);
  const session = await InferenceSession.create(networks.encoder, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const some = vocabulary.sep + 1;
  const ids = Int32Array.from({ length: PIECES_A_CALL }, (_, at) => some + at);
  const feeds = encoderInputs(ids, new Int32Array(PIECES_A_CALL), settings.block);
  for (let call = 0; call < WARM_UP; call++) await session.run(feeds);
  const begun = performance.now();
  let calls = 0;
  while (performance.now() - begun < seconds * 1000) {
    await session.run(feeds);
    calls++;
  }
  return (calls * PIECES_A_CALL) / ((performance.now() - begun) / 1000);
}
