"""This module knows which currencies a sign, a code or a name may mean.

Signs: Unicode CLDR, locale `en` and the native ones, as Babel 2.18.0 has them (Unicode licence);
the forms of national dollars, aliases and orders of likelihood were added by hand. A sign
or name of several currencies has its candidates, likeliest first; `cues.py` chooses among them
by the rest of the text.
"""

from __future__ import annotations

from decimal import Decimal

from generator.quantity.iso4217 import CURRENT, HISTORIC

Candidates = tuple[str, ...]

# What is written before (or, some, after) the figure.
SIGNS: dict[str, Candidates] = {
    "$": ("USD",), "€": ("EUR",), "£": ("GBP", "EGP", "LBP"), "₤": ("GBP", "ITL"),
    "¥": ("JPY", "CNY"), "￥": ("CNY", "JPY"), "₹": ("INR",), "₩": ("KRW",), "￦": ("KRW",),
    "₽": ("RUB",), "₪": ("ILS",), "₫": ("VND",), "₱": ("PHP",), "₺": ("TRY",), "₴": ("UAH",),
    "₦": ("NGN",), "₡": ("CRC",), "₲": ("PYG",), "₭": ("LAK",), "₮": ("MNT",), "₸": ("KZT",),
    "₾": ("GEL",), "₼": ("AZN",), "฿": ("THB",), "៛": ("KHR",), "৳": ("BDT",), "؋": ("AFN",),
    "֏": ("AMD",), "₵": ("GHS",), "₧": ("ESP",), "₯": ("GRD",), "₿": ("BTC",), "﷼": ("IRR",),
    "円": ("JPY",), "ரூ": ("LKR", "INR"), "රු": ("LKR",), "रू": ("NPR", "INR"),
    "＄": ("USD",), "￡": ("GBP",),
}  # fmt: skip
# What stands before a dollar sign: any case and a blank are let through for the first group
# (tokenized news has "hk $ 10"); single letters, but for "c $", have to touch the sign.
LOOSE_DOLLARS = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "hk": "HKD", "nt": "TWD", "nz": "NZD", "c": "CAD",
    "ca": "CAD", "cdn": "CAD", "can": "CAD", "au": "AUD", "aus": "AUD", "sg": "SGD", "mex": "MXN",
    "canadian": "CAD", "australian": "AUD",
}  # fmt: skip
TIGHT_DOLLARS = {
    "A": "AUD", "S": "SGD", "R": "BRL", "BR": "BRL", "MX": "MXN", "Mex": "MXN", "EC": "XCD",
    "TT": "TTD", "J": "JMD", "BZ": "BZD", "Bds": "BBD", "FJ": "FJD", "Z": "ZWD", "N": "NAD",
    "AR": "ARS", "RD": "DOP", "COL": "COP", "CLP": "CLP", "B": "BND", "BS": "BSD", "G": "GYD",
    "SI": "SBD", "T": "TWD",
}  # fmt: skip
# Words and other marks before the figure, in the case given.
LETTERED: dict[str, Candidates] = {
    "CN¥": ("CNY",), "JP¥": ("JPY",), "RMB¥": ("CNY",), "GB£": ("GBP",), "UK£": ("GBP",),
    "IR£": ("IEP",), "E£": ("EGP",), "LE": ("EGP",), "Rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "Rs.": ("INR", "PKR", "LKR", "NPR", "MUR"), "RM": ("MYR",), "Rp": ("IDR",), "Rp.": ("IDR",),
    "S/": ("PEN",), "zł": ("PLN",), "Kč": ("CZK",), "Ft": ("HUF",), "SFr": ("CHF",),
    "SFr.": ("CHF",), "Fr.": ("CHF",), "kr": ("SEK", "NOK", "DKK", "ISK"), "Skr": ("SEK",),
    "SKr": ("SEK",), "NKr": ("NOK",), "Nkr": ("NOK",), "DKr": ("DKK",), "Dkr": ("DKK",),
    "DM": ("DEM",), "FFr": ("FRF",), "BFr": ("BEF",), "Ksh": ("KES",), "KSh": ("KES",),
    "USh": ("UGX",), "TSh": ("TZS",), "GH₵": ("GHS",), "FCFA": ("XAF", "XOF"), "TL": ("TRY",),
    "dlrs": ("USD",), "Dlrs": ("USD",), "stg": ("GBP",), "Dh": ("AED", "MAD"),
    "Dh.": ("AED", "MAD"), "Dhs": ("AED", "MAD"), "Dhs.": ("AED", "MAD"), "Tk": ("BDT",),
    "Tk.": ("BDT",), "GH¢": ("GHS",), "Php": ("PHP",), "Rbs": ("RUB",), "S/.": ("PEN",),
    "CFA": ("XOF", "XAF"), "F CFA": ("XOF", "XAF"), "Bs": ("BOB", "VES"), "Bs.": ("BOB", "VES"),
    "SR": ("SAR",), "QR": ("QAR",), "KD": ("KWD",), "BD": ("BHD",), "R": ("ZAR",),
    "N": ("", "NGN"), "P": ("", "PHP", "BWP"), "K": ("", "ZMW", "MWK"), "W": ("", "KRW"),
    "Y": ("", "JPY"), "Sh": ("", "KES", "TZS", "UGX"), "Sh.": ("", "KES", "TZS", "UGX"),
}  # fmt: skip
# Those of them that are much else ("R1", "K2"): a magnitude has to follow the figure. An empty
# candidate is what they are where the text does not speak of the others' countries.
WORDLIKE_LETTERS = frozenset("R N P K W Y SR QR KD BD Sh Sh. Bs Bs. CFA".split())
# What stands behind the figure as well; only behind a magnitude, where it is a unit of length, too.
LETTERS_AFTER = frozenset("Kč zł kr TL Ft".split())
SCALED_AFTER = frozenset(["Ft"])
# Codes that the press uses though ISO 4217 lacks them, and codes of crypto-currencies.
MORE_CODES = {"RMB": "CNY", "CNH": "CNY", "NIS": "ILS", "STG": "GBP", "BTC": "BTC", "ETH": "ETH"}
# Read in lower case, too: none of these is a word.
LOWER_CODES = frozenset(
    "usd eur gbp jpy cny rmb cnh aud nzd hkd sgd chf inr krw twd rub brl mxn sek nok dkk pln btc"
    " eth".split()
)
# Codes that are words, companies or other abbreviations: a magnitude has to follow the figure.
WORDLIKE_CODES = frozenset(
    "ALL AMD ANG BAM BOB COP CUC CUP CVE DEM DOP ERN FIM GEL GIP LAK LSL MAD MOP MRU MUR NAD"
    " NIO PAB PEN PES PHP RON SAR SIT SOS STN SUR TOP TRY".split()
)
NEVER_AFTER = frozenset("ALL AMD ANG COP CVE NIO PHP SAR TOP".split())

