import type { GivenPage, PageFields } from '../given-page.ts'

/** Pages for tests; every name and word of them is invented. */

export const asFile = (text: string, name?: string): GivenPage => ({
  kind: 'file',
  bytes: new TextEncoder().encode(text),
  format: 'auto',
  ...(name === undefined ? {} : { name }),
})

export const asFields = (fields: PageFields): GivenPage => ({ kind: 'fields', fields })

export const receptionPage = [
  'The Lorvanian Ambassador to Estmark gave a reception at the Harbour Pavilion on March 3 on the occasion of the 12 th anniversary of the opening of the rail link between Estmark and Lorvania.',
  'Present there on invitation were Tessa Brandmoor, Minister of Transport of Estmark, and officials concerned.',
  'Lorvanian Ambassador Piet Halvorsun made a speech at the reception.',
  'Recalling that the first train crossed the border in heavy snow, he referred to the fact that Mayor Odo Lindqvar , a former engine driver, had waited for it all night.',
  'The link shortened the way to the coast by half a day and gave the valley its market back, he said.',
  'We see new stations in places that had been given up, he said, adding that freight will double within three years and that a night train is being prepared.',
  'Then Tessa Brandmoor, Minister of Transport of Estmark, made a speech.',
  'Few works of our time have been paid back so quickly, she said.',
  'She expressed belief that the two railways would share one timetable from next year on.',
  'The guests then visited an exhibition of old tickets.',
  'More From Ministry of Transport (EN)',
  'The Minister of Transport of Estmark received the new director of the Lorvanian port authority and talked with him about',
  'April 02, 2025',
  'The Minister of Transport of Estmark received the new director of the Lorvanian port authority and talked with him about',
  'A second track will be laid between Harl and Sundby.',
  'March 28, 2025',
  'A second track will be laid between Harl and Sundby.',
  'The Minister of Transport of Estmark received the new director of the Lorvanian port authority and talked with him about',
  'March 28, 2025',
  'The Minister of Transport of Estmark received the new director of the Lorvanian port authority and talked with him about',
  'More Articles',
].join('\n')

export const briefingPage = `<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title>Spokesperson's briefing - Ministry of Tides</title>
  <meta property="og:site_name" content="Ministry of Tides">
  <link rel="canonical" href="https://tides.example/briefings/77">
  <script>document.write('<p>never</p>')</script>
</head>
<body>
  <nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <main>
    <article>
      <h1>Regular briefing on harbours &amp; fisheries</h1>
      <p><time datetime="2025-05-06T09:00:00Z">6 May 2025</time></p>
      <p>Spokesperson Mira Tolvanen held a press briefing in the port of Essel&nbsp;&mdash; the first this month.</p>
      <p>“The quota is <b>settled</b> &amp; signed,” Tolvanen said. “Nobody will be sent home.”</p>
      <p>Asked about the lighthouse, she said that repairs had begun on Monday.</p>
    </article>
    <h2>Related news</h2>
    <ul>
      <li><a href="/news/1">Lighthouse keeper honoured at sea</a> <span>2 May 2025</span></li>
      <li><a href="/news/2">New pier opened</a></li>
    </ul>
  </main>
  <footer>Copyright Ministry of Tides</footer>
</body>
</html>`

/** Everybody speaks, in every kind of quotation marks. */
export const quarrelPage = [
  'Ministers quarrel over the ferry',
  'HARL, May 5 (HPA) - “The ferry has one engine,” Minister Ada Kerrin said. “It needs two.”',
  "Bo Tarn, mayor of Harl, replied: ''The old engine is enough.'' Asked by whom, he said 'by those who row'.",
  'Kerrin went on:\n\n“We have waited.\n\n“We shall not wait until winter.”',
  'The Norwegian Ambassador to Chile, who was present, called the ferry «a ship of state» and urged both sides to meet.',
  'The speakers stressed that the river is wide, adding that bridges cost more. ‘Nobody can swim it,’ the mayor noted.',
  'According to the Harbour Office, 1,200 people cross each day; a statement of the Guild of Divers said as follows:',
  'Let the ferry run. We ask for nothing else.',
].join('\n\n')
