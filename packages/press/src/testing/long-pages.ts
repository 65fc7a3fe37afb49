import type { GivenPage } from '../given-page.ts'
import { halves, type MakePage, numbered, repeated } from './long-texts.ts'
import { asFields } from './pages.ts'

/** A kind of page that a careless parser reads in time that grows with the square of its length. */
export interface LongPage {
  readonly name: string
  readonly make: (length: number) => GivenPage
  /** In characters: a shorter one is read too soon for a clock to tell. */
  readonly shortest: number
}

const lines: Readonly<Record<string, MakePage>> = {
  'one endless word': repeated('a'),
  'words without an end': repeated('the harbour was full of boats that nobody had seen '),
  'one space after the other': (length) => `x${' '.repeat(length)}y`,
  'one endless quotation': (length) => `He said: “${repeated('the dam holds and ')(length)}`,
  'opening quotes': repeated('“'),
  'straight quotes': repeated('"a '),
  'pointed quotes': repeated('«a '),
  'said said said': repeated('said '),
  'he said that he said that': repeated('he said that '),
  'somebody said that somebody said that': repeated('Minister Ada Kerrin said the dam holds and '),
  'Minister of Minister of': repeated('Minister of '),
  'capitalised words': repeated('Abc '),
  commas: repeated(','),
  parentheses: repeated('('),
  'digits and dots': repeated('1.2.'),
  'full stops': repeated('.'),
  initials: repeated('A. B. C. '),
  'ideographs without an end': repeated('漢字'),
}

const texts: Readonly<Record<string, MakePage>> = {
  'one letter a line': repeated('a\n'),
  'one word a line': repeated('harbour\n'),
  'short lines': repeated('The dam holds.\n'),
  'characters that cannot be seen': repeated('a\u200b'),
  'one endless quotation over paragraphs': (length) => `He said: “${repeated('the dam holds.\n\n')(length)}`,
  'quotations that never end': repeated('«The dam\n\n'),
  'quotations of all kinds': repeated("« ‘a \"b ''c “d "),
  'quotations of somebody': repeated('“The dam holds,” Minister Ada Kerrin said. '),
  'quotations without words of saying': halves(
    repeated('Director Dr. Ada Kerrin\n\n'),
    repeated('“The dam holds”\n\n'),
  ),
  'he said, he said': repeated('he said, '),
  'he said so today': repeated('He said so today. '),
  'he said as follows': repeated('The Minister said as follows:\n\n'),
  'words of saying behind dashes': repeated('— said '),
  'words that look back': repeated('A b c d e f g.\n\nThe Courier Monday says this in an article.\n\n'),
  'many ministers': numbered('The minister of # said that a. '),
  'many offices of one person': numbered('Bo Tarn, minister of #, said that a. The minister of Ebb said b. '),
  'many persons of one name': numbered('Mr. Bo # said that a. '),
  'many delegations of one leader': halves(
    numbered('The Norwegian # delegation led by Bo Tarn came. '),
    repeated('The head of the Tidal delegation said b. '),
  ),
  'others and others': repeated('and other ministers '),
  'clauses of noting': (length) => `Noting that a${repeated(', Mr. Foo Bar')(length)} said b`,
  'all capitals': repeated('THE MINISTER SAID THAT THE DAM HOLDS. '),
  'commas between words': repeated('a, '),
  'Mr. Mr. Mr.': repeated('Mr. '),
  'dates only': repeated('May 5, 2020 '),
  'dates with slashes': repeated('9/15/21 '),
  ideographs: repeated('漢字。'),
  'letters from right to left': repeated('قال الوزير إن السد متين. '),
  'halves of pairs': repeated('a\ud800 '),
  'combining marks': (length) => `a${'\u0301'.repeat(length)}`,
  'labels of turns': repeated('MR. KERRIN: The dam holds.\n\nQ Will it hold?\n\n'),
  'labels of many speakers': numbered('Mr. # (Harl): The dam holds. Will it?\n\n'),
  'labels of many offices': numbered('The Minister for #: We agree.\n\nThe Minister: No.\n\n'),
  'labels of nothing': repeated('Q:\n\nA:\n\n'),
  'labels on lines of their own': numbered('Ada #\n\nWe agree on that.\n\n'),
  'labels within labels': repeated('Mr. Kerrin: Mrs. Tarn: Q: A: '),
  'labels with brackets that never close': repeated('Mr. Kerrin (('),
  'labels with many brackets': (length) => `Mr. Kerrin ${repeated('(a) ')(length)}: We agree.`,
  'stage directions': repeated('MR. KERRIN: (Laughter.) (Applause.) Yes. [Pause]\n\n(Laughter.)\n\n'),
  'questions that name an office': numbered(
    'To ask the Minister for # whether it holds.\n\nAnswer:\n\nYes.\n\n',
  ),
  'questions by many': numbered('Question by #\n\nWill it hold?\n\nAnswer:\n\nYes.\n\n'),
  greetings: repeated('Mr. President, Excellencies,\n\n'),
  'the first person': repeated('We thank you. I am glad, and we hope.\n\n'),
  bylines: numbered('Statement by H.E. Ms Ada #, Minister for Tides, and\n\n'),
  'bylines in one line': numbered('Statement by Ada # from Ada # of Ada # '),
  'speeches of nobody': halves(
    repeated('Mr. President,\n\nWe thank you. '),
    repeated('Kell, 3 May 2031\n\n'),
  ),
  'headings and numbers': halves(repeated('We thank you.\n\n'), repeated('The tides\n\n1.\n\n')),
  'items behind a colon': (length) =>
    `We shall do this:\n\n${repeated('Mend the boats\n\n')(length)}We thank you.`,
  'labels in a speech': repeated('KERRIN: We thank you.\n\nA MAN: I do.\n\n'),
  'texts handed on': repeated('The message said as follows:\n\nWe thank you. I do.\n\n'),
  'we, the ministers': (length) =>
    `Joint statement\n\nWe, the ${numbered('Ministers of #, and ')(length)}met. We agreed.`,
  'sides that agree': (length) =>
    `Joint statement\n\nAda Kerrin and Bo Tarn met.\n\n${numbered('The # side agreed. They thanked the # delegation. ')(length)}`,
  'numbered paragraphs': (length) =>
    Array.from({ length: length / 30 }, (_, index) => `${index % 900} The Ministers noted it.`).join('\n\n'),
  'lists of other articles': (length) =>
    `A b.\nMore news\n${repeated('The harbour is open\nMay 5, 2020\n')(length)}`,
}

