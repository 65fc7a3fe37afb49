/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Latest($filter: ArticleFilter, $first: Int, $after: String) {\n  articles(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...ArticleParts\n      speeches {\n        office\n        country\n        speaker {\n          ...SpeakerParts\n        }\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n  archive {\n    position\n    articles\n  }\n}\n\nquery Said($filter: SpeechFilter, $first: Int, $after: String) {\n  speeches(filter: $filter, orderBy: {field: DATE}, first: $first, after: $after) {\n    nodes {\n      id\n      office\n      country\n      speaker {\n        ...SpeakerParts\n      }\n      statements {\n        position\n        mode\n        text\n      }\n      position\n      article {\n        ...ArticleParts\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n  archive {\n    position\n    articles\n  }\n}": typeof types.LatestDocument,
    "fragment DateParts on HistoricalDate {\n  value\n  precision\n  basis\n  text\n}\n\nfragment SourceParts on Source {\n  slug\n  name\n}\n\nfragment SpeakerParts on Speaker {\n  id\n  name\n  description\n  kind\n}\n\nfragment ArticleParts on Article {\n  id\n  title\n  genre\n  language\n  published {\n    ...DateParts\n  }\n  eventDate {\n    ...DateParts\n  }\n  firstSeenAt\n  source {\n    ...SourceParts\n  }\n}": typeof types.DatePartsFragmentDoc,
};
const documents: Documents = {
    "query Latest($filter: ArticleFilter, $first: Int, $after: String) {\n  articles(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...ArticleParts\n      speeches {\n        office\n        country\n        speaker {\n          ...SpeakerParts\n        }\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n  archive {\n    position\n    articles\n  }\n}\n\nquery Said($filter: SpeechFilter, $first: Int, $after: String) {\n  speeches(filter: $filter, orderBy: {field: DATE}, first: $first, after: $after) {\n    nodes {\n      id\n      office\n      country\n      speaker {\n        ...SpeakerParts\n      }\n      statements {\n        position\n        mode\n        text\n      }\n      position\n      article {\n        ...ArticleParts\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n  archive {\n    position\n    articles\n  }\n}": types.LatestDocument,
    "fragment DateParts on HistoricalDate {\n  value\n  precision\n  basis\n  text\n}\n\nfragment SourceParts on Source {\n  slug\n  name\n}\n\nfragment SpeakerParts on Speaker {\n  id\n  name\n  description\n  kind\n}\n\nfragment ArticleParts on Article {\n  id\n  title\n  genre\n  language\n  published {\n    ...DateParts\n  }\n  eventDate {\n    ...DateParts\n  }\n  firstSeenAt\n  source {\n    ...SourceParts\n  }\n}": types.DatePartsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Latest($filter: ArticleFilter, $first: Int, $after: String) {\n  articles(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...ArticleParts\n      speeches {\n        office\n        country\n        speaker {\n          ...SpeakerParts\n        }\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n  archive {\n    position\n    articles\n  }\n}\n\nquery Said($filter: SpeechFilter, $first: Int, $after: String) {\n  speeches(filter: $filter, orderBy: {field: DATE}, first: $first, after: $after) {\n    nodes {\n      id\n      office\n      country\n      speaker {\n        ...SpeakerParts\n      }\n      statements {\n        position\n        mode\n        text\n      }\n      position\n      article {\n        ...ArticleParts\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n  archive {\n    position\n    articles\n  }\n}"): typeof import('./graphql').LatestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment DateParts on HistoricalDate {\n  value\n  precision\n  basis\n  text\n}\n\nfragment SourceParts on Source {\n  slug\n  name\n}\n\nfragment SpeakerParts on Speaker {\n  id\n  name\n  description\n  kind\n}\n\nfragment ArticleParts on Article {\n  id\n  title\n  genre\n  language\n  published {\n    ...DateParts\n  }\n  eventDate {\n    ...DateParts\n  }\n  firstSeenAt\n  source {\n    ...SourceParts\n  }\n}"): typeof import('./graphql').DatePartsFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
