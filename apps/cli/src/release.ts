import manifest from '../package.json' with { type: 'json' }

/** Which release of the command this is. */
export const release = manifest.version
