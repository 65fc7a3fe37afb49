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
  /** Whether it is in what HTTrack made, where the names of files say nothing of their addresses. */
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
  return { path: [name], reason: null, listing, isHttracks: isHttrackProject(listing) }
}

export function folderIn(around: KnownFolder, name: string, listing: Listing): KnownFolder {
  return {
    path: [...around.path, name],
    reason: around.reason ?? reasonOfFolder(around, name, listing),
    listing,
    isHttracks: around.isHttracks || isHttrackProject(listing),
  }
}

function reasonOfFolder({ listing: beside }: KnownFolder, name: string, inside: Listing): string | null {
  if (isHttrackProject(beside) && isHttracksOwn(name, beside)) return httracksOwn
  if (holdsSavedParts(name, beside, inside)) return 'part of a saved page'
  return folderReason(name)
}

export function fileIn({ path, reason, listing, isHttracks }: KnownFolder, name: string): KnownFile {
  return {
    reason:
      reason ?? (isHttrackProject(listing) && isHttracksOwn(name, listing) ? httracksOwn : fileReason(name)),
    capture: isHttracks ? null : mirrorCapture([...path, name]),
  }
}

const httracksOwn = 'file of HTTrack itself'
