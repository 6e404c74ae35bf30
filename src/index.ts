/**
 * sayso as a library. `openReader` does it all: fetch, read, tag; `readPage` reads pages that you have, with a tagger
 * that you opened. Everything named here is kept stable between minor versions; other files are not to be imported.
 */

export type { ReadingJson } from './cli/json-contract.ts';
export { openReader, type Reader, type ReaderOptions, SHIPPED_MODEL } from './cli/open-reader.ts';
export { toReadingJson } from './cli/render-json.ts';
export type { Article, Block, BlockKind, DatedBy, LeftOut } from './domain/article.ts';
export type { Note, Stage } from './domain/note.ts';
export type { Page } from './domain/page.ts';
export type { Reading } from './domain/reading.ts';
export type { Quoted, Span } from './domain/span.ts';
export type { Attribution, Form, Speaker, SpeakerType, Statement } from './domain/statement.ts';
export type { Tagger } from './domain/tagging.ts';
export {
  type ArticleEntity,
  type MergedEntity,
  mergeEntities,
} from './entity/merge-entities.ts';
export { createRegister, type Register, type RegisterEntry } from './entity/register.ts';
export { FetchError, type FetchErrorCode } from './fetch/fetch-error.ts';
export { type FetchOptions, fetchPage } from './fetch/fetch-page.ts';
export { type PageOutcome, type ReadPageOptions, readPage } from './pipeline/read-page.ts';
export { openTagger, type TaggerOptions } from './tagger/open-tagger.ts';
export { TaggerError, type TaggerErrorCode } from './tagger/tagger-error.ts';