# Plurals that do not add an s, and other spellings of the last word of a name.
SPELLINGS = {
    "colón": "colones colons colon", "denar": "denari", "krona": "kronor kronas",
    "króna": "krónur kronur krona", "krone": "kroner krones", "koruna": "koruny korun crown crowns",
    "lats": "lati", "lek": "lekë", "leu": "lei", "lev": "leva", "lilangeni": "emalangeni",
    "lira": "lire", "litas": "litai", "real": "reais", "sol": "soles", "ruble": "rouble roubles",
    "markka": "markkaa", "guarani": "guaranies", "zloty": "zlotych złoty złotych",
    "hryvnia": "hryvnya hryvnyas hryvnias", "bolívar": "bolivar bolivars bolivares",
    "córdoba": "cordoba cordobas", "dong": "đồng", "tugrik": "tögrög", "shekel": "sheqel sheqels",
}  # fmt: skip
# Names that CLDR spells in another way.
ALIASES: dict[str, Candidates] = {
    "yuan renminbi": ("CNY",), "renminbi": ("CNY",), "rmb": ("CNY",), "chinese renminbi": ("CNY",),
    "renminbi yuan": ("CNY",), "kuai": ("CNY",), "american dollar": ("USD",), "buck": ("USD",),
    "greenback": ("USD",), "u.s dollar": ("USD",), "taiwan dollar": ("TWD",),
    "taiwanese dollar": ("TWD",), "sterling": ("GBP",), "pound sterling": ("GBP",),
    "pounds sterling": ("GBP",), "uk pound": ("GBP",), "quid": ("GBP",), "korean won": ("KRW",),
    "deutsche mark": ("DEM",), "deutschmark": ("DEM",), "deutschemark": ("DEM",),
    "d mark": ("DEM",), "israeli shekel": ("ILS",), "new israeli shekel": ("ILS",),
    "emirati dirham": ("AED",), "saudi arabian riyal": ("SAR",), "swedish crown": ("SEK",),
    "norwegian crown": ("NOK",), "danish crown": ("DKK",), "icelandic crown": ("ISK",),
    "czech crown": ("CZK",), "crown": ("SEK", "NOK", "DKK", "CZK"), "cfa franc": ("XOF", "XAF"),
    "bitcoin": ("BTC",), "ether": ("ETH",), "egyptian pound": ("EGP",), "nz dollar": ("NZD",),
    "aussie dollar": ("AUD",), "singaporean dollar": ("SGD",), "bangladesh taka": ("BDT",),
    "pakistan rupee": ("PKR",), "lire": ("ITL",), "renmenbi": ("CNY",),
    "dlr": ("USD",), "stg": ("GBP",),
}  # fmt: skip
# Who a bare name means, most likely first, where several currencies share it.
FIRST_CHOICES = {
    "dollar": ("USD",), "pound": ("GBP", "EGP", "LBP", "SYP", "SDG", "IEP"),
    "franc": ("CHF", "FRF", "BEF", "RWF", "XOF"), "peso": ("MXN", "ARS", "CLP", "COP", "PHP", "CUP",
    "UYU", "DOP"), "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"), "dinar": ("IQD", "KWD", "RSD",
    "DZD", "TND", "JOD", "BHD", "LYD"), "krona": ("SEK", "ISK"), "krone": ("NOK", "DKK"),
    "koruna": ("CZK", "SKK"), "lira": ("TRY", "ITL"), "mark": ("DEM",), "won": ("KRW", "KPW"),
    "ruble": ("RUB", "BYN"), "rial": ("IRR", "OMR", "YER"), "riyal": ("SAR", "QAR"),
    "dirham": ("AED", "MAD"), "shilling": ("KES", "UGX", "TZS", "SOS"), "guilder": ("NLG",),
    "escudo": ("PTE", "CVE"), "peseta": ("ESP",), "leu": ("RON", "MDL"), "lev": ("BGN",),
    "shekel": ("ILS",), "manat": ("AZN", "TMT"), "kwacha": ("ZMW", "MWK"), "kyat": ("MMK",),
    "colón": ("CRC", "SVC"), "kwanza": ("AOA",),
}  # fmt: skip
# Last words of names that are English words as well: alone they mean nothing, ...
NEVER_ALONE = frozenset("austral gold inti ley som sol cupon syli tala".split())
# ... and these only after a magnitude or a large figure ("the 20 won by Spain").
SCALED_ALONE = frozenset(
    "won mark marks real crown crowns pula kina lei ether lev lek dong kip lats".split()
)
# ... and these with a capital are names ("RAND").
LOWER_ALONE = SCALED_ALONE | {"rand"}

