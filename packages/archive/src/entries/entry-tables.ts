import type { DatePrecision, Genre } from '@communique/press'
import type { Generated, GeneratedAlways } from 'kysely'

/** `date` columns travel as `YYYY-MM-DD`: see `../tables.ts`. */
type Day = string

/** What the entry of an article takes from the article. */
export interface EntryColumnsView {
  article_id: string
  source_id: string | null
  /** First day of `published`, else of the event. */
  dated: Day | null
  /** How exactly that is known. */
  dated_precision: DatePrecision | null
  sort_date: Day
  genre: Genre | null
  language: string | null
  /** Last day of what `dated` is the first of. */
  dated_latest: Day | null
  /** Last day of `published`. */
  published_latest: Day | null
}

/** An article as lists and searches find it. */
export interface ArticleEntryTable extends EntryColumnsView {
  /** The position of the feed from which the article is visible; null before it has one, and when it is withdrawn. */
  visible_from: number | null
}

/** The words of an article, as searches find it. */
export interface ArticleWordsTable {
  article_id: string
  /** A position of the feed that the article lies behind: searches look for the newest by it. */
  written_after: number
  /** The blocks of positions in which `written_after` lies: see sql/search_windows.sql. */
  windows: GeneratedAlways<number[]>
  /** False where the article is withdrawn or under embargo: then no search meets it. Who sees what is said by `visible_from`. */
  is_listed: boolean
  /** The words of title and text, cut and folded by full-text. */
  search: string
}

/** How many articles have their words, where those of an archive are being cut; no row where all have. */
export interface SearchFillTable {
  one: Generated<number>
  done: number
  total: number
  /** Articles from this one on have their words; null at the beginning. */
  below: string | null
}

/** Which edition of the cutter cut the words: see `entries/words-edition.ts`. */
export interface WordsHeadTable {
  one: Generated<number>
  edition: number
}
