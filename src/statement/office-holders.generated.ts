/**
 * Heads of state and of government in the last edition of the World Factbook, one a line: country, office, family name in
 * lower case, the day of taking office.
 *
 * Written by scripts/generate_office_holders.py: do not edit. The World Factbook is in the public domain.
 */
export const OFFICE_HOLDER_LINES = `
Afghanistan|president|haybatullah|2021-08-15
Akrotiri|king|charles|2022-09-08
Akrotiri|prime minister|squires|2022-09-01
Albania|president|begaj|2022-07-24
Albania|prime minister|rama|2013-09-10
Algeria|president|tebboune|2019-12-12
Algeria|prime minister|ghrieb|2025-08-28
American Samoa|president|trump|2025-01-20
American Samoa|prime minister|pula|2025-01-03
Andorra|president|macron|2017-05-14
Andorra|prime minister|zamora|2019-05-16
Angola|president|lourenco|2017-09-26
Anguilla|king|charles|2022-09-08
Anguilla|prime minister|richardson-hodge|2025-02-27
Antigua and Barbuda|king|charles|2022-09-08
Antigua and Barbuda|prime minister|browne|2014-06-13
Argentina|president|milei|2023-12-10
Armenia|president|khachaturyan|2022-03-13
Armenia|prime minister|pashinyan|2021-09-10
Aruba|king|willem-alexander|2013-04-30
Aruba|prime minister|eman|2025-03-28
Australia|king|charles|2022-09-08
Australia|prime minister|albanese|2022-05-23
Austria|chancellor|stocker|2025-03-03
Austria|president|van der bellen|2017-01-26
Azerbaijan|president|aliyev|2003-10-31
Azerbaijan|prime minister|asadov|2019-10-08
Bahrain|king|hamad|1999-03-06
Bahrain|prime minister|salman|2020-11-11
Bangladesh|president|shahabuddin|2023-04-24
Bangladesh|prime minister|yunus|2024-08-08
Barbados|president|bostic|2025-11-30
Barbados|prime minister|mottley|2018-05-25
Belarus|president|lukashenka|1994-07-20
Belarus|prime minister|turchyn|2025-03-10
Belgium|king|philippe|2013-07-21
Belgium|prime minister|de wever|2025-02-03
Belize|king|charles|2022-09-08
Belize|prime minister|briceño|2020-11-12
Benin|president|talon|2016-04-06
Bermuda|king|charles|2022-09-08
Bermuda|prime minister|burt|2017-07-19
Bhutan|king|wangchuck|2006-12-14
Bhutan|prime minister|tobgay|2024-01-28
Bolivia|president|paz|2025-11-08
Bosnia and Herzegovina|prime minister|kristo|2023-01-25
Botswana|president|boko|2024-11-01
Brazil|president|lula|2023-01-01
British Virgin Islands|king|charles|2022-09-08
British Virgin Islands|prime minister|wheatley|2022-05-05
Brunei|sultan|hassanal|1967-10-05
Bulgaria|president|radev|2017-01-22
Bulgaria|prime minister|zhelyazkov|2025-01-16
Burkina Faso|president|traore|2022-09-30
Burkina Faso|prime minister|ouedraogo|2024-12-09
Burma|president|min aung hlaing|2025-07-31
Burma|prime minister|nyo saw|2025-07-31
Burundi|president|ndayishimiye|2020-06-18
Burundi|prime minister|ntahontuye|2025-08-05
C&ocirc;te d'Ivoire|president|ouattara|2025-10-25
C&ocirc;te d'Ivoire|prime minister|breugre mambe|2023-10-17
Cabo Verde|president|neves|2021-11-09
Cabo Verde|prime minister|correia silva|2016-04-22
Cambodia|king|sihamoni|2004-10-29
Cambodia|prime minister|hun manet|2023-08-22
Cameroon|president|biya|1982-11-06
Cameroon|prime minister|ngute|2019-01-04
Canada|king|charles|2022-09-08
Canada|prime minister|carney|2025-03-14
Cayman Islands|king|charles|2022-09-08
Cayman Islands|prime minister|ebanks|2025-05-06
Chad|president|déby|2024-05-06
Chad|prime minister|halina|2024-05-23
Chile|president|boric|2022-03-11
China|prime minister|li|2023-03-11
Christmas Island|king|charles|2022-09-08
Christmas Island|prime minister|zainal|2023-05-11
Cocos|king|charles|2022-09-08
Cocos|prime minister|zainal|2023-05-11
Colombia|president|petro|2022-08-07
Comoros|president|azali|2016-05-26
Congo|prime minister|makosso|2021-05-12
Cook Islands|king|charles|2022-09-08
Cook Islands|prime minister|brown|2020-10-01
Costa Rica|president|chaves|2022-05-08
Croatia|president|milanovic|2020-02-18
Croatia|prime minister|plenkovic|2016-10-19
Cuba|president|diaz-canel|2018-04-19
Cuba|prime minister|marrero|2019-12-21
Curacao|king|willem-alexander|2013-04-30
Curacao|prime minister|pisas|2021-06-14
Cyprus|president|christodoulidis|2023-02-28
Czechia|president|pavel|2023-03-09
Czechia|prime minister|babis|2025-12-09
DRC|president|tshisekedi|2024-01-20
DRC|prime minister|suminwa|2024-05-29
Denmark|king|frederik|2024-01-14
Denmark|prime minister|frederiksen|2019-06-27
Dhekelia|king|charles|2022-09-08
Dhekelia|prime minister|squires|2022-09-01
Djibouti|president|guelleh|1999-05-08
Djibouti|prime minister|mohamed|2013-04-01
Dominica|president|burton|2023-10-02
Dominica|prime minister|skerrit|2004-01-08
Ecuador|president|noboa|2023-11-23
Egypt|president|el-sisi|2014-06-08
Egypt|prime minister|madbouly|2018-06-07
El Salvador|president|bukele|2019-06-01
Equatorial Guinea|president|obiang|1979-08-03
Eritrea|president|isaias|1993-05-24
Eritrea|president|isaias|1993-06-08
Estonia|president|karis|2021-10-11
Estonia|prime minister|michal|2024-07-23
Eswatini|king|mswati|1986-04-25
Eswatini|prime minister|dlamini|2023-11-06
Ethiopia|president|taye|2024-10-07
Falkland Islands|king|charles|2022-09-08
Falkland Islands|prime minister|clausen|2025-04-01
Faroe Islands|king|frederik|2024-01-14
Faroe Islands|prime minister|johannesen|2022-12-22
Fiji|president|lalabalavu|2024-11-12
Fiji|prime minister|rabuka|2022-12-24
Finland|president|stubb|2024-03-01
Finland|prime minister|orpo|2023-06-20
France|president|macron|2017-05-14
France|prime minister|lecornu|2025-09-10
French Polynesia|president|brotherson|2023-05-12
French Polynesia|president|macron|2017-05-14
French Southern and Antarctic Lands|president|macron|2017-05-14
Gabon|president|oligui|2025-05-03
Georgia|president|kavelashvili|2024-12-29
Georgia|prime minister|kobakhidze|2024-02-08
Germany|chancellor|merz|2025-05-06
Germany|president|steinmeier|2017-03-19
Ghana|president|mahama|2025-01-07
Gibraltar|king|charles|2022-09-08
Gibraltar|prime minister|picardo|2011-12-09
Greece|president|tasoulas|2025-03-13
Greece|prime minister|mitsotakis|2023-06-26
Greenland|king|frederik|2024-01-14
Greenland|prime minister|nielsen|2025-03-28
Grenada|king|charles|2022-09-08
Grenada|prime minister|mitchell|2022-06-24
Guam|president|trump|2025-01-20
Guam|prime minister|leon guerrero|2019-01-07
Guatemala|president|arévalo|2024-01-15
Guernsey|king|charles|2022-09-08
Guernsey|prime minister|sausmarez|2025-07-01
Guinea-Bissau|president|man|2025-11-27
Guinea-Bissau|prime minister|te|2025-11-28
Guinea|president|doumbouya|2026-01-17
Guinea|prime minister|bah|2024-02-27
Guyana|president|ali|2020-08-02
Haiti|prime minister|fils-aimé|2024-11-10
Holy See|president|leo|2025-05-08
Holy See|president|vergez alzaga|2021-10-01
Honduras|president|castro|2022-01-27
Hong Kong|prime minister|lee|2022-07-01
Hungary|president|sulyok|2024-03-05
Hungary|prime minister|orban|2010-05-29
Iceland|president|tomasdottir|2024-08-01
Iceland|prime minister|frostadottir|2024-12-21
India|president|murmu|2022-07-25
India|prime minister|modi|2014-05-26
Indonesia|president|prabowo|2024-10-20
Iran|president|pezeshkian|2024-07-30
Iraq|president|rashid|2022-10-13
Ireland|president|connolly|2025-11-11
Ireland|prime minister|martin|2025-01-23
Isle of Man|president|charles|2022-09-08
Isle of Man|prime minister|cannan|2021-10-12
Israel|president|herzog|2021-07-07
Israel|prime minister|netanyahu|2022-12-29
Italy|president|mattarella|2015-02-03
Italy|prime minister|meloni|2022-10-22
Jamaica|king|charles|2022-09-08
Jamaica|prime minister|holness|2016-03-03
Japan|emperor|naruhito|2019-05-01
Japan|prime minister|takaichi|2025-10-21
Jersey|king|charles|2022-09-08
Jersey|prime minister|farnham|2024-01-25
Jordan|king|abdallah|1999-02-07
Jordan|prime minister|hassan|2024-09-15
Kazakhstan|president|tokayev|2019-03-20
Kazakhstan|prime minister|bektenov|2024-02-06
Kenya|president|ruto|2022-09-13
Kiribati|president|maamau|2016-03-11
Kosovo|prime minister|kurti|2025-04-15
Kuwait|emir|mishal|2023-12-16
Kuwait|prime minister|ahmad abdullah|2024-05-15
Kyrgyzstan|president|japarov|2021-01-28
Kyrgyzstan|prime minister|kasymaliyev|2024-12-18
Laos|president|thongloun|2021-03-22
Laos|prime minister|sonexay|2022-12-30
Latvia|president|rinkevics|2023-07-08
Latvia|prime minister|silina|2023-09-15
Lebanon|president|aoun|2025-01-09
Lebanon|prime minister|salam|2025-02-08
Lesotho|king|letsie|1996-02-07
Liberia|president|boakai|2024-01-22
Libya|prime minister|gnu dubaybah|2021-02-05
Liechtenstein|prime minister|haas|2025-04-10
Lithuania|president|nauseda|2019-07-12
Lithuania|prime minister|ruginiene|2025-09-25
Luxembourg|president|guillaume|2025-10-03
Luxembourg|prime minister|frieden|2023-11-17
Macau|prime minister|fai|2024-12-20
Madagascar|prime minister|rajaonarivelo|2025-10-22
Malawi|president|mutharika|2025-10-04
Malaysia|king|ibrahim|2024-01-31
Malaysia|prime minister|anwar|2022-11-24
Maldives|president|muizzu|2023-11-17
Mali|president|goita|2021-06-07
Mali|prime minister|maiga|2024-11-22
Malta|president|debono|2024-04-04
Malta|prime minister|abela|2020-01-13
Marshall Islands|president|heine|2023-01-03
Mauritania|president|ghazouani|2019-08-01
Mauritania|prime minister|diay|2024-08-02
Mauritius|president|gokhool|2024-12-07
Mauritius|prime minister|ramgoolam|2024-11-13
Mexico|president|sheinbaum|2024-10-01
Moldova|president|sandu|2020-12-24
Moldova|prime minister|munteanu|2025-11-01
Monaco|president|albert|2005-04-06
Monaco|prime minister|mirmand|2025-07-21
Mongolia|president|khurelsukh|2021-06-25
Mongolia|prime minister|zandanshatar|2025-06-13
Montenegro|president|milatovic|2023-05-20
Montenegro|prime minister|spajic|2023-10-31
Montserrat|king|charles|2022-09-08
Montserrat|prime minister|taylor-farrell|2019-11-19
Morocco|king|mohammed|1999-07-30
Morocco|prime minister|akhannouch|2021-10-07
Mozambique|president|chapo|2025-01-15
Mozambique|prime minister|levi|2025-01-17
Namibia|president|nandi-ndaitwah|2025-03-21
Nauru|president|adeang|2023-10-30
Nepal|president|poudel|2023-03-13
Nepal|prime minister|karki|2025-09-12
Netherlands|king|willem-alexander|2013-04-30
Netherlands|prime minister|schoof|2025-06-03
New Caledonia|president|macron|2017-05-14
New Caledonia|prime minister|ponga|2025-01-08
New Zealand|king|charles|2022-09-08
New Zealand|prime minister|luxon|2023-11-27
Nicaragua|president|ortega|2007-01-10
Nigeria|president|tinubu|2023-05-29
Niger|president|tiani|2023-07-28
Niger|prime minister|cnsp zeine|2023-08-09
Niue|king|charles|2022-09-08
Norfolk Island|king|charles|2022-09-08
Norfolk Island|prime minister|plant|2023-06-01
North Korea|president|kim|2011-12-17
North Korea|prime minister|choe|2019-04-11
North Macedonia|president|siljanovska-davkova|2024-05-12
North Macedonia|prime minister|mickoski|2024-06-23
Northern Mariana Islands|president|trump|2025-01-20
Northern Mariana Islands|prime minister|apatang|2025-07-24
Norway|king|harald|1991-01-17
Norway|prime minister|store|2021-10-14
Oman|sultan|haitham|2020-01-11
Pakistan|president|zardari|2024-03-10
Pakistan|prime minister|sharif|2024-03-03
Panama|president|mulino|2024-07-01
Papua New Guinea|king|charles|2022-09-08
Papua New Guinea|prime minister|marape|2019-05-30
Paraguay|president|peña|2023-08-15
Peru|president|jerí|2025-10-10
Pitcairn Islands|king|charles|2022-09-08
Pitcairn Islands|prime minister|christian|2025-11-05
Poland|president|nawrocki|2025-08-06
Poland|prime minister|tusk|2023-12-11
Portugal|president|rebelo de sousa|2016-03-09
Portugal|prime minister|montenegro|2024-04-02
Puerto Rico|president|trump|2025-01-20
Puerto Rico|prime minister|gonzález-colón|2025-01-02
Qatar|emir|tamim|2013-06-25
Qatar|prime minister|muhammad|2023-03-07
Romania|president|dan|2025-05-26
Romania|prime minister|bolojan|2005-06-23
Russia|president|putin|2012-05-07
Russia|prime minister|mishustin|2020-01-16
Rwanda|president|kagame|2000-04-22
Rwanda|prime minister|nsengiyumva|2025-07-23
Saint Barthelemy|president|ledee|2022-04-03
Saint Barthelemy|president|macron|2017-05-14
Saint Kitts and Nevis|king|charles|2022-09-08
Saint Kitts and Nevis|prime minister|drew|2022-08-06
Saint Lucia|king|charles|2022-09-08
Saint Lucia|prime minister|pierre|2021-07-28
Saint Martin|president|macron|2017-05-14
Saint Martin|president|mussington|2022-04-03
Saint Pierre and Miquelon|president|didio|2026-01-12
Saint Pierre and Miquelon|president|macron|2017-05-14
Saint Vincent and the Grenadines|king|charles|2022-09-08
Saint Vincent and the Grenadines|prime minister|friday|2025-11-28
San Marino|prime minister|beccari|2020-01-08
Sao Tome and Principe|president|vila nova|2021-10-02
Sao Tome and Principe|prime minister|dos ramos|2025-01-12
Saudi Arabia|king|salman|2015-01-23
Saudi Arabia|prime minister|muhammad bin salman|2022-09-27
Senegal|president|faye|2024-04-02
Senegal|prime minister|sonko|2024-04-02
Serbia|president|vucic|2017-05-31
Serbia|prime minister|macut|2025-04-16
Seychelles|president|herminie|2025-10-26
Sierra Leone|president|bio|2023-06-27
Singapore|president|tharman|2023-09-14
Singapore|prime minister|wong|2024-05-15
Sint Maarten|king|willem-alexander|2013-04-30
Sint Maarten|prime minister|mercelina|2024-05-03
Slovakia|president|pellegrini|2024-06-15
Slovakia|prime minister|fico|2023-10-25
Slovenia|president|pirc musar|2022-12-23
Slovenia|prime minister|golob|2022-06-01
Solomon Islands|king|charles|2022-09-08
Solomon Islands|prime minister|manele|2024-05-02
Somalia|president|hassan sheikh|2022-05-23
Somalia|prime minister|barre|2022-06-25
South Africa|president|ramaphosa|2024-06-19
South Korea|president|lee|2025-06-04
South Korea|prime minister|kim|2025-07-03
South Sudan|president|kiir|2011-07-09
Spain|king|felipe|2014-06-19
Spain|prime minister|sanchez perez-castejon|2018-06-02
Sri Lanka|president|dissanayake|2024-09-23
Suriname|president|geerlings-simons|2025-07-16
Svalbard|king|harald|1991-01-17
Svalbard|prime minister|fause|2021-06-24
Sweden|king|carl gustaf|1973-09-15
Sweden|prime minister|kristersson|2022-10-18
Switzerland|president|parmelin|2026-01-01
Taiwan|president|lai|2024-05-20
Taiwan|prime minister|cho|2024-05-20
Tajikistan|prime minister|rasulzoda|2013-11-23
Tanzania|president|hassan|2021-03-19
The Bahamas|king|charles|2022-09-08
The Bahamas|prime minister|davis|2021-09-17
The Dominican|president|abinader|2020-08-16
The Gambia|president|barrow|2022-01-19
The Gambia|prime minister|jallow|2024-02-23
Timor-Leste|president|ramos-horta|2022-05-20
Timor-Leste|prime minister|gusmao|2023-07-01
Togo|president|gnassingbe|2025-05-03
Togo|president|tove|2025-05-03
Tokelau|king|charles|2022-09-08
Tokelau|prime minister|tuisano|2025-03-17
Tonga|king|tupou|2012-03-18
Tonga|prime minister|fakafanua|2025-12-18
Trinidad and Tobago|president|kangaloo|2023-03-20
Trinidad and Tobago|prime minister|persad-bissessar|2025-05-01
Tunisia|president|saied|2019-10-23
Tunisia|prime minister|zaafrani|2025-03-21
Turkey|president|erdogan|2014-08-28
Turkey|president|erdogan|2018-07-09
Turkmenistan|president|berdimuhamedov|2022-03-19
Turks and Caicos Islands|king|charles|2022-09-08
Turks and Caicos Islands|prime minister|misick|2021-02-19
Tuvalu|king|charles|2022-09-08
Tuvalu|prime minister|teo|2024-02-27
Uganda|president|museveni|1986-01-26
Uganda|prime minister|nabbanja|2021-06-14
Ukraine|president|zelenskyy|2019-05-20
Ukraine|prime minister|svyrydenko|2025-07-17
United Kingdom|king|charles|2022-09-08
United Kingdom|prime minister|starmer|2024-07-05
United States|president|trump|2025-01-20
Uruguay|president|orsi|2025-03-01
Uzbekistan|president|mirziyoyev|2016-12-14
Uzbekistan|prime minister|aripov|2016-12-14
Vanuatu|president|vurobaravu|2022-07-23
Vanuatu|prime minister|napat|2025-02-11
Venezuela|president|rodríguez|2026-01-05
Venezuela|prime minister|rodríguez|2026-01-05
Vietnam|prime minister|chinh|2021-07-26
Virgin Islands|president|trump|2025-01-20
Wallis and Futuna|president|macron|2017-05-14
Yemen|prime minister|bin burayk|2025-05-09
Zambia|president|hichilema|2021-08-24
Zimbabwe|president|mnangagwa|2023-09-04
Zimbabwe|prime minister|chiwenga|2023-09-11
`;

/** The last day that the list is known to hold for: the latest of its days. */
export const LAST_KNOWN_DAY = '2026-01-17';
