/**
 * Countries, one a line: common name | demonyms | capitals | other names, several parted by ";".
 *
 * Written by scripts/generate-countries.ts from the npm package world-countries, version 5.1.0: do not edit.
 * It contains information from world-countries (github.com/mledoze/countries), which is made available under the
 * Open Database License (ODbL) 1.0; this table is made available under that licence too.
 */
export const COUNTRY_LINES = `\
Afghanistan|Afghan|Kabul|Islamic Republic of Afghanistan;Afġānistān
Albania|Albanian|Tirana|Republic of Albania;Shqipëri;Shqipëria;Shqipnia
Algeria|Algerian|Algiers|People's Democratic Republic of Algeria;Dzayer;Algérie
American Samoa|American Samoan||Amerika Sāmoa;Amelika Sāmoa;Sāmoa Amelika
Andorra|Andorran|Andorra la Vella|Principality of Andorra;Principat d'Andorra
Angola|Angolan|Luanda|Republic of Angola;República de Angola;ʁɛpublika de an'ɡɔla
Anguilla|Anguillian||
Antarctica|Antarctican||
Antigua and Barbuda|Antiguan;Barbudan|Saint John's|
Argentina|Argentine|Buenos Aires|Argentine Republic;República Argentina
Armenia|Armenian|Yerevan|Republic of Armenia;Hayastan
Aruba|Aruban||
Australia|Australian|Canberra|Commonwealth of Australia
Austria|Austrian|Vienna|Republic of Austria;Osterreich;Oesterreich
Azerbaijan|Azerbaijani|Baku|Republic of Azerbaijan;Azərbaycan Respublikası
Bahamas|Bahamian|Nassau|Commonwealth of the Bahamas
Bahrain|Bahraini|Manama|Kingdom of Bahrain;Mamlakat al-Baḥrayn
Bangladesh|Bangladeshi|Dhaka|People's Republic of Bangladesh;Gônôprôjatôntri Bangladesh
Barbados|Barbadian|Bridgetown|
Belarus|Belarusian|Minsk|Republic of Belarus;Bielaruś
Belgium|Belgian|Brussels|Kingdom of Belgium;België;Belgie;Belgien;Belgique;Koninkrijk België;Royaume de Belgique;Königreich Belgien
Belize|Belizean|Belmopan|
Benin|Beninese|Porto-Novo|Republic of Benin;République du Bénin
Bermuda|Bermudian||The Islands of Bermuda;The Bermudas;Somers Isles
Bhutan|Bhutanese|Thimphu|Kingdom of Bhutan
Bolivia|Bolivian|Sucre|Plurinational State of Bolivia;Buliwya;Wuliwya;Estado Plurinacional de Bolivia;Buliwya Mamallaqta;Wuliwya Suyu;Tetã Volívia
Bosnia and Herzegovina|Bosnian;Herzegovinian|Sarajevo|Bosnia-Herzegovina
Botswana|Motswana|Gaborone|Republic of Botswana;Lefatshe la Botswana
Bouvet Island|||Bouvetøya;Bouvet-øya
Brazil|Brazilian|Brasília|Federative Republic of Brazil;Brasil;República Federativa do Brasil
British Indian Ocean Territory|Indian||
British Virgin Islands|Virgin Islander||Virgin Islands
Brunei|Bruneian|Bandar Seri Begawan|Brunei Darussalam;Nation of Brunei;the Abode of Peace
Bulgaria|Bulgarian|Sofia|Republic of Bulgaria
Burkina Faso|Burkinabe|Ouagadougou|
Burundi|Burundian|Gitega|Republic of Burundi;Republika y'Uburundi;République du Burundi
Cambodia|Cambodian|Phnom Penh|Kingdom of Cambodia
Cameroon|Cameroonian|Yaoundé|Republic of Cameroon;République du Cameroun
Canada|Canadian|Ottawa|
Cape Verde|Cape Verdian|Praia|Republic of Cabo Verde;República de Cabo Verde
Caribbean Netherlands|Dutch||BES islands;Bonaire Sint Eustatius and Saba
Cayman Islands|Caymanian||
Central African Republic|Central African|Bangui|République centrafricaine
Chad|Chadian|N'Djamena|Republic of Chad;Tchad;République du Tchad
Chile|Chilean|Santiago|Republic of Chile;República de Chile
China|Chinese|Beijing|People's Republic of China;Zhōngguó;Zhongguo;Zhonghua;Zhōnghuá Rénmín Gònghéguó
Christmas Island|Christmas Islander||Territory of Christmas Island
Cocos (Keeling) Islands|Cocos Islander||Territory of the Cocos (Keeling) Islands;Keeling Islands;Cocos Islands
Colombia|Colombian|Bogotá|Republic of Colombia;República de Colombia
Comoros|Comoran|Moroni|Union of the Comoros;Union des Comores;Udzima wa Komori;al-Ittiḥād al-Qumurī
Cook Islands|Cook Islander||Kūki 'Āirani
Costa Rica|Costa Rican|San José|Republic of Costa Rica;República de Costa Rica
Croatia|Croatian|Zagreb|Republic of Croatia;Hrvatska;Republika Hrvatska
Cuba|Cuban|Havana|Republic of Cuba;República de Cuba
Curaçao|Curaçaoan||Country of Curaçao;Curacao;Kòrsou;Land Curaçao;Pais Kòrsou
Cyprus|Cypriot|Nicosia|Republic of Cyprus;Kýpros;Kıbrıs;Kıbrıs Cumhuriyeti
Czechia|Czech|Prague|Czech Republic;Česká republika;Česko
DR Congo|Congolese|Kinshasa|Democratic Republic of the Congo;Congo-Kinshasa;Democratic Republic of Congo
Denmark|Danish|Copenhagen|Kingdom of Denmark;Danmark;Kongeriget Danmark
Djibouti|Djibouti|Djibouti|Republic of Djibouti;Jabuuti;Gabuuti;République de Djibouti;Gabuutih Ummuuno;Jamhuuriyadda Jabuuti
Dominican Republic|Dominican|Santo Domingo|
Dominica|Dominican|Roseau|Commonwealth of Dominica;Dominique
Ecuador|Ecuadorean|Quito|Republic of Ecuador;República del Ecuador
Egypt|Egyptian|Cairo|Arab Republic of Egypt
El Salvador|Salvadoran|San Salvador|Republic of El Salvador;República de El Salvador
Equatorial Guinea|Equatorial Guinean|Malabo|Republic of Equatorial Guinea;República de Guinea Ecuatorial;République de Guinée équatoriale;República da Guiné Equatorial
Eritrea|Eritrean|Asmara|State of Eritrea;Dawlat Iritriyá;Iritriyā
Estonia|Estonian|Tallinn|Republic of Estonia;Eesti;Eesti Vabariik
Eswatini|Swazi|Lobamba|Kingdom of Eswatini;Swaziland;weSwatini;Swatini;Ngwane;Umbuso weSwatini
Ethiopia|Ethiopian|Addis Ababa|Federal Democratic Republic of Ethiopia
Falkland Islands|Falkland Islander||Islas Malvinas;Falkland Islands (Malvinas)
Faroe Islands|Faroese||Føroyar;Færøerne;Faeroe Islands
Fiji|Fijian|Suva|Republic of Fiji;Viti;Matanitu ko Viti;Fijī Gaṇarājya
Finland|Finnish|Helsinki|Republic of Finland;Suomi;Suomen tasavalta;Republiken Finland
France|French|Paris|French Republic;République française
French Guiana|Guianan||Guiana;Guyane
French Polynesia|French Polynesian||Polynésie française;Pōrīnetia Farāni
French Southern and Antarctic Lands|French||Territory of the French Southern and Antarctic Lands;French Southern Territories
Gabon|Gabonese|Libreville|Gabonese Republic;République Gabonaise
Gambia|Gambian|Banjul|Republic of the Gambia
Georgia|Georgian|Tbilisi|Sakartvelo
Germany|German|Berlin|Federal Republic of Germany;Bundesrepublik Deutschland
Ghana|Ghanaian|Accra|Republic of Ghana
Gibraltar|Gibraltar||
Greece|Greek|Athens|Hellenic Republic;Elláda
Greenland|Greenlandic||Grønland
Grenada|Grenadian|St. George's|
Guadeloupe|Guadeloupian||Gwadloup
Guam|Guamanian||Guåhån
Guatemala|Guatemalan|Guatemala City|Republic of Guatemala
Guernsey|Channel Islander||Bailiwick of Guernsey;Bailliage de Guernesey
Guinea-Bissau|Guinea-Bissauan|Bissau|Republic of Guinea-Bissau;República da Guiné-Bissau
Guinea|Guinean|Conakry|Republic of Guinea;République de Guinée
Guyana|Guyanese|Georgetown|Co-operative Republic of Guyana
Haiti|Haitian|Port-au-Prince|Republic of Haiti;République d'Haïti;Repiblik Ayiti
Heard Island and McDonald Islands|Heard and McDonald Islander||
Honduras|Honduran|Tegucigalpa|Republic of Honduras;República de Honduras
Hong Kong|Hong Konger||Hong Kong Special Administrative Region of the People's Republic of China
Hungary|Hungarian|Budapest|
Iceland|Icelander|Reykjavik|Island;Republic of Iceland;Lýðveldið Ísland
India|Indian|New Delhi|Republic of India;Bhārat;Bharat Ganrajya
Indonesia|Indonesian|Jakarta|Republic of Indonesia;Republik Indonesia
Iran|Iranian|Tehran|Islamic Republic of Iran;Jomhuri-ye Eslāmi-ye Irān
Iraq|Iraqi|Baghdad|Republic of Iraq
Ireland|Irish|Dublin|Republic of Ireland;Éire;Poblacht na hÉireann
Isle of Man|Manx||Ellan Vannin;Mann;Mannin
Israel|Israeli|Jerusalem|State of Israel;Medīnat Yisrā'el
Italy|Italian|Rome|Italian Republic;Repubblica italiana
Ivory Coast|Ivorian|Yamoussoukro|Republic of Côte d'Ivoire;Côte d'Ivoire;Cote d'Ivoire;République de Côte d'Ivoire
Jamaica|Jamaican|Kingston|
Japan|Japanese|Tokyo|Nippon;Nihon
Jersey|Channel Islander||Bailiwick of Jersey;Bailliage de Jersey;Bailliage dé Jèrri
Jordan|Jordanian|Amman|Hashemite Kingdom of Jordan;al-Mamlakah al-Urdunīyah al-Hāshimīyah
Kazakhstan|Kazakhstani|Astana|Republic of Kazakhstan;Qazaqstan;Qazaqstan Respublïkası;Respublika Kazakhstan
Kenya|Kenyan|Nairobi|Republic of Kenya;Jamhuri ya Kenya
Kiribati|I-Kiribati|South Tarawa|Independent and Sovereign Republic of Kiribati;Republic of Kiribati;Ribaberiki Kiribati
Kosovo|Kosovar||Republic of Kosovo
Kuwait|Kuwaiti|Kuwait City|State of Kuwait;Dawlat al-Kuwait
Kyrgyzstan|Kirghiz|Bishkek|Kyrgyz Republic;Kyrgyz Respublikasy
Laos|Laotian|Vientiane|Lao People's Democratic Republic;Sathalanalat Paxathipatai Paxaxon Lao
Latvia|Latvian|Riga|Republic of Latvia;Latvijas Republika
Lebanon|Lebanese|Beirut|Lebanese Republic;Al-Jumhūrīyah Al-Libnānīyah
Lesotho|Mosotho|Maseru|Kingdom of Lesotho;Muso oa Lesotho
Liberia|Liberian|Monrovia|Republic of Liberia
Libya|Libyan|Tripoli|State of Libya;Dawlat Libya
Liechtenstein|Liechtensteiner|Vaduz|Principality of Liechtenstein;Fürstentum Liechtenstein
Lithuania|Lithuanian|Vilnius|Republic of Lithuania;Lietuvos Respublika
Luxembourg|Luxembourger|Luxembourg|Grand Duchy of Luxembourg;Grand-Duché de Luxembourg;Großherzogtum Luxemburg;Groussherzogtum Lëtzebuerg
Macau|Macanese||Macao Special Administrative Region of the People's Republic of China;Macao;Região Administrativa Especial de Macau da República Popular da China
Madagascar|Malagasy|Antananarivo|Republic of Madagascar;Repoblikan'i Madagasikara;République de Madagascar
Malawi|Malawian|Lilongwe|Republic of Malawi
Malaysia|Malaysian|Kuala Lumpur|
Maldives|Maldivan|Malé|Republic of the Maldives;Maldive Islands;Dhivehi Raajjeyge Jumhooriyya
Mali|Malian|Bamako|Republic of Mali;République du Mali
Malta|Maltese|Valletta|Republic of Malta;Repubblika ta' Malta
Marshall Islands|Marshallese|Majuro|Republic of the Marshall Islands
Martinique|Martinican||
Mauritania|Mauritanian|Nouakchott|Islamic Republic of Mauritania
Mauritius|Mauritian|Port Louis|Republic of Mauritius;République de Maurice
Mayotte|Mahoran||Department of Mayotte;Département de Mayotte
Mexico|Mexican|Mexico City|United Mexican States;Mexicanos;Estados Unidos Mexicanos
Micronesia|Micronesian|Palikir|Federated States of Micronesia
Moldova|Moldovan|Chișinău|Republic of Moldova;Republica Moldova
Monaco|Monegasque|Monaco|Principality of Monaco;Principauté de Monaco
Mongolia|Mongolian|Ulan Bator|
Montenegro|Montenegrin|Podgorica|Crna Gora
Montserrat|Montserratian||
Morocco|Moroccan|Rabat|Kingdom of Morocco;Al-Mamlakah al-Maġribiyah
Mozambique|Mozambican|Maputo|Republic of Mozambique;República de Moçambique
Myanmar|Burmese|Naypyidaw|Republic of the Union of Myanmar;Burma;Pyidaunzu Thanmăda Myăma Nainngandaw
Namibia|Namibian|Windhoek|Republic of Namibia;Namibië
Nauru|Nauruan|Yaren|Republic of Nauru;Naoero;Pleasant Island;Ripublik Naoero
Nepal|Nepalese|Kathmandu|Federal Democratic Republic of Nepal;Loktāntrik Ganatantra Nepāl
Netherlands|Dutch|Amsterdam|Kingdom of the Netherlands;Holland;Nederland;The Netherlands
New Caledonia|New Caledonian||
New Zealand|New Zealander|Wellington|Aotearoa
Nicaragua|Nicaraguan|Managua|Republic of Nicaragua;República de Nicaragua
Nigeria|Nigerian|Abuja|Federal Republic of Nigeria;Nijeriya;Naíjíríà
Niger|Nigerien|Niamey|Republic of Niger;Nijar
Niue|Niuean||
Norfolk Island|Norfolk Islander||Territory of Norfolk Island;Teratri of Norf'k Ailen
North Korea|North Korean|Pyongyang|Democratic People's Republic of Korea;DPRK;Chosŏn Minjujuŭi Inmin Konghwaguk
North Macedonia|Macedonian|Skopje|Republic of North Macedonia;The former Yugoslav Republic of Macedonia;Macedonia
Northern Mariana Islands|American||Commonwealth of the Northern Mariana Islands;Sankattan Siha Na Islas Mariånas
Norway|Norwegian|Oslo|Kingdom of Norway;Norge;Noreg;Kongeriket Norge;Kongeriket Noreg
Oman|Omani|Muscat|Sultanate of Oman
Pakistan|Pakistani|Islamabad|Islamic Republic of Pakistan;Pākistān;Islāmī Jumhūriya'eh Pākistān
Palau|Palauan|Ngerulmud|Republic of Palau;Beluu er a Belau
Palestine|Palestinian||State of Palestine;Dawlat Filasṭin
Panama|Panamanian|Panama City|Republic of Panama;República de Panamá
Papua New Guinea|Papua New Guinean|Port Moresby|Independent State of Papua New Guinea;Independen Stet bilong Papua Niugini
Paraguay|Paraguayan|Asunción|Republic of Paraguay;República del Paraguay;Tetã Paraguái
Peru|Peruvian|Lima|Republic of Peru;República del Perú
Philippines|Filipino|Manila|Republic of the Philippines;Repúblika ng Pilipinas
Pitcairn Islands|Pitcairn Islander||Pitcairn Group of Islands;Pitcairn;Pitcairn Henderson Ducie and Oeno Islands
Poland|Polish|Warsaw|Republic of Poland;Rzeczpospolita Polska
Portugal|Portuguese|Lisbon|Portuguese Republic;Portuguesa;República Portuguesa
Puerto Rico|Puerto Rican||Commonwealth of Puerto Rico;Estado Libre Asociado de Puerto Rico
Qatar|Qatari|Doha|State of Qatar;Dawlat Qaṭar
Republic of the Congo|Congolese|Brazzaville|Congo;Congo-Brazzaville
Romania|Romanian|Bucharest|Rumania;Roumania;România
Russia|Russian|Moscow|Russian Federation
Rwanda|Rwandan|Kigali|Republic of Rwanda;Repubulika y'u Rwanda;République du Rwanda
Réunion|Réunionese||Réunion Island;Reunion
Saint Barthélemy|Saint Barthélemy Islander||Collectivity of Saint Barthélemy;St. Barthelemy;Collectivité de Saint-Barthélemy
Saint Helena, Ascension and Tristan da Cunha|Saint Helenian||Saint Helena
Saint Kitts and Nevis|Kittitian or Nevisian|Basseterre|Federation of Saint Christopher and Nevis
Saint Lucia|Saint Lucian|Castries|
Saint Martin|Saint Martin Islander||Collectivity of Saint Martin;Collectivité de Saint-Martin;Saint Martin (French part)
Saint Pierre and Miquelon|Saint-Pierrais;Miquelonnais||Collectivité territoriale de Saint-Pierre-et-Miquelon
Saint Vincent and the Grenadines|Saint Vincentian|Kingstown|
Samoa|Samoan|Apia|Independent State of Samoa
San Marino|Sammarinese|City of San Marino|Most Serene Republic of San Marino;Republic of San Marino;Repubblica di San Marino
Saudi Arabia|Saudi Arabian|Riyadh|Kingdom of Saudi Arabia;Saudi
Senegal|Senegalese|Dakar|Republic of Senegal;République du Sénégal
Serbia|Serbian|Belgrade|Republic of Serbia;Srbija;Republika Srbija
Seychelles|Seychellois|Victoria|Republic of Seychelles;Repiblik Sesel;République des Seychelles
Sierra Leone|Sierra Leonean|Freetown|Republic of Sierra Leone
Singapore|Singaporean|Singapore|Republic of Singapore;Singapura;Republik Singapura
Sint Maarten|St. Maartener||Sint Maarten (Dutch part)
Slovakia|Slovak|Bratislava|Slovak Republic;Slovenská republika
Slovenia|Slovene|Ljubljana|Republic of Slovenia;Republika Slovenija
Solomon Islands|Solomon Islander|Honiara|
Somalia|Somali|Mogadishu|Federal Republic of Somalia;aṣ-Ṣūmāl;Jamhuuriyadda Federaalka Soomaaliya;Jumhūriyyat aṣ-Ṣūmāl al-Fiderāliyya
South Africa|South African|Pretoria;Bloemfontein;Cape Town|Republic of South Africa;Suid-Afrika
South Georgia|South Georgian South Sandwich Islander||South Georgia and the South Sandwich Islands
South Korea|South Korean|Seoul|Republic of Korea
South Sudan|South Sudanese|Juba|Republic of South Sudan
Spain|Spanish|Madrid|Kingdom of Spain;Reino de España
Sri Lanka|Sri Lankan|Colombo|Democratic Socialist Republic of Sri Lanka;ilaṅkai
Sudan|Sudanese|Khartoum|Republic of the Sudan;Jumhūrīyat as-Sūdān
Suriname|Surinamer|Paramaribo|Republic of Suriname;Sarnam;Sranangron;Republiek Suriname
Svalbard and Jan Mayen|Norwegian||Svalbard og Jan Mayen;Svalbard and Jan Mayen Islands
Sweden|Swedish|Stockholm|Kingdom of Sweden;Konungariket Sverige
Switzerland|Swiss|Bern|Swiss Confederation;Schweiz;Suisse;Svizzera;Svizra
Syria|Syrian|Damascus|Syrian Arab Republic
São Tomé and Príncipe|Sao Tomean|São Tomé|Democratic Republic of São Tomé and Príncipe;Sao Tome and Principe;República Democrática de São Tomé e Príncipe
Taiwan|Taiwanese||Republic of China (Taiwan);Táiwān;Republic of China;Zhōnghuá Mínguó;Chinese Taipei
Tajikistan|Tadzhik|Dushanbe|Republic of Tajikistan;Toçikiston;Çumhuriyi Toçikiston
Tanzania|Tanzanian|Dodoma|United Republic of Tanzania;Jamhuri ya Muungano wa Tanzania
Thailand|Thai|Bangkok|Kingdom of Thailand;Prathet;Thai;Ratcha Anachak Thai
Timor-Leste|East Timorese|Dili|Democratic Republic of Timor-Leste;East Timor;Timor;República Democrática de Timor-Leste;Repúblika Demokrátika Timór-Leste;Timór Lorosa'e;Timor Lorosae
Togo|Togolese|Lomé|Togolese Republic;Togolese;République Togolaise
Tokelau|Tokelauan||
Tonga|Tongan|Nuku'alofa|Kingdom of Tonga
Trinidad and Tobago|Trinidadian|Port of Spain|Republic of Trinidad and Tobago
Tunisia|Tunisian|Tunis|Tunisian Republic;Republic of Tunisia;al-Jumhūriyyah at-Tūnisiyyah
Turkmenistan|Turkmen|Ashgabat|
Turks and Caicos Islands|Turks and Caicos Islander||
Tuvalu|Tuvaluan|Funafuti|
Türkiye|Turkish|Ankara|Republic of Türkiye;Turkiye;Republic of Turkey;Türkiye Cumhuriyeti
Uganda|Ugandan|Kampala|Republic of Uganda;Jamhuri ya Uganda
Ukraine|Ukrainian|Kyiv|Ukrayina
United Arab Emirates|Emirati|Abu Dhabi|Emirates
United Kingdom|British|London|United Kingdom of Great Britain and Northern Ireland;Great Britain
United States Minor Outlying Islands|American Islander||
United States Virgin Islands|Virgin Islander||Virgin Islands of the United States
United States|American|Washington D.C.|United States of America
Uruguay|Uruguayan|Montevideo|Oriental Republic of Uruguay;República Oriental del Uruguay
Uzbekistan|Uzbekistani|Tashkent|Republic of Uzbekistan
Vanuatu|Ni-Vanuatu|Port Vila|Republic of Vanuatu;Ripablik blong Vanuatu;République de Vanuatu
Vatican City|Vatican|Vatican City|Vatican City State;Holy See (Vatican City State);Vatican;Stato della Città del Vaticano
Venezuela|Venezuelan|Caracas|Bolivarian Republic of Venezuela;República Bolivariana de Venezuela
Vietnam|Vietnamese|Hanoi|Socialist Republic of Vietnam;Cộng hòa Xã hội chủ nghĩa Việt Nam;Viet Nam
Wallis and Futuna|Wallis and Futuna Islander||Territory of the Wallis and Futuna Islands;Territoire des îles Wallis et Futuna
Western Sahara|Sahrawi||Sahrawi Arab Democratic Republic;Taneẓroft Tutrimt
Yemen|Yemeni|Sana'a|Republic of Yemen;Yemeni Republic;al-Jumhūriyyah al-Yamaniyyah
Zambia|Zambian|Lusaka|Republic of Zambia
Zimbabwe|Zimbabwean|Harare|Republic of Zimbabwe
Åland Islands|Ålandish||Aaland;Aland;Ahvenanmaa
`;
