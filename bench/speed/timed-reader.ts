import { readArticle } from '../../src/article/read-article.ts';
import { sha256 } from '../../src/cli/sha256.ts';
import type { Attribution } from '../../src/domain/statement.ts';
import type { Tagger } from '../../src/domain/tagging.ts';
import { fetchPage } from '../../src/fetch/fetch-page.ts';
import { readAttributions } from '../../src/pipeline/read-attributions.ts';
import { type PageOutcome, readPage } from '../../src/pipeline/read-page.ts';
import { openTagger, type TaggerOptions } from '../../src/tagger/open-tagger.ts';
import type { StageTime } from './measurement.ts';

/** Reads pages as the reader of the command line does, and counts where the time goes. */
export interface TimedReader {
  read(path: string): Promise<PageOutcome>;
  /** The attributions of the article at `path`, of which nothing further is made. */
  readAttributions(path: string): Promise<readonly Attribution[]>;
  /** What was spent since the reader was opened, or the last call. */
  takeTime(): StageTime;
  close(): Promise<void>;
}

/**
 * A reader wired from the same parts as `openReader` of `src/cli`, with clocks between them. The stages before the
 * tagger, behind it and behind its answers about pronouns run without a break, so that the time between two clocks is
 * theirs alone.
 */
export async function openTimedReader(
  models: Pick<TaggerOptions, 'modelFolder' | 'coreferenceFolder'>,
  workers: number,
): Promise<TimedReader> {
  let time = noTime();
  const tagger = await openTagger({
    ...models,
    workers,
    onWindow: ({ encoder, link }) => {
      time.encoder += encoder;
      time.link += link;
    },
  });
  return {
    async read(path) {
      const page = await fetchPage(path);
      const clocks: Clocks = { asked: Number.NaN, waiting: Number.NaN, found: Number.NaN, answering: 0 };
      const begun = performance.now();
      const outcome = await readPage(page, {
        tagger: withClocks(tagger, clocks),
        hash: sha256,
        version: 'bench',
      });
      const ended = performance.now();
      // A page without words never reaches the tagger.
      const reached = !Number.isNaN(clocks.found);
      time.article += (reached ? clocks.asked : ended) - begun;
      time.pieces += reached ? clocks.waiting - clocks.asked : 0;
      time.statements += reached ? ended - clocks.found - clocks.answering : 0;
      return outcome;
    },
    async readAttributions(path) {
      const { value } = await readArticle(await fetchPage(path));
      return (await readAttributions({ ...value, id: sha256(value.text) }, tagger)).value;
    },
    takeTime() {
      const taken = time;
      time = noTime();
      return taken;
    },
    close: () => tagger.close(),
  };
}

function noTime(): StageTime {
  return { encoder: 0, link: 0, article: 0, pieces: 0, statements: 0, json: 0 };
}

/** Of one article. */
interface Clocks {
  /** When the tagger is asked for attributions, when it begins to wait for its workers, and when it has them. */
  asked: number;
  waiting: number;
  found: number;
  /** Milliseconds until it has told whom the pronouns mean. */
  answering: number;
}

/** `tagger`, noting its times in `clocks`. */
function withClocks(tagger: Tagger, clocks: Clocks): Tagger {
  const { version, whoIsMeant } = tagger;
  return {
    version,
    ...(whoIsMeant && {
      whoIsMeant: async (text, questions) => {
        const begun = performance.now();
        const answers = await whoIsMeant(text, questions);
        clocks.answering += performance.now() - begun;
        return answers;
      },
    }),
    tag: async (text, parts) => {
      clocks.asked = performance.now();
      const answer = tagger.tag(text, parts);
      clocks.waiting = performance.now();
      const found = await answer;
      clocks.found = performance.now();
      return found;
    },
    close: () => tagger.close(),
  };
}
