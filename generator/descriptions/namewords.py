"""This module lists words of names that tell what their bearers are: "Acme Airways" is an airline.

Any other noun in a name tells it by itself ("the federation" for "Growers' Federation").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Words of names, folded and singular as `sorts.words_of` has them, and the nouns they stand for.
_TELLING = """
airways airline air aviation: airline
aerospace aircraft airframes: planemaker manufacturer maker
shipyard shipbuilding shipbuilder: shipbuilder yard shipyard manufacturer
shipping line lines maritime: line
rail railway railways railroad: operator railway
bank banking bancorp bancshares banco banque: bank
motor motors automotive automobile: carmaker manufacturer automaker
pharma pharmaceutical pharmaceuticals pharm biopharma: drugmaker manufacturer
semiconductor semiconductors microelectronics microdevices: chipmaker manufacturer
energy power electric electricity gas: supplier utility provider
water: utility supplier
oil petroleum petrol: producer
mining mine mines: miner producer
steel: steelmaker producer
grain: trader
insurance assurance: insurer
telecom telecoms telecommunication mobile wireless cellular: operator carrier provider
broadcasting radio television tv: broadcaster station
picture film studio studios: studio
cinema cinemas: chain operator
records: label
publishing press publisher: publisher
supermarket supermarkets stores grocers foods: retailer chain grocer
construction contractors civils: contractor builder
homes: housebuilder homebuilder builder
brewery breweries brewing: brewer
cruise cruises ferry ferries: operator line
authority agency office commission administration board: agency regulator authority body
inspectorate directorate bureau council service: agency authority body
grid: utility operator distributor
survey: survey agency body
ministry department: ministry department
federation union association alliance society league guild chamber confederation: group body
coalition network campaign: group
charity foundation trust relief aid rescue: charity
fc united rovers wanderers athletic afc: club
times gazette courier herald tribune guardian telegraph post: newspaper
weekly monthly review magazine: magazine
lab laboratory laboratories: laboratory
capital ventures partners hedge fund: fund
university polytechnic: university
hospital clinic infirmary: hospital
court tribunal: court
act statute: law
quake earthquake: quake
"""


def _table(lines: str) -> dict[str, frozenset[str]]:
    rows = [line.partition(": ") for line in lines.strip().splitlines()]
    return {word: frozenset(nouns.split()) for words, _, nouns in rows for word in words.split()}


TELLING: Mapping[str, frozenset[str]] = _table(_TELLING)
# What is one thing is another, too, whoever says so.
IMPLIED: Mapping[str, frozenset[str]] = _table(
    """
midfielder striker defender goalkeeper winger forward playmaker fullback: player footballer
footballer golfer cricketer quarterback pitcher: player
smartphone iphone: phone device
phone tablet laptop headset smartwatch gadget console: device
ceo cfo coo cto chairman president founder: executive
prime-minister chancellor: minister
premier president minister senator lawmaker: politician
airliner superjumbo jet: aircraft
launcher: rocket
os: system software
rocket: launcher
"""
)
