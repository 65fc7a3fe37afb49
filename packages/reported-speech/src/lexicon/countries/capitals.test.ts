import { expect, it } from 'vitest'
import { speakersOf } from '../../testing/said.ts'

const each = (list: string) => list.split(' ').map((name) => name.replaceAll('_', ' '))

it.each([
  ...each(
    'Abidjan Abuja Accra Addis_Ababa Algiers Amman Amsterdam Ankara Antananarivo Ashgabat Asmara Astana',
  ),
  ...each('Athens Baghdad Baku Bamako Bangkok Bangui Beijing Beirut Belgrade Berlin Bishkek Bogota Bogotá'),
  ...each(
    'Brasilia Brasília Bratislava Brazzaville Brussels Bucharest Budapest Buenos_Aires Bujumbura Cairo',
  ),
  ...each('Canberra Caracas Chisinau Chișinău Colombo Conakry Copenhagen Dakar Damascus Delhi Dhaka Dili'),
  ...each('Dodoma Doha Dublin Dushanbe Freetown Gaborone Gitega Hanoi Harare Havana'),
  ...each('Helsinki Islamabad Jakarta Jerusalem Juba Kabul Kampala Kathmandu Khartoum Kiev Kigali Kinshasa'),
  ...each('Kuala_Lumpur Kyiv Libreville Lilongwe Lisbon Ljubljana Lomé London Luanda Lusaka Madrid Malabo'),
  ...each('Managua Manila Maputo Maseru Mbabane Minsk Mogadishu Monrovia Montevideo Moscow Muscat'),
  ...each('Nairobi Naypyidaw Ndjamena New_Delhi Niamey Nicosia Nouakchott Oslo Ottawa Ouagadougou'),
  ...each(
    'Paramaribo Phnom_Penh Podgorica Port-au-Prince Port_Moresby Prague Praia Pretoria Pristina Pyongyang',
  ),
  ...each('Quito Rabat Reykjavik Riga Riyadh Rome San_Salvador Sanaa Sarajevo Seoul Skopje Stockholm'),
  ...each('Suva Taipei Tallinn Tashkent Tbilisi Tegucigalpa Tehran Thimphu Tirana Tokyo Tripoli Tunis'),
  ...each(
    'Ulaanbaatar Vaduz Valletta Vientiane Vilnius Warsaw Washington Wellington Windhoek Yaounde Yaoundé',
  ),
  ...each('Yerevan Zagreb'),
])('stands for its government: %s', (capital) => {
  expect(speakersOf(`${capital} said that the dam will hold.`)).toMatchObject([
    { name: capital, kind: 'ORGANISATION' },
  ])
})
