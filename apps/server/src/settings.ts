export { withoutPassword } from './settings/kinds.ts'
export { flagOf, variableOf } from './settings/names.ts'
export {
  type AllValues,
  allSettings,
  type EffectiveSetting,
  fileForm,
  misspelt,
  readSettings,
  SettingsError,
  valuesOf,
} from './settings/read-settings.ts'
export { type Room, rooms, settings } from './settings/settings.ts'
