"""This module decides which of several currencies is meant, by what the rest of a text speaks of.

The words are names of countries, their people, capitals and currencies, chosen by hand.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

CUES = {
    "CNY": "china chinese beijing shanghai shenzhen hangzhou yuan rmb renminbi 中国 北京 人民币",
    "JPY": "japan japanese tokyo osaka yen jpy 日本 东京 円",
    "GBP": "britain british uk england london scotland sterling gbp pence",
    "EGP": "egypt egyptian cairo",
    "LBP": "lebanon lebanese beirut",
    "SYP": "syria syrian damascus",
    "SDG": "sudan sudanese khartoum",
    "IEP": "ireland irish dublin punt",
    "CHF": "switzerland swiss zurich geneva chf",
    "FRF": "france french paris",
    "BEF": "belgium belgian brussels",
    "RWF": "rwanda rwandan kigali",
    "XOF": "senegal senegalese dakar benin togo mali niger",
    "XAF": "cameroon gabon chad congo",
    "MXN": "mexico mexican",
    "ARS": "argentina argentine argentinian buenos",
    "CLP": "chile chilean santiago",
    "COP": "colombia colombian bogota bogotá",
    "PHP": "philippines philippine filipino manila",
    "CUP": "cuba cuban havana",
    "UYU": "uruguay uruguayan montevideo",
    "DOP": "dominican",
    "INR": "india indian delhi mumbai bengaluru lakh lakhs crore crores cr crs",
    "PKR": "pakistan pakistani islamabad karachi",
    "LKR": "lanka lankan colombo",
    "NPR": "nepal nepalese nepali kathmandu",
    "MUR": "mauritius mauritian",
    "IQD": "iraq iraqi baghdad",
    "KWD": "kuwait kuwaiti",
    "RSD": "serbia serbian belgrade",
    "DZD": "algeria algerian algiers",
    "TND": "tunisia tunisian tunis",
    "JOD": "jordan jordanian amman",
    "BHD": "bahrain bahraini",
    "LYD": "libya libyan tripoli",
    "SEK": "sweden swedish stockholm",
    "NOK": "norway norwegian oslo",
    "DKK": "denmark danish copenhagen",
    "ISK": "iceland icelandic reykjavik",
    "CZK": "czech czechia prague",
    "SKK": "slovakia slovak bratislava",
    "TRY": "turkey turkish türkiye ankara istanbul",
    "ITL": "italy italian rome milan",
    "KRW": "korea korean seoul",
    "KPW": "pyongyang",
    "RUB": "russia russian moscow",
    "BYN": "belarus belarusian minsk",
    "IRR": "iran iranian tehran",
    "OMR": "oman omani muscat",
    "YER": "yemen yemeni",
    "SAR": "saudi riyadh",
    "QAR": "qatar qatari doha",
    "AED": "emirates emirati uae dubai",
    "MAD": "morocco moroccan rabat",
    "KES": "kenya kenyan nairobi",
    "UGX": "uganda ugandan kampala",
    "TZS": "tanzania tanzanian",
    "SOS": "somalia somali",
    "PTE": "portugal portuguese lisbon",
    "CVE": "verde verdean",
    "RON": "romania romanian bucharest",
    "MDL": "moldova moldovan",
    "AZN": "azerbaijan azerbaijani baku",
    "TMT": "turkmenistan",
    "ZMW": "zambia zambian lusaka",
    "MWK": "malawi malawian",
    "CRC": "costa rica rican",
    "SVC": "salvador salvadoran",
    "KGS": "kyrgyzstan kyrgyz bishkek",
    "UZS": "uzbekistan uzbek tashkent",
    "ZAR": "rand zar johannesburg pretoria durban",
    "NGN": "nigeria nigerian lagos abuja naira",
    "BWP": "botswana gaborone pula",
    "BOB": "bolivia bolivian",
    "VES": "venezuela venezuelan caracas",
}
CODE_OF_CUE = {cue: code for code, cues in CUES.items() for cue in cues.split()} | {
    "south africa": "ZAR"
}
SPOKEN = re.compile("south africa|[a-zà-ÿ]++|" + "|".join(cue for cue in CODE_OF_CUE if cue > "一"))


@lru_cache(maxsize=4)
def count_cues(text: str) -> Counter[str]:
    """Count for each currency how often `text` speaks of it or of where it is used."""
    words = Counter(SPOKEN.findall(text.casefold()))
    tally: Counter[str] = Counter()
    for cue, code in CODE_OF_CUE.items():
        tally[code] += words[cue]
    return tally


# What a bare name or sign means to the press of all the world; others of that name are told apart.
UNDOUBTED = frozenset("USD GBP JPY CNY KRW RUB TRY CZK".split())


def choose_currency(candidates: Sequence[str], tally: Counter[str]) -> str:
    """Return the candidate that `tally` speaks of most.

    Where it says nothing, or as much of another, that is the first one if nobody would doubt it,
    else none ("").
    """
    likely = sorted(candidates, key=lambda code: -tally[code])
    if len(likely) == 1 or tally[likely[0]] > tally[likely[1]]:
        return likely[0]
    return candidates[0] if candidates[0] in UNDOUBTED else ""
