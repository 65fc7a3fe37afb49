/** What selects articles, without what writes them: a command line needs it at once. */
export {
  addressParameters,
  FilterParameterError,
  type FilterParameters,
  filterNames,
  filterOf,
  filterParametersIn,
  isDate,
  single,
  speechFilterOf,
} from './filter-parameters.ts'
