/**
 * Capitals that stand for their governments, "Moscow said", without those that are given names too.
 * Source: compiled for this package from atlases. Licence: MIT.
 */
import { words } from '../words.ts'

export const capitals = words(
  'abidjan abuja accra addis_ababa algiers amman amsterdam ankara antananarivo ashgabat asmara astana athens baghdad baku bamako',
  'bangkok bangui beijing beirut belgrade berlin bishkek bogota bogotá brasilia brasília bratislava brazzaville brussels bucharest',
  'budapest buenos_aires bujumbura cairo canberra caracas chisinau chișinău colombo conakry copenhagen dakar damascus delhi dhaka',
  'dili dodoma doha dublin dushanbe freetown gaborone gitega hanoi harare havana helsinki islamabad jakarta',
  'jerusalem juba kabul kampala kathmandu khartoum kiev kigali kinshasa kuala_lumpur kyiv libreville lilongwe lisbon ljubljana lomé',
  'london luanda lusaka madrid malabo managua manila maputo maseru mbabane minsk mogadishu monrovia montevideo moscow',
  'muscat nairobi naypyidaw ndjamena new_delhi niamey nicosia nouakchott oslo ottawa ouagadougou paramaribo',
  'phnom_penh podgorica port-au-prince port_moresby prague praia pretoria pristina pyongyang quito rabat reykjavik riga riyadh rome',
  'san_salvador sanaa sarajevo seoul skopje stockholm suva taipei tallinn tashkent tbilisi tegucigalpa tehran thimphu',
  'tirana tokyo tripoli tunis ulaanbaatar vaduz valletta vientiane vilnius warsaw washington wellington windhoek yaounde yaoundé',
  'yerevan zagreb',
)
