import type { CaptureFacts } from '@communique/press'
import { isHttrackProject, isHttracksOwn } from './httrack.ts'
import type { Listing } from './listing.ts'
import { mirrorCapture } from './mirror.ts'
import { fileReason, folderReason } from './name-reasons.ts'
import { holdsSavedParts } from './saved-parts.ts'

/** What is known of a folder by its name and by what lies around and in it. */
export interface KnownFolder {
  /** From the folder that was given, itself included, to this one. */
  readonly path: readonly string[]
  /** Why nothing in it is a page; null where pages may be. */
  readonly reason: string | null
  readonly listing: Listing
  /** Whether HTTrack made it for its mirrors, with files of its own beside them. */
  readonly isProject: boolean
  /** Whether it is in such a folder, where the names of files say nothing of their addresses. */
  readonly isHttracks: boolean
}

/** What is known of a file before it is read. */
export interface KnownFile {
  /** Why it is no page, in few words, so that it can be counted; null where only its bytes can tell. */
  readonly reason: string | null
  /** Where it was captured, as far as its path tells. */
  readonly capture: CaptureFacts | null
}

/** The folder that was given, or the top of an archive (''). */
export function topFolder(name: string, listing: Listing): KnownFolder {
  const isProject = isHttrackProject(listing)
  return { path: [name], reason: null, listing, isProject, isHttracks: isProject }
}

export function folderIn(around: KnownFolder, name: string, listing: Listing): KnownFolder {
  const isProject = isHttrackProject(listing)
  return {
    path: [...around.path, name],
    reason: around.reason ?? reasonOfFolder(around, name, listing),
    listing,
    isProject,
    isHttracks: around.isHttracks || isProject,
  }
}

function reasonOfFolder(
  { listing: beside, isProject }: KnownFolder,
  name: string,
  inside: Listing,
): string | null {
  if (isProject && isHttracksOwn(name, beside)) return httracksOwn
  if (holdsSavedParts(name, beside, inside)) return 'part of a saved page'
  return folderReason(name)
}

export function fileIn(
  { path, reason, listing, isProject, isHttracks }: KnownFolder,
  name: string,
): KnownFile {
  return {
    reason: reason ?? (isProject && isHttracksOwn(name, listing) ? httracksOwn : fileReason(name)),
    capture: isHttracks ? null : mirrorCapture([...path, name], listing.addsHtml),
  }
}

const httracksOwn = 'file of HTTrack itself'
