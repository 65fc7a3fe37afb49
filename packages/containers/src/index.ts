export { byteLines } from './byte-lines.ts'
export type { ContainerErrorCode } from './container-error.ts'
export { type ContainerFile, fileOfBytes } from './container-file.ts'
export { archivePaths } from './folder/archive-paths.ts'
export {
  beginsAsHtml,
  fileIn,
  folderIn,
  type KnownFile,
  type KnownFolder,
  topFolder,
} from './folder/folder-rules.ts'
export { Listing } from './folder/listing.ts'
export type { FailedPage, Found, NoPage } from './found.ts'
export { defaultLimits, type Limits } from './limits.ts'
export { type PagesInOptions, pagesIn } from './pages-in.ts'