CENT = Decimal("0.01")
# Hundredths, with the unit they are hundredths of.
MINOR: dict[str, Candidates] = {
    "cent": ("USD",), "ct": ("USD",), "us cent": ("USD",), "american cent": ("USD",),
    "penny": ("GBP",),
    "pence": ("GBP",), "pennies": ("GBP",), "euro cent": ("EUR",), "eurocent": ("EUR",),
    "fen": ("CNY",), "paisa": ("INR",), "paise": ("INR",), "kopek": ("RUB",), "kopeck": ("RUB",),
    "pfennig": ("DEM",), "centime": ("FRF", "CHF"), "rappen": ("CHF",), "grosz": ("PLN",),
    "groszy": ("PLN",), "australian cent": ("AUD",), "canadian cent": ("CAD",),
    "singapore cent": ("SGD",), "hong kong cent": ("HKD",),
}  # fmt: skip


def _names() -> dict[str, Candidates]:
    """Return every name, singular and plural, as `name_key` spells it."""
    names: dict[str, Candidates] = {}
    for line in reversed((CURRENT.strip() + "\n" + HISTORIC.strip()).split("\n")):
        code, name = line.split(" ", 1)
        qualifier, _, last = name_key(name).rpartition(" ")
        for form in (last, last + "s", *SPELLINGS.get(last, "").split()):
            names[f"{qualifier} {form}".strip()] = (code,)
            if last not in NEVER_ALONE:
                names[form] = FIRST_CHOICES.get(last, (code,))
    names["som"] = names.pop("soms", ()) or ("KGS", "UZS")
    for name, codes in ALIASES.items():
        names[name_key(name)] = names[name_key(name) + "s"] = codes
    return names


def name_key(name: str) -> str:
    """Return `name` in the spelling that `NAMES` has: lower case, no stops, blanks for hyphens."""
    return " ".join(name.replace(".", "").replace("-", " ").replace("&", "and").casefold().split())


CODES = {line[:3]: line[:3] for line in (CURRENT + HISTORIC).split("\n") if line} | MORE_CODES
NAMES = _names()
MINOR_NAMES = MINOR | {name + "s": codes for name, codes in MINOR.items()}
# What the unit of a sum of money can be.
CURRENCY_CODES = frozenset(CODES.values())
