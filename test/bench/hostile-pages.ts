/** Pages made to be slow to read, of about `length` characters. */
type Make = (length: number) => string

const repeated =
  (part: string): Make =>
  (length) =>
    part.repeat(Math.ceil(length / part.length))

/** Each time with another name. */
const varied =
  (part: (name: string) => string): Make =>
  (length) => {
    const parts: string[] = []
    for (let size = 0, at = 0; size < length; at++) {
      const name = `Bo${at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`
      parts.push(part(name))
      size += part(name).length
    }
    return parts.join('')
  }

export const hostileTexts: Readonly<Record<string, Make>> = {
  'one long line of prose': repeated('The dam holds, Minister Ada Kerrin said. '),
  'no full stop': repeated('Minister Ada Kerrin said the dam holds and Bo Tarn said it does not '),
  capitals: repeated('THE MINISTER SAID THAT THE DAM HOLDS. '),
  letters: repeated('a'),
  'short lines': repeated('The dam holds\n'),
  'opening quotes': repeated('“a ‘b "c «d '),
  'quotes across paragraphs': repeated('“The dam holds.\n\n'),
  'quotes that speak': repeated('“The dam holds,” he said.\n\n'),
  'words of saying': repeated('he said, '),
  'said as follows': repeated('He said:\n\n“A b c.”\n\n'),
  'another minister each time': varied((name) => `The Minister of ${name} said that a. `),
  'another person each time': varied((name) => `Minister ${name} Tarn said that a. `),
  'one person, another office each time': varied((name) => `Bo Tarn, minister of ${name}, said that a. `),
  'another body each time': varied((name) => `The Ministry of ${name} issued a statement. It said that a. `),
  ideographs: repeated('漢字。'),
  'right to left': repeated('قال الوزير إن السد صامد. '),
}

export const hostileHtml: Readonly<Record<string, Make>> = {
  paragraphs: repeated('<p>The dam holds and will for years, Minister Ada Kerrin said.</p>'),
  'open elements': repeated('<div>'),
  'open cells': repeated('<table><tr><td>x'),
  'text in tables': (length) => `<table>${repeated('a<b>')(length)}`,
  'elements crossed': repeated('<b><p></b></p>x'),
  'fonts across paragraphs': varied((name) => `<p><font color=${name}>x</p>`),
  'end tags of nothing': (length) => `${'<div>'.repeat(240)}${repeated('</p>x')(length)}`,
  references: repeated('&amp;&#8217;&nosuch;'),
  attributes: (length) => `<p ${varied((name) => `${name}=1 `)(length)}>x`,
  comments: repeated('<!-- x --!><!-'),
  scripts: repeated('<script>alert(1)</script>'),
  'less than': repeated('<'),
  links: varied((name) => `<p><a href="https://harbour.example/${name}">The harbour is open</a></p>`),
  headings: repeated('<h2>The harbour is open</h2>'),
}
