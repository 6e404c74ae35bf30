import { ACT_WORDS } from './act-words.generated.ts';
import { indexWords } from './find-words.ts';

/** The words of the lexicon that tell what a cue does, by their first forms. */
export const CUE_INDEX = indexWords(ACT_WORDS);
