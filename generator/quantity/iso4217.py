"""This module lists the world's currencies, today's and past ones, with their English names.

Codes: ISO 4217, lists one (current) and three (historic). Names: Unicode CLDR, the singular
display names of locale `en` as Babel 2.18.0 has them (Unicode licence), without the years that
tell two issues apart; of issues under one name only the latest is listed.
"""

from __future__ import annotations

CURRENT = """
AED UAE dirham
AFN Afghan Afghani
ALL Albanian lek
AMD Armenian dram
AOA Angolan kwanza
ARS Argentine peso
AUD Australian dollar
AWG Aruban florin
AZN Azerbaijani manat
BAM Bosnia-Herzegovina convertible mark
BBD Barbadian dollar
BDT Bangladeshi taka
BGN Bulgarian lev
BHD Bahraini dinar
BIF Burundian franc
BMD Bermudan dollar
BND Brunei dollar
BOB Bolivian boliviano
BRL Brazilian real
BSD Bahamian dollar
BTN Bhutanese ngultrum
BWP Botswanan pula
BYN Belarusian ruble
BZD Belize dollar
CAD Canadian dollar
CDF Congolese franc
CHF Swiss franc
CLP Chilean peso
CNY Chinese yuan
COP Colombian peso
CRC Costa Rican colón
CUP Cuban peso
CVE Cape Verdean escudo
CZK Czech koruna
DJF Djiboutian franc
DKK Danish krone
DOP Dominican peso
DZD Algerian dinar
EGP Egyptian pound
ERN Eritrean nakfa
ETB Ethiopian birr
EUR euro
FJD Fijian dollar
FKP Falkland Islands pound
GBP British pound
GEL Georgian lari
GHS Ghanaian cedi
GIP Gibraltar pound
GMD Gambian dalasi
GNF Guinean franc
GTQ Guatemalan quetzal
GYD Guyanaese dollar
HKD Hong Kong dollar
HNL Honduran lempira
HTG Haitian gourde
HUF Hungarian forint
IDR Indonesian rupiah
ILS Israeli new shekel
INR Indian rupee
IQD Iraqi dinar
IRR Iranian rial
ISK Icelandic króna
JMD Jamaican dollar
JOD Jordanian dinar
JPY Japanese yen
KES Kenyan shilling
KGS Kyrgystani som
KHR Cambodian riel
KMF Comorian franc
KPW North Korean won
KRW South Korean won
KWD Kuwaiti dinar
KYD Cayman Islands dollar
KZT Kazakhstani tenge
LAK Laotian kip
LBP Lebanese pound
LKR Sri Lankan rupee
LRD Liberian dollar
LSL Lesotho loti
LYD Libyan dinar
MAD Moroccan dirham
MDL Moldovan leu
MGA Malagasy ariary
MKD Macedonian denar
MMK Myanmar kyat
MNT Mongolian tugrik
MOP Macanese pataca
MRU Mauritanian ouguiya
MUR Mauritian rupee
MVR Maldivian rufiyaa
MWK Malawian kwacha
MXN Mexican peso
MYR Malaysian ringgit
MZN Mozambican metical
NAD Namibian dollar
NGN Nigerian naira
NIO Nicaraguan córdoba
NOK Norwegian krone
NPR Nepalese rupee
NZD New Zealand dollar
OMR Omani rial
PAB Panamanian balboa
PEN Peruvian sol
PGK Papua New Guinean kina
PHP Philippine peso
PKR Pakistani rupee
PLN Polish zloty
PYG Paraguayan guarani
QAR Qatari riyal
RON Romanian leu
RSD Serbian dinar
RUB Russian ruble
RWF Rwandan franc
SAR Saudi riyal
SBD Solomon Islands dollar
SCR Seychellois rupee
SDG Sudanese pound
SEK Swedish krona
SGD Singapore dollar
SHP St. Helena pound
SLE Sierra Leonean leone
SOS Somali shilling
SRD Surinamese dollar
SSP South Sudanese pound
STN São Tomé & Príncipe dobra
SYP Syrian pound
SZL Swazi lilangeni
THB Thai baht
TJS Tajikistani somoni
TMT Turkmenistani manat
TND Tunisian dinar
TOP Tongan paanga
TRY Turkish lira
TTD Trinidad & Tobago dollar
TWD New Taiwan dollar
TZS Tanzanian shilling
UAH Ukrainian hryvnia
UGX Ugandan shilling
USD US dollar
UYU Uruguayan peso
UZS Uzbekistani som
VES Venezuelan bolívar
VND Vietnamese dong
VUV Vanuatu vatu
WST Samoan tala
XAF Central African CFA franc
XCD East Caribbean dollar
XCG Caribbean guilder
XOF West African CFA franc
XPF CFP franc
YER Yemeni rial
ZAR South African rand
ZMW Zambian kwacha
ZWG Zimbabwean gold
"""

HISTORIC = """
ADP Andorran peseta
ANG Netherlands Antillean guilder
AON Angolan new kwanza
AOR Angolan readjusted kwanza
ARA Argentine austral
ARL Argentine peso ley
ATS Austrian schilling
BAD Bosnia-Herzegovina dinar
BAN Bosnia-Herzegovina new dinar
BEF Belgian franc
BGL Bulgarian hard lev
BGM Bulgarian socialist lev
BOP Bolivian peso
BRB Brazilian new cruzeiro
BRC Brazilian cruzado
BRE Brazilian cruzeiro
BRN Brazilian new cruzado
BUK Burmese kyat
CLE Chilean escudo
CSK Czechoslovak hard koruna
CUC Cuban convertible peso
CYP Cypriot pound
DDM East German mark
DEM German mark
ECS Ecuadorian sucre
EEK Estonian kroon
ESP Spanish peseta
FIM Finnish markka
FRF French franc
GEK Georgian kupon larit
GNS Guinean syli
GQE Equatorial Guinean ekwele
GRD Greek drachma
GWE Portuguese Guinea escudo
GWP Guinea-Bissau peso
HRD Croatian dinar
HRK Croatian kuna
IEP Irish pound
ILP Israeli pound
ILR Israeli shekel
ITL Italian lira
KRH South Korean hwan
LTL Lithuanian litas
LTT Lithuanian talonas
LUF Luxembourgian franc
LVL Latvian lats
LVR Latvian ruble
MAF Moroccan franc
MCF Monegasque franc
MDC Moldovan cupon
MGF Malagasy franc
MLF Malian franc
MTL Maltese lira
MTP Maltese pound
MVP Maldivian rupee
MXP Mexican silver peso
MZE Mozambican escudo
NLG Dutch guilder
PEI Peruvian inti
PTE Portuguese escudo
RHD Rhodesian dollar
SDD Sudanese dinar
SIT Slovenian tolar
SKK Slovak koruna
SRG Surinamese guilder
SUR Soviet rouble
SVC Salvadoran colón
TJR Tajikistani ruble
TPE Timorese escudo
UAK Ukrainian karbovanets
YDD Yemeni dinar
YUD Yugoslavian hard dinar
YUM Yugoslavian new dinar
YUN Yugoslavian convertible dinar
YUR Yugoslavian reformed dinar
ZRN Zairean new zaire
ZRZ Zairean zaire
ZWD Zimbabwean dollar
"""
