/**
 * What each feature of `pronoun-features.ts` is worth, and at the end how likely it is somebody else.
 *
 * Written by training/pronouns/train.ts from the development set of GAP (Apache-2.0, Google): do not edit.
 */
export const PRONOUN_WEIGHTS: readonly number[] = [
  1.084, // same sentence
  -0.133, // sentence before
  -0.835, // two before
  -1.321, // further back
  -0.21, // only ahead
  0.079, // distance
  0.108, // nearest
  0.232, // second nearest
  -0.864, // rank
  0.271, // subject
  -0.312, // subject of this sentence
  -0.109, // subject of sentence before
  0.395, // possessive
  -0.586, // after preposition
  -0.681, // describes a noun
  -1.347, // coordinated
  0.021, // gender known
  0.475, // perhaps no person
  0.785, // named often
  -0.046, // share
  0.29, // main person
  0.166, // named first
  0.26, // named again in sentence
  0.725, // named again soon
  -0.162, // other side of quotation
  0.039, // pronouns since
  0.129, // head of its sentence
  0.016, // full name
  0.076, // alone of its gender
  -0.389, // persons between
  -0.058, // same clause
  -0.233, // comma between
  0.613, // same sentence:he
  0.038, // nearest:he
  -0.086, // subject of this sentence:he
  -0.107, // subject of sentence before:he
  0.193, // subject:he
  -0.521, // possessive:he
  -0.386, // same clause:he
  0.261, // head of its sentence:he
  0.218, // before a verb, this sentence:he
  0.633, // before a verb, sentence before:he
  -0.087, // object:he
  1.201, // same sentence:him
  0.474, // nearest:him
  -0.476, // subject of this sentence:him
  -0.082, // subject of sentence before:him
  0.943, // subject:him
  1.126, // possessive:him
  -1.987, // same clause:him
  -0.366, // head of its sentence:him
  -0.442, // before a verb, this sentence:him
  -0.432, // before a verb, sentence before:him
  -0.185, // object:him
  1.066, // same sentence:his
  0.015, // nearest:his
  -0.207, // subject of this sentence:his
  -0.067, // subject of sentence before:his
  0.056, // subject:his
  0.006, // possessive:his
  0.77, // same clause:his
  0.044, // head of its sentence:his
  -0.228, // before a verb, this sentence:his
  0.055, // before a verb, sentence before:his
  -0.012, // object:his
  0.68, // opens sentence, subject before
  0.388, // opens sentence, nearest
  0.653, // opens sentence, named first
  -0.125, // after that or when, subject
  0.175, // after that or when, nearest
  -0.365, // after and, subject
  -0.437, // someone’s
  0.752, // before a verb
  -0.46, // somebody else
];