/** Of every kind of text that is not a report, in their usual forms and in forms that nobody would print. */
const genres: Readonly<Record<string, MakePage>> = {
  labels: repeated('BO TARN: '),
  'labels, one a line': repeated('BO TARN:\n'),
  'labels of different persons': numbered('MR. #: \n'),
  'turns of two': repeated('QUESTION: Is it open?\n\nMR. TARN: It is.\n\n'),
  'turns of many': numbered('Mr. #: It is open.\n\n'),
  'turns of many with notes': numbered('Senator # (Harl) (16:05): It is open.\n\n'),
  'turns in capitals': numbered('THE MINISTER FOR # (Bo #): It is open.\n\n'),
  'one endless turn': (length) => `QUESTION: Is it open?\n\nMR. TARN: ${repeated('It is open. ')(length)}`,
  'questions that nobody answers': repeated('QUESTION: Is it open?\n\n'),
  'names as headings': numbered('Bo #\n\nI beg to move.\n\n'),
  'letters as labels': repeated('Q: a\nA: b\n'),
  'one-letter paragraphs': repeated('a\n\n'),
  'initials, one a line': repeated('A.\n'),
  'initials before names': numbered('A. B. C. # said so. '),
  'a speech': (length) => `Mr. President, Excellencies,\n\n${repeated('We thank you. I hope so. ')(length)}`,
  'a speech of short lines': (length) => `Statement by Ada Kerrin\n\n${repeated('I hope so.\n\n')(length)}`,
  'a signature without an end': (length) =>
    `Dear all,\n\nI hope so.\n\n${numbered('Bo #\nMinister\n')(length)}`,
  'greetings without an end': repeated('Excellencies,\nLadies and Gentlemen,\n'),
  'bylines without an end': numbered('Statement by Minister Bo #\n'),
  'a statement of a body': repeated('The Ministry of Fish welcomes this. We condemn that. '),
  'a joint statement': repeated(
    'The two leaders reaffirmed that. Both sides agreed to it. They welcomed it.\n\n',
  ),
  'names of two leaders': numbered(
    'President # of Estmark and President # of Kell met. The leaders agreed that. ',
  ),
  'a readout': repeated(
    'The President spoke with Prime Minister Bo Tarn. They discussed fish. He thanked him.\n\n',
  ),
  minutes: repeated(
    'Members noted that the tide was late. The Board decided to wait. One member judged it.\n\n',
  ),
  'numbered decisions': numbered('(1) Approved that # holds.\n(2) Noted the report.\n\n'),
  'somebody in brackets': repeated('Bo Tarn (Harl, (Kell) '),
  'quotations of single marks': repeated('‘a’s '),
  'accents as quotation marks': repeated("``a'' "),
  'words after quotations': repeated('“a” sighed '),
  'asked whether': repeated('Asked whether a, Bo Tarn replied: b. '),
  'an announcement that never ends': (length) =>
    `Bo Tarn said the plan is as follows:\n\n${repeated('One. Two.\n')(length)}`,
  'datelines without an end': repeated('HARL, May 5 (HPA) -- '),
}

