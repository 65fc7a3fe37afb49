import type { Listing } from './listing.ts'
import { isHost } from './mirror.ts'

/** What HTTrack puts beside the sites that it has mirrored. */
const ownFiles = /^(?:hts-log\.txt|hts-in_progress\.lock|backblue\.gif|fade\.gif|cookies\.txt|index\.txt)$/i
const ownFolder = /^hts-cache$/i
const onlyItsOwn = /^(?:hts-log\.txt|backblue\.gif)$/i

/** Whether a folder is one that HTTrack made for its mirrors. */
export const isHttrackProject = ({ files, folders }: Listing) =>
  folders.some((name) => ownFolder.test(name)) || files.some((name) => onlyItsOwn.test(name))

/** Whether a file or folder of such a project is the program's own: its cache, its log, its list of the sites. */
export const isHttracksOwn = (name: string, { folders }: Listing) =>
  ownFiles.test(name) || ownFolder.test(name) || (name === 'index.html' && folders.some(isHost))
