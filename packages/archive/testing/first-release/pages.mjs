/**
 * What `publishPages` is given, call by call: invented pages that the first release was given besides its sample, each for something that an upgrade could lose.
 * They are never edited: `archive.sql.gz` was made of them.
 */
/** @param {string} text */
const latin1 = (text) => Buffer.from(text, 'latin1').toString('base64')

export const calls = [
  {
    pages: [
      {
        // Bytes that are not UTF-8, and a source that prints its name in them.
        file: {
          name: 'harbour.html',
          base64: latin1(`<!doctype html><html lang="en"><head><meta charset="iso-8859-1">
<title>Harbour Dues Stay As They Are | Ch\u00e2telet of Perrowen</title>
<meta property="og:site_name" content="Ch\u00e2telet of Perrowen">
<meta property="article:published_time" content="2019-03-04T09:00:00Z"></head><body>
<nav><a href="/">Home</a></nav>
<article><h1>Harbour Dues Stay As They Are</h1>
<p>Andr\u00e9 Lefebvral, Minister of Ports of Perrowen, said on Monday that the harbour dues would stay as they are until the new mole is finished.</p>
<p>\u201cNobody moors twice at a harbour that changes its price,\u201d he added.</p>
<p>The caf\u00e9 owners of the quay welcomed the statement and asked for benches.</p></article>
<aside><h2>More from Perrowen</h2><ul>
<li><a href="https://perrowen.example/2019/mole">The first stone of the new mole was laid at Perrowen in the presence of</a> March 8, 2019</li>
<li><a href="https://perrowen.example/2019/none">A page that nobody ever published was announced here for the sake of</a> March 9, 2019</li></ul></aside>
</body></html>`),
        },
      },
    ],
  },
  {
    source: 'perrowen-gazette',
    pages: [
      {
        // Its date is known from the lists of others alone.
        id: 'mole',
        url: 'https://perrowen.example/2019/mole',
        text: 'The first stone of the new mole was laid at Perrowen in the presence of the Minister of Ports and of all who could be spared from the nets.\n\nThe minister, Andre Lefebvral, said that the mole would be eleven hundred feet long and that he had counted them himself.',
      },
      {
        // The same words as the next: a teaser that fits both.
        id: 'greeting-1',
        title: 'Greeting to the Council of Ostermere',
        text: 'The Chancellor of Perrowen sent a message of greeting to the Council of Ostermere on the occasion of its anniversary.\n\nThe Chancellor said in the message that the two harbours had shared one lighthouse for two hundred years.',
        language: 'en',
      },
      {
        id: 'greeting-2',
        title: 'Greeting to the Guild of Ostermere',
        text: 'The Chancellor of Perrowen sent a message of greeting to the Council of Ostermere on the occasion of its anniversary.\n\nThe Chancellor said in the message that the Guild had kept the lamp burning in the years when nobody paid for it.',
        language: 'en',
      },
    ],
  },
  {
    pages: [
      {
        id: 'lists',
        url: 'https://ostermere.example/notices/12/',
        title: 'Notice 12: The Lighthouse',
        date: '2019-03',
        source: 'Council of Ostermere',
        language: 'en',
        // Half a surrogate pair, a zero and an emoji: what the database cannot store and what it can.
        paragraphs: [
          'Ostermere, March (CO) - The Council of Ostermere decided that the lighthouse gets a new lamp \ud83d\udea8, paid for by both harbours.\u0000',
          'Lefebvral Andr\u00e9, Minister of Ports, said that Perrowen would pay for the oil.',
          '"And Ostermere for the wick," said Hanne Brukmaar, Speaker of the Council.',
        ],
        related: [
          {
            teaser: 'The first stone of the new mole was laid at Perrowen in the presence of ...',
            date: '2019-03-08',
            url: 'https://perrowen.example/2019/mole',
          },
          {
            teaser:
              'The Chancellor of Perrowen sent a message of greeting to the Council of Ostermere on the occasion of ...',
          },
          { teaser: 'Tariff of pilotage for the summer', date: '2019-04' },
          { teaser: 'Toll bridge over the Arnet closed for repairs', date: '2019-03-11' },
          { teaser: 'Lamp to be lit on the last day of the millennium', date: '2999-12-31' },
        ],
      },
      {
        // Withdrawn below, after a list has announced it.
        id: 'withdrawn',
        title: 'Toll bridge over the Arnet closed for repairs',
        date: '2019-03-11',
        source: 'Council of Ostermere',
        language: 'en',
        text: 'The Council of Ostermere announced that the toll bridge over the Arnet is closed for repairs.\n\nHanne Brukmaar, Speaker of the Council, said that the ferry would run at the price of the bridge.',
      },
      {
        title: 'Comunicado sobre la pesca de la anchoa',
        date: '2019',
        source: 'Ministerio de Marina de Valdeniza',
        language: 'es',
        text: 'El Ministerio de Marina de Valdeniza informa de que la campa\u00f1a de la anchoa comienza en abril.\n\nLa ministra Itziar Olabeaga declar\u00f3 que las cuotas no cambian este a\u00f1o.',
      },
    ],
  },
  {
    // Under embargo for as long as anybody will run this.
    publishAt: '2999-12-31T00:00:00Z',
    pages: [
      {
        title: 'Lamp to be lit on the last day of the millennium',
        date: '2999-12-31',
        source: 'Council of Ostermere',
        language: 'en',
        text: 'The Council of Ostermere announced that the lamp will be lit on the last day of the millennium.\n\nHanne Brukmaar, Speaker of the Council, said that nobody had wanted to wait for so long.',
      },
    ],
  },
]