/** Those whose title says what they are. */
const titled: Readonly<Record<string, readonly [title: string, make: MakePage]>> = {
  'a speech under its title': ['Speech by Minister Ada Kerrin', repeated('I hope so. We thank you.\n\n')],
  'a joint statement under its title': [
    'Joint Statement by the President of Estmark and the President of Kell',
    repeated('The two Presidents reaffirmed that. Both sides agreed to it. We welcome it.\n\n'),
  ],
  'a written answer under its title': [
    'Written answer by the Minister of Fish',
    repeated('(a) whether the nets are dry; (b) if so, since when?\n\n(a) to (c) I hope so.\n\n'),
  ],
  'decisions under their title': [
    'Decisions of the Cabinet of 5 May 2031',
    numbered('The Cabinet approved the law on #. It noted the report.\n\n'),
  ],
  'a press conference under its title': [
    'Press conference by Minister Bo Tarn',
    repeated('Q: Is it open?\n\nIt is open.\n\nBo Tarn\n\nIt is.\n\n'),
  ],
}

const said = '<p>“The dam holds and will hold for the next hundred years,” Minister Ada Kerrin said.</p>'

const markUp: Readonly<Record<string, MakePage>> = {
  'nested divisions': repeated('<div>'),
  'nested tables': repeated('<table><tr><td>The pier is open. '),
  'formatting that comes back in every paragraph': repeated('<a><b><i><p>x'),
  'more formatting in every paragraph': numbered('<p><font size=#></p>'),
  'text moved out of a table': (length) => `<table>${repeated('a<b>')(length)}`,
  'text moved out of nested tables': (length) =>
    `${'<table>a<tr><td>'.repeat(80)}${repeated('hello ')(length)}${'</td></tr>b</table>'.repeat(80)}`,
  'text moved before many lines': halves(
    repeated('x<br>'),
    (length) => `<table>${repeated('a<tr>')(length)}`,
  ),
  'tags that never end': repeated('<'),
  'a tag with many attributes': (length) => `<p ${numbered('# ')(length)}>x`,
  'a tag with one attribute': (length) => `<p a="${'x'.repeat(length)}">x`,
  'an attribute that never ends': (length) => `<p a="${repeated('x> ')(length)}`,
  'a body of many tags': numbered('<body #>'),
  comments: repeated('<!-->'),
  'a comment that never ends': (length) => `<!--${repeated('-')(length)}`,
  scripts: repeated('<script>alert(1)</script>'),
  'scripts in a script': (length) => `<script>${repeated('<!--<script>')(length)}`,
  'nested drawings': repeated('<svg><desc>'),
  'paragraphs that break out of drawings': repeated('<svg><p>x'),
  'nested templates': repeated('<template>'),
  'nested lists': repeated('<ul><li>x'),
  'end tags of nothing': repeated('a</x>'),
  'character references': repeated('&amp;'),
  'different character references': numbered('&#;'),
  ampersands: repeated('&'),
  'plain text behind a NUL': (length) => `<plaintext>a\u0000${repeated('b ')(length)}`,
  'short paragraphs': repeated('<p>x'),
  'table cells': repeated('<td>12</td>'),
  classes: numbered('<p class="# ad">The dam holds. '),
  'nested advertisements': (length) => `${'<div class=ad>'.repeat(240)}${repeated(said)(length)}`,
  'headings of the first rank': repeated('<h1>The harbour is open</h1><p>The dam holds, she said.</p>'),
  'nested empty headings': (length) => `${'<h1><div>'.repeat(120)}${repeated('<br> ')(length)}`,
  'headings under a long title': halves(
    (length) => `<title>${repeated('The harbour ')(length)} | Tides</title>`,
    repeated('<h2>The harbour is open</h2>'),
  ),
  'a title of white space': (length) =>
    `<meta property="og:title" content="a${' '.repeat(length)}b"><h2>The harbour is open</h2>${said}`,
  'lists of related articles': (length) => `${repeated('<p>Related</p>')(length)}${said.repeat(9)}`,
  'lines set by hand': (length) => `<pre>${repeated('  Mr. KERRIN. The dam\nholds.\n')(length)}</pre>`,
  'lines set further and further in': (length) =>
    `<pre>${Array.from({ length: Math.sqrt(length) }, (_, indent) => `${' '.repeat(indent)}a`).join('\n')}</pre>`,
  links: numbered('<p class=#><a href=https://tides.example/#>The harbour is open again</a></p>'),
  'links under a long address': halves(
    (length) =>
      `<link rel=canonical href=https://tides.example/${'x'.repeat(length)}>${said}<h2>Related</h2>`,
    repeated('<p><a href=1>The harbour is open again</a></p>'),
  ),
  'related headings without a list': repeated('<h3>Related news</h3><p>x</p>'),
  'related headings with words to press': repeated('<h3>Related news</h3><p><a href=/1>a b</a></p>'),
  'stories of many forms': numbered(
    `<h2 class=#>The harbour is open</h2><p>5 May 2031</p>${said}<h2 class=#>The harbour is shut</h2>`,
  ),
  'headlines over feet': (length) =>
    `<title>The harbour is open</title>${repeated(`<h2>The harbour is open</h2><footer>${said}</footer>`)(length)}`,
  'notices about cookies': numbered(`<div class="cookie #">${said}</div>`),
  'nested roots of scripts': (length) =>
    `${'<div id=root>'.repeat(200)}${repeated('<script></script>')(length)}`,
  'hidden paragraphs': repeated('<p style="display: none">The dam holds, she said.</p>'),
  'links with days': numbered('<li><a href=/#>The harbour is open again</a><span>5 May 2031</span></li>'),
  'links with first sentences': numbered(`<h3><a href=/#>The harbour is open again today</a></h3>${said}`),
  'marks of the end': repeated('<p>###</p>'),
  'lines of names': repeated(`<p>by ${'A'.repeat(150)}!</p>`),
  'dates in links': repeated(`<p><a href=https://tides.example/>5 May 2020${':'.repeat(380)}x</a></p>`),
  statements: repeated(said),
}

