/**
 * Which words are made of a text: raised whenever `searchVector` or `speechVector` give others for any text, so that archives cut
 * theirs anew. A test holds what this edition makes of a sample.
 */
export const wordsEdition = 2
