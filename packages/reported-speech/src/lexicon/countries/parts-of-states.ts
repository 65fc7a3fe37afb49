/**
 * Parts of federal states that have parliaments and governments of their own. "Georgia" and "Victoria" are not among
 * them: they are of others too. Source: compiled for this package from atlases. Licence: MIT.
 */
import { table } from './table.ts'

export const partsOfStates = table(`
AU: ACT | New South Wales | NSW | Queensland | Tasmania | Northern Territory
CA: Ontario | Quebec | British Columbia | Alberta | Manitoba | Saskatchewan | Nova Scotia | New Brunswick | Newfoundland and Labrador | Prince Edward Island | Yukon | Nunavut | Northwest Territories
DE: Bavaria | Saxony | Hesse | Brandenburg | North Rhine-Westphalia | Baden-Württemberg | Thuringia
IN: Andhra Pradesh | Assam | Bihar | Gujarat | Haryana | Karnataka | Kerala | Madhya Pradesh | Maharashtra | Odisha | Rajasthan | Tamil Nadu | Telangana | Uttar Pradesh | West Bengal
US: Alabama | Alaska | Arizona | Arkansas | California | Colorado | Connecticut | Delaware | Florida | Hawaii | Idaho | Illinois | Indiana | Iowa | Kansas | Kentucky | Louisiana | Maine | Maryland | Massachusetts | Michigan | Minnesota | Mississippi | Missouri | Montana | Nebraska | Nevada | New Hampshire | New Jersey | New Mexico | New York | North Carolina | North Dakota | Ohio | Oklahoma | Oregon | Pennsylvania | Rhode Island | South Carolina | South Dakota | Tennessee | Texas | Utah | Vermont | Virginia | Wisconsin | Wyoming
`)
