import type { PageReader } from '../../src/cli/open-reader.ts';
import { sha256 } from '../../src/cli/sha256.ts';
import type { Attribution } from '../../src/domain/statement.ts';
import type { Tagger } from '../../src/domain/tagging.ts';
import { readPage } from '../../src/pipeline/read-page.ts';

/** “It is safe,” said Mara Lind. */
const QUOTED = /“([^”]{1,300})” (said) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/gu;

/**
 * A tagger without networks, so that thousands of articles take seconds: it finds direct speech before "said". What it
 * finds depends on the text alone, as what the real one finds does.
 */
export function fastTagger(version = 'fast'): Tagger {
  return {
    version,
    tag: async (text, parts) =>
      parts.flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(QUOTED)].map(attributionAt(start)),
      ),
    close: async () => undefined,
  };
}

function attributionAt(start: number): (match: RegExpExecArray) => Attribution {
  return (match) => {
    const [, content = '', cue = '', source = ''] = match;
    const from = start + match.index + 1;
    const said = from + content.length + 2;
    const name = said + cue.length + 1;
    return {
      content: [{ start: from, end: from + content.length }],
      cue: [{ start: said, end: said + cue.length }],
      source: [{ start: name, end: name + source.length }],
      confidence: 0.9,
    };
  };
}

/** A reader with the {@link fastTagger}: everything but the networks is as it is. */
export function fastReader(model = 'fast'): PageReader {
  const tagger = fastTagger(model);
  const version = '0.0.0';
  return {
    workers: 2,
    versions: async () => ({ sayso: version, model }),
    readPage: (page) => readPage(page, { tagger, hash: sha256, version }),
    close: () => tagger.close(),
  };
}
