import type { ExplainedAttribution, ExplainedSentence, SentenceOutcome } from '@communique/press'
import { continuationWords, narrationWords, resolutionWords } from '@communique/press/explanation-words'
import { bold, printable } from '../output.ts'
import { labelled, quoted } from './labelled.ts'

/** What the stages saw in one sentence, for people. */
export function sentenceReport(sentence: ExplainedSentence): readonly string[] {
  const { number, paragraph, text, mentions, offices, cues, attributions, outcome, lastSpeaker } = sentence
  return [
    bold(`Sentence ${number}, paragraph ${paragraph}`),
    `  ${printable(text)}`,
    ...labelled(
      'persons',
      mentions.map(
        ({ name, offices, isCertain }) =>
          `${[name, ...offices].join(' - ')}${isCertain ? '' : '  [not certain]'}`,
      ),
    ),
    ...labelled('offices', offices, []),
    ...labelled(
      'cues',
      cues.map(({ text, verb, form, frame }) => `${quoted(text)}  ${verb}, ${form}, ${frame}`),
    ),
    ...attributions.flatMap(attributionLines),
    ...outcomeLines(outcome),
    ...(outcome.kind === 'NARRATION' && lastSpeaker !== null
      ? labelled('last speaker', [`${lastSpeaker}`])
      : []),
  ]
}

function attributionLines(attribution: ExplainedAttribution): readonly string[] {
  const { construction, gist, subject, cue, contents, isAsked, speaker } = attribution
  const by = speaker && `${subject?.kind ?? 'no subject'} -> ${resolutionWords[speaker.by]}`
  const who = speaker && [speaker.name, speaker.office].filter((part) => part !== null).join(' - ')
  const unknown = isAsked ? 'cannot be known' : 'not asked: the sentence was settled without it'
  return [
    ...labelled(construction, [gist]),
    ...labelled('  subject', subject ? [`${quoted(subject.text)}  ${subject.kind}`] : []),
    ...labelled('  cue', cue === '' ? [] : [quoted(cue)]),
    ...labelled('  content', contents.map(quoted)),
    ...labelled('  speaker', [who === null ? unknown : `${who}: ${by}`]),
  ]
}

function outcomeLines(outcome: SentenceOutcome): readonly string[] {
  if (outcome.kind === 'NARRATION') return labelled('NARRATION', [narrationWords[outcome.because]])
  const said = outcome.statements.map(({ name, mode }) => `${mode} by ${name}`)
  return outcome.kind === 'SAID'
    ? labelled('SAID', said)
    : labelled('CONTINUES', [...said, continuationWords[outcome.rule]])
}
