import { fileIn, folderIn, type KnownFile, type KnownFolder, topFolder } from './folder-rules.ts'
import { Listing } from './listing.ts'

/** Deeper than people nest; paths that go deeper are judged by their last name alone. */
const deepest = 64

/** What the paths of an archive (`folder/page.html`) tell of each of them, as the names in a folder on a disk do. */
export function archivePaths(paths: Iterable<string>): (path: string) => KnownFile {
  const top = new Node()
  for (const path of paths) {
    const { folders, file } = taken(path)
    const node = top.within(folders)
    if (file !== '') node.files.push(file)
  }
  const topKnown = topFolder('', top.listing)
  const known = new Map<Node, KnownFolder>()
  return (path) => {
    const { folders, file } = taken(path)
    let node = top
    let folder = topKnown
    for (const name of folders) {
      node = node.within([name])
      folder = known.get(node) ?? folderIn(folder, name, node.listing)
      known.set(node, folder)
    }
    return fileIn(folder, file)
  }
}

class Node {
  readonly files: string[] = []
  readonly #folders = new Map<string, Node>()

  within([name, ...rest]: readonly string[]): Node {
    if (name === undefined) return this
    let node = this.#folders.get(name)
    if (node === undefined) {
      node = new Node()
      this.#folders.set(name, node)
    }
    return node.within(rest)
  }

  get listing(): Listing {
    return new Listing(this.files, [...this.#folders.keys()])
  }
}

function taken(path: string): { readonly folders: readonly string[]; readonly file: string } {
  const names = path.split('/', deepest + 2).filter((name) => name !== '')
  const file = path.slice(path.lastIndexOf('/') + 1)
  return { folders: names.length > deepest ? [] : names.slice(0, file === '' ? undefined : -1), file }
}
