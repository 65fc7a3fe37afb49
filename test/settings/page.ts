import { allSettings, flagOf, rooms, variableOf } from '@communique/server/settings'

/** docs/configuration.md, from the list of settings. */
export function settingsPage(): string {
  const parts = Object.entries(rooms).map(([room, { title }]) => {
    const rows = allSettings()
      .filter((one) => one.room === room)
      .map(({ name, setting }) => {
        const { kind, description, unset } = setting
        const given =
          setting.default === undefined ? unset : `\`${kind.toText(setting.default) || '(none)'}\``
        const flag =
          typeof setting.default === 'boolean' ? `[no-]${flagOf(name, setting)}` : flagOf(name, setting)
        const cells = [`\`${name}\``, `\`--${flag}\`<br>\`${variableOf(name, setting)}\``, given]
        return `| ${[...cells, `${capital(description)} ${capital(kind.form)}`].join(' | ')} |`
      })
    return `## ${title}\n\n| setting | flag, variable | default | what it does, and what to write |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
  })
  return `# Configuration

<!-- Made by \`npm run generate\` from apps/server/src/settings/settings.ts. Do not edit. -->

\`communique serve\` takes each setting from, in this order:

1. its flag: \`--streams-per-address 100\`
2. its environment variable: \`COMMUNIQUE_STREAMS_PER_ADDRESS=100\`; one set to nothing counts as unset
3. a JSON file that \`--config FILE\` or \`COMMUNIQUE_CONFIG\` names: \`{ "streamsPerAddress": 100 }\`
4. its default.

Sizes and times are written with their unit: \`64MiB\`, \`25MB\`, \`30s\`, \`500ms\`, \`2min\`. Lists have commas between their
items; in the file they are JSON lists, counts are numbers, and what is on or off is \`true\` or \`false\`. A relative
path in the file counts from the folder of the file.

The server starts only if every value is valid. If not, it names all that are wrong at once, names in the file that it does
not know among them, and exits with 2. \`communique config\` takes the same flags, prints what would hold and where each
value comes from, without passwords; \`--json\` prints it for programs.

\`\`\`json
{
  "host": "0.0.0.0",
  "publicUrl": "https://archive.example",
  "trustedProxies": ["10.0.0.0/8"],
  "origins": ["https://reader.example"],
  "logLevel": "info"
}
\`\`\`

${parts.join('\n')}`
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
