/**
 * Names that begin with or hold the name of a state and are of none of them: seas, continents, cities, parts of other
 * states. Source: compiled for this package from atlases. Licence: MIT.
 */
const list = (lines: string): readonly string[] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => line.split('|').map((name) => name.trim()))

export const lookalikes = list(`
North America | North American | South America | South American | Central America | Central American
Latin America | Latin American | Bank of America
African American | Asian American | Native American | American University
New England | New Jersey | New Mexico | New South Wales | New Guinea | Jersey City | Mexico City | Panama City
Guatemala City | Kuwait City | Port of Spain | Panama Canal | Gulf of Mexico | Gulf of Guinea | Gulf of Oman
Gulf of Thailand | Gulf of Finland | Sea of Japan | Sea of Oman | China Sea | Irish Sea
Philippine Sea | Norwegian Sea | Greenland Sea | English Channel | English language | Indian Ocean | West Indian
East Indian | British Columbia | Jordan River | Jordan Valley | River Jordan | Lake Chad | Lake Malawi | Niger Delta
Niger State | River Niger | Niger River | Taiwan Strait | Korea Strait | Mozambique Channel | Korean Peninsula
Korean War | Vietnam War | Northern Cyprus | Turkish Republic of Northern Cyprus | Turkish Cypriot | Greek Cypriot
Dutch Caribbean | Georgia Tech | Georgia Institute | Georgia State University | Guinea Worm | Guinea pig
American Indian | American Indians | Bosnian Serb | Bosnian Croat | Central African States | Central Macedonia
`)

/** Names of states that parts of another state have too: before a noun they tell of neither. Source: the same. */
export const namesOfRegionsToo: ReadonlySet<string> = new Set(list('georgia | jersey'))

/** Names of states that are also given or family names. Source: compiled for this package. Licence: MIT. */
export const namesOfPersonsToo: ReadonlySet<string> = new Set(
  list(`
chad | jordan | israel | georgia | india | kenya | england | ireland | holland | wales | scotland | brazil | cuba
france | malta | trinidad | jersey | lao | french | english | german | welsh | irish | dominica | spain | rhodesia
guinea | mali | cyprus
`),
)