const all = (
  pages: Readonly<Record<string, MakePage>>,
  shortest: number,
  given: (page: string) => GivenPage,
): readonly LongPage[] =>
  Object.entries(pages).map(([name, make]) => ({ name, shortest, make: (length) => given(make(length)) }))

const titles: Readonly<Record<string, MakePage>> = {
  'a title of bylines': numbered('Joint Statement by Ada # from Bo # of the Ministers of # '),
  'a title of one office': (length) => `Speech by the ${repeated('Minister of ')(length)}`,
  'a title of owners': numbered('#’s speech '),
}

/** What says nothing of its encoding, with a letter beyond ASCII at its end. */
const withoutLabel: Readonly<Record<string, MakePage>> = {
  'tags before a letter': repeated('<b></b>'),
  'comments before a letter': repeated('<!-->'),
  'scripts before a letter': repeated('<script></script>'),
  'a comment before a letter': (length) => `<!--${repeated('a ')(length)}-->`,
  'a tag before a letter': (length) => `<meta ${repeated('charset=x ')(length)}>`,
  'a head before a letter': repeated('<meta content="charset">'),
  'lines of letters': repeated('\u00e9a\n'),
  'letters without a line end': repeated('\u00e9\u00e8 '),
}

const inLatin = (text: string): GivenPage => ({
  kind: 'file',
  bytes: Uint8Array.from(Buffer.from(`${text}<p>caf\u00e9`, 'latin1')),
  format: 'html',
})

export const longPages: readonly LongPage[] = [
  ...all(lines, 500_000, (text) => asFields({ text })),
  ...all({ ...texts, ...genres }, 62_500, (text) => asFields({ text })),
  ...all(titles, 62_500, (title) => asFields({ title, text: 'Excellencies,\n\nWe thank you. We agree.' })),
  ...Object.entries(titled).flatMap(([name, [title, make]]) =>
    all({ [name]: make }, 62_500, (text) => asFields({ title, text })),
  ),
  ...all(markUp, 62_500, (html) => asFields({ html })),
  ...all(withoutLabel, 62_500, inLatin),
]
